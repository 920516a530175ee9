import { action } from '../action.js';
import { structure } from '../../aws/model/collections.js';
import { arn, tags } from '../model/common-shapes.js';
import { poolByArn, tagged } from '../tags.js';

const input = structure({ ResourceArn: arn, Tags: tags }, ['ResourceArn', 'Tags']);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TagResource.html */
export const tagResource = action(input, ({ ResourceArn, Tags }, call) => {
  const pool = poolByArn(ResourceArn, call);
  call.state.change(pool, { tags: tagged(pool.tags, Object.entries(Tags)) });
  return {};
});
