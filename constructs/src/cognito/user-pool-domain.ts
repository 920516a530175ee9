import { CognitoUserPoolDomain } from '@cdktf/provider-aws/lib/cognito-user-pool-domain';
import { Annotations, Token } from 'cdktf';
import { Construct } from 'constructs';
import { assertThat, checkAtSynth } from '../validation/index.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { currentRegion } from './aws-context.js';
import { DOMAIN_BASE_URL, DOMAIN_PREFIX, DOMAIN_PREFIX_WORDS, reservedWordIn } from './rules.js';
import { type IUserPool } from './user-pool.js';

/** The domain of a user pool, where its token endpoint is: of this stack or imported. */
export interface IUserPoolDomain {
  /** Such as `https://example.auth.eu-west-1.amazoncognito.com`, without a slash at the end. */
  readonly baseUrl: string;
}

export interface UserPoolDomainProps {
  readonly userPool: IUserPool;
  /**
   * The first label of the domain: 1 to 63 lowercase letters, digits and hyphens, unique in the region over all
   * accounts. `aws`, `amazon` and `cognito` are reserved. A new prefix replaces the domain.
   */
  readonly prefix: string;
  /**
   * Whether Terraform refuses to delete the domain (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
}

/**
 * A domain below `auth.<region>.amazoncognito.com`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
 */
export class UserPoolDomain extends Construct implements IUserPoolDomain {
  /**
   * A domain that exists already, a custom one too.
   *
   * @param baseUrl such as `https://auth.example.com`, without path; may be a token
   * @throws {ValidationError} if it is not the https address of a host
   */
  static fromBaseUrl(baseUrl: string): IUserPoolDomain {
    assertThat('baseUrl', baseUrl, DOMAIN_BASE_URL);
    return { baseUrl };
  }

  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserPoolDomain;

  constructor(scope: Construct, id: string, props: UserPoolDomainProps) {
    super(scope, id);
    requireAwsProvider(this);
    checkAtSynth(this, (checks) =>
      checks.that('prefix', props.prefix, DOMAIN_PREFIX).that('prefix', props.prefix, DOMAIN_PREFIX_WORDS),
    );
    this.warnOfReservedWord(props.prefix);
    this.resource = new CognitoUserPoolDomain(this, 'Resource', {
      domain: props.prefix,
      userPoolId: props.userPool.userPoolId,
      ...((props.protect ?? true) && { lifecycle: { preventDestroy: true } }),
    });
  }

  get baseUrl(): string {
    return `https://${this.resource.domain}.auth.${currentRegion(this)}.amazoncognito.com`;
  }

  private warnOfReservedWord(prefix: string): void {
    const word = Token.isUnresolved(prefix) ? undefined : reservedWordIn(prefix);
    if (word !== undefined && DOMAIN_PREFIX_WORDS.accepts(prefix))
      Annotations.of(this).addWarning(
        `prefix ${JSON.stringify(prefix)} contains "${word}", which Cognito reserves: some regions refuse it.`,
      );
  }
}
