import { CognitoUserPoolDomain } from '@cdktf/provider-aws/lib/cognito-user-pool-domain';
import { Construct } from 'constructs';
import { anyOf, argumentOf, flag, number, optional, placeOf, propsOf, text } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { assertThat, checkAtSynth, ValidationError } from '../validation/index.js';
import { currentRegion } from './aws-context.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { applyOverrides, OVERRIDES, type Overrides } from './overrides.js';
import { DOMAIN_BASE_URL } from './rules.js';
import { USER_POOL } from './references.js';
import { type IUserPool } from './user-pool.js';
import { checkDomain } from './user-pool-domain-checks.js';

/** The domain of a user pool, where its token endpoint is: of this stack or imported. */
export interface IUserPoolDomain {
  /** Such as `https://example.auth.eu-west-1.amazoncognito.com`, without a slash at the end. */
  readonly baseUrl: string;
}

interface DomainOptions {
  /**
   * The sign-in pages: 1 the classic ones, 2 managed login, which needs a tier other than LITE and, to show anything,
   * a {@link ManagedLoginBranding} for each client.
   * @default - 1, by Cognito's own default
   */
  readonly managedLoginVersion?: 1 | 2;
  /**
   * Whether Terraform refuses to delete the domain (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
  /** Arguments of `aws_cognito_user_pool_domain` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

/** A domain below `auth.<region>.amazoncognito.com`. */
export interface PrefixDomainOptions extends DomainOptions {
  /**
   * The first label of the domain: 1 to 63 lowercase letters, digits and hyphens, unique in the region over all
   * accounts. `aws`, `amazon` and `cognito` are reserved. A new prefix replaces the domain.
   */
  readonly prefix: string;
  readonly domainName?: never;
  readonly certificateArn?: never;
}

/**
 * A domain of your own. Its parent has a DNS A record before it is made; afterwards its own name becomes an alias of
 * {@link UserPoolDomain.dnsTarget}.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
 */
export interface CustomDomainOptions extends DomainOptions {
  /** Fully qualified and below a domain of yours, such as `auth.example.com`: at most 63 characters. A new name replaces the domain. */
  readonly domainName: string;
  /** The ARN of its certificate in ACM, in us-east-1 whatever the pool's region. A new one is an update in place. */
  readonly certificateArn: string;
  readonly prefix?: never;
}

/** Either a prefix, or a domain of your own with its certificate. */
export type UserPoolDomainOptions = PrefixDomainOptions | CustomDomainOptions;

export type UserPoolDomainProps = UserPoolDomainOptions & { readonly userPool: IUserPool };

const PROPS = anyOf<UserPoolDomainProps>({
  prefix: optional(text()),
  domainName: optional(text()),
  certificateArn: optional(text()),
  managedLoginVersion: optional(number<1 | 2>('1 or 2')),
  protect: optional(flag()),
  overrides: optional(OVERRIDES),
  userPool: USER_POOL,
});

/**
 * Where the sign-in pages and the token endpoint of a pool are. A pool can have one of each kind.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
 */
export class UserPoolDomain extends Construct implements IUserPoolDomain {
  /**
   * A domain that exists already, a custom one too.
   *
   * @param baseUrl such as `https://auth.example.com`, without path; may be a token
   * @throws {ValidationError} if it is not the https address of a host
   */
  static fromBaseUrl(baseUrl: string): IUserPoolDomain {
    return { baseUrl: assertThat('baseUrl', argumentOf('baseUrl', baseUrl, text()), DOMAIN_BASE_URL) };
  }

  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserPoolDomain;
  private readonly isCustom: boolean;

  constructor(scope: Construct, id: string, props: UserPoolDomainProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf(this, props, PROPS);
    checkAtSynth(this, (checks) => checkDomain(checks, props));
    const { userPool, prefix, domainName, certificateArn, managedLoginVersion } = props;
    this.isCustom = domainName !== undefined;
    this.resource = new CognitoUserPoolDomain(
      this,
      'Resource',
      literal({
        domain: domainName ?? prefix,
        userPoolId: userPool.userPoolId,
        ...(certificateArn !== undefined && { certificateArn }),
        ...(managedLoginVersion !== undefined && { managedLoginVersion }),
        ...((props.protect ?? true) && { lifecycle: { preventDestroy: true } }),
      }),
    );
    applyOverrides(this.resource, props.overrides);
  }

  get baseUrl(): string {
    const { domain } = this.resource;
    return `https://${this.isCustom ? domain : `${domain}.auth.${currentRegion(this)}.amazoncognito.com`}`;
  }

  /**
   * The host that the domain's DNS record points to, as a CNAME or an alias: for an output, or a record of the stack.
   *
   * @throws {ValidationError} for a prefix domain, whose DNS is Amazon's
   */
  get dnsTarget(): string {
    return this.ofCustomDomain('dnsTarget', this.resource.cloudfrontDistribution);
  }

  /**
   * The hosted zone of {@link dnsTarget}, for an alias record of Route 53.
   *
   * @throws {ValidationError} for a prefix domain
   */
  get dnsTargetZoneId(): string {
    return this.ofCustomDomain('dnsTargetZoneId', this.resource.cloudfrontDistributionZoneId);
  }

  /** Where OIDC and social identity providers send people back to: register it there as the redirect URI. */
  get oidcCallbackUrl(): string {
    return `${this.baseUrl}/oauth2/idpresponse`;
  }

  /** Where SAML identity providers send people back to: register it there as the assertion consumer service. */
  get samlCallbackUrl(): string {
    return `${this.baseUrl}/saml2/idpresponse`;
  }

  private ofCustomDomain(property: string, value: string): string {
    if (this.isCustom) return value;
    throw new ValidationError([
      `[${this.node.path}] ${property} is that of a custom domain; the DNS of a prefix domain is Amazon's.`,
    ]);
  }
}
