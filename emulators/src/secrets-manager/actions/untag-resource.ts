import { listOf, structure } from '../../aws/model/collections.js';
import { withoutTags } from '../../aws/tags.js';
import { action } from '../action.js';
import { secretId, tagKey } from '../model/common-shapes.js';

const input = structure({ SecretId: secretId, TagKeys: listOf(tagKey) }, ['SecretId', 'TagKeys']);

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UntagResource.html */
export const untagResource = action(input, ({ SecretId, TagKeys }, call) => {
  const secret = call.activeSecret(SecretId);
  const tags = secret.tags && withoutTags(secret.tags, TagKeys);
  call.state.change(secret, { tags, changed: call.now });
  return undefined;
});
