import { number, object, optional, text } from '../../shape/index.js';
import { OVERRIDES, type Overrides } from '../../terraform/overrides.js';
import { type IUserPool, USER_POOL } from './user-pool-reference.js';

/** A group of a pool's users, of this app or imported. */
export interface IUserGroup {
  /** As tokens list it in `cognito:groups`. */
  readonly groupName: string;
}

/** What a group may be told beside its name and pool. */
export interface UserGroupOptions {
  /** 1 to 2048 bytes in UTF-8. @default - none */
  readonly description?: string;
  /**
   * Which group's role counts for a user who is in several: 0 comes first, at most 2147483647.
   * @default - after all that have one
   */
  readonly precedence?: number;
  /** The ARN of the role that identity pools give its users, `cognito:preferred_role` in ID tokens. @default - none */
  readonly roleArn?: string;
  /** Arguments of `aws_cognito_user_group` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

export interface UserGroupProps extends UserGroupOptions {
  readonly userPool: IUserPool;
  /** 1 to 128 letters, digits, symbols and punctuation, no spaces. A new name replaces the group. */
  readonly groupName: string;
}

export const USER_GROUP_PROPS = object<UserGroupProps>({
  userPool: USER_POOL,
  groupName: text(),
  description: optional(text()),
  precedence: optional(number()),
  roleArn: optional(text()),
  overrides: optional(OVERRIDES),
});
