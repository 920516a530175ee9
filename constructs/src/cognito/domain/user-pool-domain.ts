import { CognitoUserPoolDomain } from '@cdktf/provider-aws/lib/cognito-user-pool-domain';
import { Construct } from 'constructs';
import { currentRegion } from '../../aws/aws-context.js';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { argumentOf, placeOf, propsOf, text } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides, type PropertyNames } from '../../terraform/overrides.js';
import { assertThat, checkAtSynth, InWords, ValidationError } from '../../validation/index.js';
import type { IAppClient } from '../app-client/app-client-reference.js';
import { PoolMembers } from '../pool-members/pool-members.js';
import { addDomain, checkOneDomain } from './domain-number-checks.js';
import { signInUrl, type SignInUrlOptions } from './sign-in-url.js';
import { checkDomain } from './user-pool-domain-checks.js';
import { USER_POOL_DOMAIN_PROPS, type UserPoolDomainProps } from './user-pool-domain-props.js';
import type { IUserPoolDomain } from './user-pool-domain-reference.js';
import { DOMAIN_BASE_URL } from './user-pool-domain-rules.js';

/** Properties whose arguments have other names. */
const NAMES: PropertyNames = { domain: ['prefix', 'domainName'] };

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
  static fromBaseUrl(baseUrl: string): IUserPoolDomain & Pick<UserPoolDomain, 'signInUrl'> {
    const known = assertThat('baseUrl', argumentOf('baseUrl', baseUrl, text()), DOMAIN_BASE_URL);
    return new ImportedDomain(known);
  }

  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserPoolDomain;
  readonly #isCustom: boolean;

  constructor(scope: Construct, id: string, props: UserPoolDomainProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf(this, props, USER_POOL_DOMAIN_PROPS);
    const { userPool, prefix, domainName, certificateArn, managedLoginVersion = 1 } = props;
    this.#isCustom = domainName !== undefined;
    this.resource = new CognitoUserPoolDomain(
      this,
      'Resource',
      literal({
        domain: domainName ?? prefix,
        userPoolId: userPool.userPoolId,
        ...(certificateArn !== undefined && { certificateArn }),
        managedLoginVersion,
        ...((props.protect ?? true) && { lifecycle: { preventDestroy: true } }),
      }),
    );
    applyOverrides(this.resource, props.overrides, NAMES);
    const members = PoolMembers.of(this, userPool);
    const member = { resource: this.resource, name: domainName ?? prefix, isCustom: this.#isCustom };
    addDomain(member, members);
    checkAtSynth(this, (checks) => {
      checkDomain(checks, props);
      checkOneDomain(checks, member, members);
    });
  }

  get baseUrl(): string {
    const { domain } = this.resource;
    return `https://${this.#isCustom ? domain : `${domain}.auth.${currentRegion(this)}.amazoncognito.com`}`;
  }

  /**
   * The host that the domain's DNS record points to, as a CNAME or an alias: for an output, or a record of the stack.
   *
   * @throws {ValidationError} for a prefix domain, whose DNS is Amazon's
   */
  get dnsTarget(): string {
    return this.#ofCustomDomain('dnsTarget', this.resource.cloudfrontDistribution);
  }

  /**
   * The hosted zone of {@link dnsTarget}, for an alias record of Route 53.
   *
   * @throws {ValidationError} for a prefix domain
   */
  get dnsTargetZoneId(): string {
    return this.#ofCustomDomain('dnsTargetZoneId', this.resource.cloudfrontDistributionZoneId);
  }

  /** Where OIDC and social identity providers send people back to: register it there as the redirect URI. */
  get oidcCallbackUrl(): string {
    return `${this.baseUrl}/oauth2/idpresponse`;
  }

  /** Where SAML identity providers send people back to: register it there as the assertion consumer service. */
  get samlCallbackUrl(): string {
    return `${this.baseUrl}/saml2/idpresponse`;
  }

  /**
   * The address that signs people in to a client, with the authorization code. A client that uses PKCE, as public ones
   * should, adds a challenge of its own.
   *
   * @throws {ValidationError} if the client is none, or people cannot come back to that address
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
   */
  signInUrl(client: IAppClient, options: SignInUrlOptions): string {
    return signInUrl(this.baseUrl, client, options);
  }

  #ofCustomDomain(property: string, value: string): string {
    if (this.#isCustom) return value;
    throw new ValidationError([
      {
        place: this.node.path,
        property,
        received: new InWords("a prefix domain, whose DNS is Amazon's"),
        allowed: 'a custom domain',
      },
    ]);
  }
}

class ImportedDomain implements IUserPoolDomain {
  constructor(readonly baseUrl: string) {}

  signInUrl(client: IAppClient, options: SignInUrlOptions): string {
    return signInUrl(this.baseUrl, client, options);
  }
}
