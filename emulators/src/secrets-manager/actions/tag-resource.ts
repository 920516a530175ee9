import { structure } from '../../aws/model/collections.js';
import { action } from '../action.js';
import { secretId, tags } from '../model/common-shapes.js';
import { withTags } from '../tags.js';

const input = structure({ SecretId: secretId, Tags: tags }, ['SecretId', 'Tags']);

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html */
export const tagResource = action(input, ({ SecretId, Tags }, call) => {
  const secret = call.activeSecret(SecretId);
  call.state.change(secret, { tags: withTags(secret.tags, Tags), changed: call.now });
  return undefined;
});
