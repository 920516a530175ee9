import { action } from '../action.js';
import { listOf, structure } from '../../aws/model/collections.js';
import { withoutTags } from '../../aws/tags.js';
import { arn, tagKey } from '../model/common-shapes.js';
import { poolByArn } from '../tags.js';

const input = structure({ ResourceArn: arn, TagKeys: listOf(tagKey) }, ['ResourceArn', 'TagKeys']);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UntagResource.html */
export const untagResource = action(input, ({ ResourceArn, TagKeys }, call) => {
  const pool = poolByArn(ResourceArn, call);
  call.state.change(pool, { tags: withoutTags(pool.tags, TagKeys) });
  return {};
});
