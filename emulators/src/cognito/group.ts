import { resourceNotFound } from './errors.js';
import { timestamp } from '../aws/json-protocol.js';
import type { UserPool } from './state.js';
import type { Group } from './records.js';

/** @throws {ServiceError} `ResourceNotFoundException` */
export function groupOf(pool: UserPool, name: string): Group {
  const group = pool.groups.get(name);
  if (!group) throw resourceNotFound('Group not found.');
  return group;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GroupType.html */
export function describeGroup(pool: UserPool, { name, settings, created, modified }: Group) {
  return {
    GroupName: name,
    UserPoolId: pool.id,
    ...settings,
    LastModifiedDate: timestamp(modified),
    CreationDate: timestamp(created),
  };
}
