import {
  FacebookIdentityProvider,
  type FacebookIdentityProviderProps,
  GoogleIdentityProvider,
  type GoogleIdentityProviderProps,
  type IUserPool,
  OidcIdentityProvider,
  type OidcIdentityProviderProps,
  type PrefixDomainOptions,
  ResourceServer,
  type ResourceServerProps,
  RiskConfiguration,
  type RiskConfigurationProps,
  SamlIdentityProvider,
  type SamlIdentityProviderProps,
  SamlMetadata,
  UserGroup,
  type UserGroupProps,
  UserPool,
  UserPoolDomain,
} from '@oauth-issuers/constructs';
import { Lazy } from 'cdktf';
import type { Construct } from 'constructs';
import { roleArn, SES_ADDRESS } from '../variants/arns.js';
import type { Kind, Removals } from './removal.js';

const OVERRIDES = 'an argument of the provider itself, whose rules hold';
const PROTECT = 'what is protected cannot be destroyed at the end of a cycle';

/** A construct in a pool of its own, and what it has in any case. */
function inPool<P>(
  name: string,
  part: string,
  make: (scope: Construct, userPool: IUserPool, slug: string, props: Partial<P>) => unknown,
): Kind<P> {
  return {
    name,
    part,
    declare: (scope, slug, props) => {
      const userPool = new UserPool(scope, 'pool', { poolName: slug, tier: 'PLUS', protect: false });
      make(scope, userPool, slug, props);
    },
  };
}

export const GROUPS = inPool<UserGroupProps>(
  'UserGroup',
  'groups',
  (scope, userPool, _slug, props) => new UserGroup(scope, 'it', { userPool, groupName: 'editors', ...props }),
);
export const groupRemovals: Removals<UserGroupProps> = {
  description: { given: 'Who may change texts' },
  precedence: { given: 5, stays: 'precedence' },
  roleArn: `the apply is refused, as synth said: ${roleArn('editors')} cannot be taken away`,
  overrides: OVERRIDES,
};

type PrefixDomainProps = PrefixDomainOptions & { readonly userPool: IUserPool };
export const DOMAINS = inPool<PrefixDomainProps>(
  'UserPoolDomain',
  'domains',
  (scope, userPool, slug, props) =>
    new UserPoolDomain(scope, 'it', {
      userPool,
      prefix: slug,
      protect: false,
      ...props,
    }),
);
export const domainRemovals: Removals<PrefixDomainProps> = {
  managedLoginVersion: { given: 2 },
  domainName: 'the other kind of domain, which replaces this one',
  certificateArn: 'the other kind of domain, which replaces this one',
  protect: PROTECT,
  overrides: OVERRIDES,
};

export const SERVERS = inPool<ResourceServerProps>(
  'ResourceServer',
  'resourceServers',
  (scope, userPool, _slug, props) =>
    new ResourceServer(scope, 'it', {
      userPool,
      identifier: 'orders',
      scopes: { read: 'Read orders' },
      protect: false,
      ...props,
    }),
);
export const serverRemovals: Removals<ResourceServerProps> = {
  serverName: 'another name replaces the server',
  protect: PROTECT,
  overrides: OVERRIDES,
};

/** A secret that synth cannot read, and that is known at the plan. */
const secret = () => Lazy.stringValue({ produce: () => 'not-a-secret' });
const social = () => ({ clientId: 'pool', clientSecret: secret() });

const PROVIDER = {
  attributeMapping: { given: { email: 'email' } },
  identifiers: { given: ['example.com'] },
  overrides: OVERRIDES,
} as const;

export const OIDC = inPool<OidcIdentityProviderProps>(
  'OidcIdentityProvider',
  'identityProviders',
  (scope, userPool, _slug, props) =>
    new OidcIdentityProvider(scope, 'it', {
      userPool,
      ...social(),
      providerName: 'Staff',
      issuer: 'https://idp.example.com',
      ...props,
    }),
);
export const oidcRemovals: Removals<OidcIdentityProviderProps> = {
  ...PROVIDER,
  scopes: { given: ['openid'] },
  attributesRequestMethod: { given: 'POST' },
  endpoints: {
    given: {
      authorization: 'https://other.example.com/authorize',
      token: 'https://other.example.com/token',
      userInfo: 'https://other.example.com/me',
      jwks: 'https://other.example.com/keys',
    },
    stays: 'provider_details.authorize_url',
  },
};

export const SAML = inPool<SamlIdentityProviderProps>(
  'SamlIdentityProvider',
  'identityProviders',
  (scope, userPool, _slug, props) =>
    new SamlIdentityProvider(scope, 'it', {
      userPool,
      providerName: 'Staff',
      metadata: SamlMetadata.url('https://idp.example.com/metadata'),
      ...props,
    }),
);
export const samlRemovals: Removals<SamlIdentityProviderProps> = {
  ...PROVIDER,
  attributeMapping: { given: { email: 'email' }, stays: 'attribute_mapping' },
  signOut: { given: true },
  startedByProvider: { given: true },
  encryptedAssertions: { given: true },
  signedRequests: { given: true },
};

export const GOOGLE = inPool<GoogleIdentityProviderProps>(
  'GoogleIdentityProvider',
  'identityProviders',
  (scope, userPool, _slug, props) =>
    new GoogleIdentityProvider(scope, 'it', { userPool, ...social(), ...props }),
);
export const googleRemovals: Removals<GoogleIdentityProviderProps> = {
  ...PROVIDER,
  scopes: { given: ['openid'] },
};

export const FACEBOOK = inPool<FacebookIdentityProviderProps>(
  'FacebookIdentityProvider',
  'identityProviders',
  (scope, userPool, _slug, props) =>
    new FacebookIdentityProvider(scope, 'it', { userPool, ...social(), ...props }),
);
export const facebookRemovals: Removals<FacebookIdentityProviderProps> = {
  ...PROVIDER,
  scopes: { given: ['public_profile'] },
  apiVersion: { given: 'v12.0', stays: 'provider_details.api_version' },
};

export const RISKS = inPool<RiskConfigurationProps>(
  'RiskConfiguration',
  'riskConfigurations',
  (scope, userPool, _slug, props) =>
    new RiskConfiguration(scope, 'it', { userPool, blockedRanges: ['192.0.2.0/24'], ...props }),
);
export const riskRemovals: Removals<RiskConfigurationProps> = {
  client: 'another client replaces the configuration',
  compromisedPasswords: { given: 'block' },
  takeover: { given: { high: 'block', sourceArn: SES_ADDRESS } },
  blockedRanges: 'each row has it, since a configuration has to say something',
  trustedRanges: { given: ['198.51.100.0/24'] },
  overrides: OVERRIDES,
};
