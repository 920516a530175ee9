import { CognitoUserGroup } from '@cdktf/provider-aws/lib/cognito-user-group';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { argumentOf, placeOf, propsOf, text } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides, type PropertyNames } from '../../terraform/overrides.js';
import {
  assertThat,
  checkAtSynth,
  type Checks,
  type Rule,
  utf8Length,
  wholeNumber,
} from '../../validation/index.js';
import { ROLE_ARN } from '../arn.js';
import { apiPage } from '../pages.js';
import { type IUserGroup, USER_GROUP_PROPS, type UserGroupProps } from './user-group-props.js';

/** Properties whose arguments have other names. */
const NAMES: PropertyNames = { name: 'groupName' };

const SEE = apiPage('CreateGroup');
const GROUP_NAME: Rule = {
  allowed: '1 to 128 letters, digits, symbols and punctuation, no spaces',
  see: SEE,
  accepts: (name) => name.length <= 128 && /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(name),
};
const DESCRIPTION = utf8Length(1, 2048, SEE);
const PRECEDENCE = wholeNumber(0, 2 ** 31 - 1, SEE);

/**
 * A group of a pool's users, listed in their tokens as `cognito:groups`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 */
export class UserGroup extends Construct implements IUserGroup {
  /**
   * A group that exists already.
   *
   * @throws {ValidationError} if no group can have that name; a token passes
   */
  static fromGroupName(groupName: string): IUserGroup {
    return { groupName: assertThat('groupName', argumentOf('groupName', groupName, text()), GROUP_NAME) };
  }

  readonly groupName: string;
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserGroup;

  constructor(scope: Construct, id: string, props: UserGroupProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf(this, props, USER_GROUP_PROPS);
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
    applyOverrides(this.resource, props.overrides, NAMES);
  }
}

function checkGroup(checks: Checks, props: UserGroupProps): void {
  checks
    .that('groupName', props.groupName, GROUP_NAME)
    .that('description', props.description, DESCRIPTION)
    .that('precedence', props.precedence, PRECEDENCE)
    .that('roleArn', props.roleArn, ROLE_ARN);
}
