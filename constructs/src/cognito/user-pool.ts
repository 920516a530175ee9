import { CognitoUserPool } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { Construct } from 'constructs';
import { assertThat, checkAtSynth } from '../validation/index.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { POOL_ID, POOL_NAME } from './rules.js';

/** A user pool, of this stack or imported. */
export interface IUserPool {
  readonly userPoolId: string;
  /** Host and path of the pool, `cognito-idp.<region>.amazonaws.com/<pool id>`; with `https://` before it, the issuer. */
  readonly endpoint: string;
}

export interface UserPoolProps {
  /** 1 to 128 letters, digits, spaces and `_+=,.@-`. A new name is an update in place. */
  readonly poolName: string;
  /**
   * Whether people may sign themselves up.
   * @default false - an administrator creates users
   */
  readonly selfSignUp?: boolean;
  /**
   * Whether Cognito (`deletion_protection`) and Terraform (`prevent_destroy`) refuse to delete the pool.
   * @default true
   */
  readonly protect?: boolean;
}

/**
 * A user pool. User names are not case-sensitive, which cannot be changed later without replacing the pool.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
export class UserPool extends Construct implements IUserPool {
  /**
   * A pool that exists already.
   *
   * @param userPoolId such as `eu-west-1_Ab12Cd34E`; may be a token
   * @param region the pool's region, such as `eu-west-1`; may be a token
   * @throws {ValidationError} if the id is not one of a pool
   */
  static fromUserPoolId(userPoolId: string, region: string): IUserPool {
    assertThat('userPoolId', userPoolId, POOL_ID);
    return { userPoolId, endpoint: `cognito-idp.${region}.amazonaws.com/${userPoolId}` };
  }

  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserPool;

  constructor(scope: Construct, id: string, props: UserPoolProps) {
    super(scope, id);
    requireAwsProvider(this);
    checkAtSynth(this, (checks) => checks.that('poolName', props.poolName, POOL_NAME));
    const protect = props.protect ?? true;
    this.resource = new CognitoUserPool(this, 'Resource', {
      name: props.poolName,
      deletionProtection: protect ? 'ACTIVE' : 'INACTIVE',
      adminCreateUserConfig: { allowAdminCreateUserOnly: !(props.selfSignUp ?? false) },
      usernameConfiguration: { caseSensitive: false },
      ...(protect && { lifecycle: { preventDestroy: true } }),
    });
  }

  get userPoolId(): string {
    return this.resource.id;
  }

  get endpoint(): string {
    return this.resource.endpoint;
  }
}
