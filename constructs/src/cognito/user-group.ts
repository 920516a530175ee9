import { CognitoUserGroup } from '@cdktf/provider-aws/lib/cognito-user-group';
import { Construct } from 'constructs';
import { number, object, optional, placeOf, propsOf, text } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { type Checks, checkAtSynth, type Rule, textLength, wholeNumber } from '../validation/index.js';
import { ROLE_ARN } from './arn.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { applyOverrides, OVERRIDES, type Overrides } from './overrides.js';
import { apiPage } from './pages.js';
import { USER_POOL } from './references.js';
import { type IUserPool } from './user-pool.js';

/** What a group may be told beside its name and pool. */
export interface UserGroupOptions {
  /** 1 to 2048 characters. @default - none */
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

const PROPS = object<UserGroupProps>({
  userPool: USER_POOL,
  groupName: text(),
  description: optional(text()),
  precedence: optional(number()),
  roleArn: optional(text()),
  overrides: optional(OVERRIDES),
});

const SEE = apiPage('CreateGroup');
const GROUP_NAME: Rule = {
  allowed: '1 to 128 letters, digits, symbols and punctuation, no spaces',
  see: SEE,
  accepts: (name) => name.length <= 128 && /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(name),
};
const DESCRIPTION = textLength(1, 2048, SEE);
const PRECEDENCE = wholeNumber(0, 2 ** 31 - 1, SEE);

/**
 * A group of a pool's users, listed in their tokens as `cognito:groups`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 */
export class UserGroup extends Construct {
  readonly groupName: string;
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserGroup;

  constructor(scope: Construct, id: string, props: UserGroupProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf(this, props, PROPS);
    checkAtSynth(this, (checks) => checkGroup(checks, props));
    const { description, precedence, roleArn } = props;
    this.groupName = props.groupName;
    this.resource = new CognitoUserGroup(
      this,
      'Resource',
      literal({
        userPoolId: props.userPool.userPoolId,
        name: props.groupName,
        ...(description !== undefined && { description }),
        ...(precedence !== undefined && { precedence }),
        ...(roleArn !== undefined && { roleArn }),
      }),
    );
    applyOverrides(this.resource, props.overrides);
  }
}

function checkGroup(checks: Checks, props: UserGroupProps): void {
  checks
    .that('groupName', props.groupName, GROUP_NAME)
    .that('description', props.description, DESCRIPTION)
    .that('precedence', props.precedence, PRECEDENCE)
    .that('roleArn', props.roleArn, ROLE_ARN);
}
