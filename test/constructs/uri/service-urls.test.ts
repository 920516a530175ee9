import {
  IdentifierUri,
  OidcIdentityProvider,
  SamlIdentityProvider,
  SamlMetadata,
  UserPoolDomain,
  ValidationError,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, token } from '../../support/synth.js';
import { userPool } from '../cognito/app-client/app-client-fixture.js';

/* Addresses of services that secrets are sent to, or whose keys are trusted. */
const oidc = (stack: TerraformStack, changed: object) =>
  new OidcIdentityProvider(stack, 'idp', {
    userPool,
    providerName: 'Staff',
    issuer: 'https://idp.example.com',
    clientId: 'pool',
    clientSecret: token(stack).stringValue,
    ...changed,
  });
const endpoints = (name: string, url: string) => ({
  endpoints: {
    authorization: 'https://idp.example.com/authorize',
    token: 'https://idp.example.com/token',
    userInfo: 'https://idp.example.com/me',
    jwks: 'https://idp.example.com/keys',
    [name]: url,
  },
});
const places: readonly (readonly [string, (stack: TerraformStack, url: string) => unknown])[] = [
  ['issuer', (stack, issuer) => oidc(stack, { issuer })],
  ...['authorization', 'token', 'userInfo', 'jwks'].map(
    (name) =>
      [
        `endpoints.${name}`,
        (stack: TerraformStack, url: string) => oidc(stack, endpoints(name, url)),
      ] as const,
  ),
  [
    'metadata',
    (stack, url) =>
      new SamlIdentityProvider(stack, 'idp', {
        userPool,
        providerName: 'Staff',
        metadata: SamlMetadata.url(url),
      }),
  ],
];

const REFUSED = [
  '',
  'idp.example.com',
  'http://idp.example.com/',
  'http://localhost/',
  'javascript:alert(1)',
  'data:application/json,{}',
  'file:///etc/passwd',
  'https://',
  'https:///idp.example.com/',
  'https://user@idp.example.com/',
  'https://user:password@idp.example.com/',
  'https://*.example.com/',
  'https://idp.example.com/#keys',
  'https://idp.example.com/a b',
  'https://idp.example.com\\@evil.example/',
  'https://idp.example.com/${file("/etc/passwd")}',
];

describe.each(places)('%s', (property, build) => {
  test.each(REFUSED)('is not %j', (url) => {
    expect(problemsOf((stack) => build(stack, url))).toEqual([
      expect.stringContaining(`[test/idp] ${property}\n`),
    ]);
  });

  test.each(['https://idp.example.com', 'https://idp.example.com/', 'https://idp.example.com:8443/a/b'])(
    'may be %j',
    (url) => {
      expect(problemsOf((stack) => build(stack, url))).toEqual([]);
    },
  );

  test('may be what is not known yet', () => {
    expect(problemsOf((stack) => build(stack, `https://${token(stack, 'host').stringValue}/#`))).toEqual([]);
  });
});

test.each<[string, number]>([
  ['issuer', 1],
  ['metadata', 0],
])('of %s, a query is no part: %i problems', (property, count) => {
  const build = new Map(places).get(property)!;

  expect(problemsOf((stack) => build(stack, 'https://idp.example.com/?tenant=1'))).toHaveLength(count);
});

test.each([
  'https://user@auth.example.com',
  'https://auth.example.com/',
  'http://auth.example.com',
  'javascript:x',
])('a domain is not at %j', (url) => {
  expect(() => UserPoolDomain.fromBaseUrl(url)).toThrow(ValidationError);
});

test.each(['https://user@example.com/api', 'javascript:x', 'api://', 'https://example.com/*'])(
  'an identifier URI is not %j',
  (uri) => {
    const application = { applicationId: '/applications/1', clientId: '1' };

    expect(problemsOf((stack) => new IdentifierUri(stack, 'uri', { application, uri }))).toHaveLength(1);
  },
);
