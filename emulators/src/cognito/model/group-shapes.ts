import { structure } from '../../aws/model/collections.js';
import { arn, pageSize, paginationToken, poolId } from './common-shapes.js';
import { integer, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

const groupName = string({ min: 1, max: 128, pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+` });

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html */
export const writeGroupInput = structure(
  {
    UserPoolId: poolId,
    GroupName: groupName,
    Description: string({ max: 2048 }),
    RoleArn: arn,
    Precedence: integer(0, 2_147_483_647),
  },
  ['UserPoolId', 'GroupName'],
);
export type WriteGroupInput = Infer<typeof writeGroupInput>;

export const groupInput = structure({ UserPoolId: poolId, GroupName: groupName }, [
  'UserPoolId',
  'GroupName',
]);

export const listGroupsInput = structure(
  { UserPoolId: poolId, Limit: pageSize(60, 0), NextToken: paginationToken },
  ['UserPoolId'],
);
