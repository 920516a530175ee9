import { CognitoIdentityProvider } from '@cdktf/provider-aws/lib/cognito-identity-provider';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { argumentOf, placeOf, text } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides, type PropertyNames } from '../../terraform/overrides.js';
import {
  assertThat,
  checkAtSynth,
  type Checks,
  itemCount,
  pattern,
  type Rule,
} from '../../validation/index.js';
import { apiPage } from '../pages.js';
import { PoolMembers } from '../pool-members/pool-members.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import { checkAttributeMapping } from './attribute-mapping.js';
import type { IdentityProviderOptions } from './identity-provider-options.js';
import type { IUserPoolIdentityProvider } from './identity-provider-reference.js';

/** Properties whose arguments have other names. */
const NAMES: PropertyNames = { idp_identifiers: 'identifiers' };

/** What the kinds of providers differ in. */
export interface IdentityProviderKind {
  readonly options: IdentityProviderOptions;
  readonly providerName: string;
  readonly providerType: 'SAML' | 'OIDC' | 'Google' | 'Facebook' | 'LoginWithAmazon' | 'SignInWithApple';
  readonly details: Readonly<Record<string, string>>;
  /** The claim that makes the user name, which Cognito maps unasked; absent for SAML, where it is the name id. */
  readonly userNameClaim?: string;
  /** Details that Cognito adds, or does not show again: no difference to the plan. */
  readonly unplanned: readonly string[];
  check(checks: Checks): void;
}

const SEE = apiPage('CreateIdentityProvider');
/** The API's pattern, which asks for three characters in the end. */
const PROVIDER_NAME: Rule = {
  allowed: '3 to 32 letters, digits, symbols and punctuation, no spaces, and _ at most as the second',
  see: SEE,
  accepts: (name) => name.length <= 32 && /^[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+$/u.test(name),
};
const IDENTIFIERS = itemCount(0, 50, SEE);
const IDENTIFIER = pattern(
  /^[\w\s+=.@-]{1,40}$/,
  '1 to 40 letters, digits, spaces and any of _ + = . @ -',
  SEE,
);

/**
 * A service that people may sign in with in place of a password of the pool. Clients wait for it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
 */
export abstract class IdentityProvider extends Construct implements IUserPoolIdentityProvider {
  /**
   * A provider that the pool has already.
   *
   * @throws {ValidationError} if no provider can have that name; a token passes
   */
  static fromProviderName(providerName: string): IUserPoolIdentityProvider {
    const name = argumentOf('providerName', providerName, text());
    return { providerName: assertThat('providerName', name, PROVIDER_NAME) };
  }

  readonly providerName: string;
  readonly userPool: IUserPool;
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoIdentityProvider;

  /** @param read reads the properties, which takes the construct to report at */
  protected constructor(scope: Construct, id: string, read: (provider: Construct) => IdentityProviderKind) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    const kind = read(this);
    const { options } = kind;
    checkAtSynth(this, (checks) => checkProvider(checks, options, kind));
    this.providerName = kind.providerName;
    this.userPool = options.userPool;
    this.resource = new CognitoIdentityProvider(
      this,
      'Resource',
      literal({
        userPoolId: options.userPool.userPoolId,
        providerName: kind.providerName,
        providerType: kind.providerType,
        providerDetails: { ...kind.details },
        ...mappingArgument(options, kind),
        ...(options.identifiers && { idpIdentifiers: [...options.identifiers] }),
        lifecycle: {
          ignoreChanges: kind.unplanned.map((detail) => `provider_details[${JSON.stringify(detail)}]`),
        },
      }),
    );
    applyOverrides(this.resource, options.overrides, NAMES);
    PoolMembers.of(this, options.userPool).addProvider(this);
  }
}

function checkProvider(checks: Checks, options: IdentityProviderOptions, kind: IdentityProviderKind): void {
  checks
    .that('providerName', kind.providerName, PROVIDER_NAME)
    .that('identifiers', options.identifiers, IDENTIFIERS)
    .each('identifiers', options.identifiers, IDENTIFIER)
    .unique('identifiers', options.identifiers ?? []);
  checkAttributeMapping(checks, options.attributeMapping, options.userPool);
  kind.check(checks);
}

/** Cognito adds the user name to what it is given; left out, it would be a difference in every plan. */
function mappingArgument(
  { attributeMapping }: IdentityProviderOptions,
  { userNameClaim }: IdentityProviderKind,
) {
  const mapping = { ...(userNameClaim !== undefined && { username: userNameClaim }), ...attributeMapping };
  return Object.keys(mapping).length === 0 ? {} : { attributeMapping: mapping };
}
