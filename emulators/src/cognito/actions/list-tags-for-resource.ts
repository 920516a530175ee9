import { action } from '../action.js';
import { structure } from '../../aws/model/collections.js';
import { arn } from '../model/common-shapes.js';
import { poolByArn } from '../tags.js';

const input = structure({ ResourceArn: arn }, ['ResourceArn']);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = action(input, ({ ResourceArn }, call) => ({
  Tags: Object.fromEntries(poolByArn(ResourceArn, call).tags),
}));
