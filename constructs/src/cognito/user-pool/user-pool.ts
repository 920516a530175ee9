import { CognitoUserPool } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { argumentOf, knownName, placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides } from '../../terraform/overrides.js';
import { waitFor } from '../../terraform/wait-for.js';
import { checkAtSynth, ValidationError } from '../../validation/index.js';
import { mutability, requiredAttributes, type UserAttributes } from '../attributes/user-attributes.js';
import { smsRoleFor } from '../messages/sms-role.js';
import type { ExtensibleUserPool } from './extensible-user-pool.js';
import { ImportedUserPool, ImportedUserPoolScope } from './imported-user-pool.js';
import { lambdaBlock, type LambdaTrigger, type LambdaTriggers, TRIGGERS } from './lambda-triggers.js';
import { permitTriggers } from './trigger-permissions.js';
import { UserPoolBase } from './user-pool-base.js';
import { checkUserPool } from './user-pool-checks.js';
import { POOL_PROPERTIES, userPoolConfig } from './user-pool-config.js';
import type { UserPoolProps } from './user-pool-props.js';
import type { IUserPool } from './user-pool-reference.js';
import { USER_POOL_PROPS } from './user-pool-shape.js';
import { DEFAULT_TIER, type UserPoolTier } from './user-pool-tier.js';

/**
 * A user pool. Unless told otherwise administrators create users, user names are not case-sensitive, and neither
 * Cognito nor Terraform lets the pool be deleted.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
export class UserPool extends UserPoolBase {
  /**
   * A pool that exists already.
   *
   * @param userPoolId such as `eu-west-1_Ab12Cd34E`; may be a token
   * @param region the pool's region; may be a token. What comes before `_` in the id unless given
   * @throws {ValidationError} if the id is not one of a pool, or the region none
   */
  static fromUserPoolId(userPoolId: string, region?: string): IUserPool;
  /** The same in a scope, so that clients, servers, providers, groups and domains are added to it as to a new one. */
  static fromUserPoolId(
    scope: Construct,
    id: string,
    userPoolId: string,
    region?: string,
  ): Construct & ExtensibleUserPool;
  static fromUserPoolId(
    first: Construct | string,
    second?: string,
    userPoolId = '',
    region?: string,
  ): IUserPool {
    if (!Construct.isConstruct(first)) return ImportedUserPool.fromId(first, second);
    return new ImportedUserPoolScope(first, second!, ImportedUserPool.fromId(userPoolId, region));
  }

  /**
   * A pool that exists already.
   *
   * @param userPoolArn such as `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E`; may be a token
   * @throws {ValidationError} if it is not the ARN of a pool
   */
  static fromUserPoolArn(userPoolArn: string): IUserPool;
  /** The same in a scope, so that clients, servers, providers, groups and domains are added to it as to a new one. */
  static fromUserPoolArn(scope: Construct, id: string, userPoolArn: string): Construct & ExtensibleUserPool;
  static fromUserPoolArn(first: Construct | string, id?: string, userPoolArn = ''): IUserPool {
    if (!Construct.isConstruct(first)) return ImportedUserPool.fromArn(first);
    return new ImportedUserPoolScope(first, id!, ImportedUserPool.fromArn(userPoolArn));
  }

  readonly tier: UserPoolTier;
  readonly mutableAttributes: ReadonlyMap<string, boolean>;
  readonly requiredAttributes: readonly string[];
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserPool;
  #triggers: LambdaTriggers;
  #id: string | undefined;

  constructor(scope: Construct, id: string, props: UserPoolProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf(this, props, USER_POOL_PROPS);
    checkAtSynth(this, (checks) => checkUserPool(checks, props, this.#triggers));
    this.tier = props.tier ?? DEFAULT_TIER;
    const attributes: UserAttributes = {
      standard: props.standardAttributes,
      custom: props.customAttributes,
    };
    this.mutableAttributes = mutability(attributes);
    this.requiredAttributes = requiredAttributes(attributes);
    this.#triggers = props.triggers ?? {};
    const smsRole = props.sms && smsRoleFor(this, props.sms);
    const sms = smsRole ? { ...props.sms!, roleArn: smsRole.roleArn } : props.sms;
    const known = { ...props, ...(sms && { sms }) };
    this.resource = new CognitoUserPool(this, 'Resource', literal(userPoolConfig(known, this.#triggers)));
    // Cognito tries the role when the pool is made.
    waitFor(this.resource, smsRole?.policy);
    permitTriggers(this, this.#triggers);
    applyOverrides(this.resource, props.overrides, POOL_PROPERTIES);
  }

  get userPoolId(): string {
    // Made once for all of its clients: each reading makes a token, which costs cdktf a stack trace.
    return (this.#id ??= this.resource.id);
  }

  get userPoolArn(): string {
    return this.resource.arn;
  }

  get endpoint(): string {
    return this.resource.endpoint;
  }

  /**
   * Has Cognito call a function, which is permitted if it is a resource: `pool.addTrigger('preSignUp', signUp)`.
   *
   * @throws {ValidationError} if there is no such trigger, the value is of the wrong type, or the pool has it already
   */
  addTrigger<T extends LambdaTrigger>(trigger: T, value: Required<LambdaTriggers>[T]): this {
    argumentOf<LambdaTrigger>('trigger', trigger, knownName(Object.keys(TRIGGERS) as LambdaTrigger[]), this);
    const known = argumentOf<LambdaTriggers[T]>('value', value, TRIGGERS[trigger], this);
    if (this.#triggers[trigger] !== undefined) {
      throw new ValidationError([
        {
          place: this.node.path,
          property: `addTrigger(): the pool has ${trigger} already`,
          received: value,
          allowed: 'each trigger once',
        },
      ]);
    }
    this.#triggers = { ...this.#triggers, [trigger]: known };
    this.resource.putLambdaConfig(literal(lambdaBlock(this.#triggers)!));
    permitTriggers(this, { [trigger]: known });
    return this;
  }
}
