import { AppRegistration, type AppRegistrationProps, IdentifierUri } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../../support/synth.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };

describe('an identifier URI', () => {
  const identifierUri = (uri?: string) => (stack: TerraformStack) =>
    new IdentifierUri(stack, 'uri', { application, ...(uri !== undefined && { uri }) });
  const uriOf = (uri?: string) => resourceOf(synth(identifierUri(uri)), 'azuread_application_identifier_uri');

  test('is made of the client id, which no other application has', () => {
    expect(uriOf()).toMatchObject({
      application_id: '/applications/some-object',
      identifier_uri: 'api://some-client',
    });
  });

  test.each(['api://orders', 'https://example.com/orders', `api://${'x'.repeat(249)}`])(
    'may be %j',
    (uri) => {
      expect(uriOf(uri)).toHaveProperty('identifier_uri', uri);
    },
  );

  test.each([
    '',
    'orders',
    'api://',
    'api://orders/',
    'api://*',
    'api://orders#a',
    'api://orders?a',
    'api://my orders',
    'http://example.com/orders',
    'urn:orders',
    `api://${'x'.repeat(250)}`,
  ])('is not %j', (uri) => {
    expect(problemsOf(identifierUri(uri))).toEqual([expect.stringContaining('[test/uri] uri')]);
  });

  test('may be one that is not known yet', () => {
    expect(problemsOf((stack) => identifierUri(`${token(stack).stringValue}/`)(stack))).toEqual([]);
  });
});

describe('an identifier URI of a tenant that is known', () => {
  const tenantId = '33333333-3333-4333-8333-33333333abcd';
  const other = '44444444-4444-4444-8444-444444444444';
  const problemsWith = (uri: string) =>
    problemsOf(
      (stack) =>
        new IdentifierUri(stack, 'uri', {
          application,
          uri,
          tenantId,
          verifiedDomains: ['example.com', 'example.onmicrosoft.com'],
        }),
    );

  test.each([
    `api://${tenantId}/orders`,
    `api://${tenantId.toUpperCase()}/capitals`,
    `api://${other}`,
    `api://orders/${other}`,
    'api://orders',
    'api://orders.example.com/v1',
    'https://example.com/orders',
    'https://orders.example.com',
    'https://orders.example.com/v1',
    'https://example.onmicrosoft.com/orders',
  ])('may be %s', (uri) => {
    expect(problemsWith(uri)).toEqual([]);
  });

  test.each([
    `api://${other}/orders`,
    'api://orders.example.org/v1',
    'https://orders',
    'https://example.org/orders',
    'https://anotherexample.com/orders',
    'https://example.com.example.org/orders',
  ])('is not %s', (uri) => {
    expect(problemsWith(uri)).toEqual([expect.stringMatching(/^\[test\/uri\] uri\n/)]);
  });

  test.each([
    ['tenantId', { tenantId: 'contoso' }],
    ['verifiedDomains[0]', { verifiedDomains: ['https://example.com'] }],
  ])('has a %s that is one', (place, props) => {
    expect(problemsOf((stack) => new IdentifierUri(stack, 'uri', { application, ...props }))).toEqual([
      expect.stringContaining(`[test/uri] ${place}\n`),
    ]);
  });

  test('may be one of a tenant that is not known yet', () => {
    expect(
      problemsOf((stack) => {
        const text = token(stack).stringValue;
        new IdentifierUri(stack, 'uri', {
          application,
          uri: `api://${other}/orders.example.org`,
          tenantId: text,
          verifiedDomains: [text],
        });
      }),
    ).toEqual([]);
  });
});

describe('an identifier URI of a registration of this app', () => {
  const problemsWith = (uri: string, props: Partial<AppRegistrationProps>) =>
    problemsOf((stack) => {
      const api = new AppRegistration(stack, 'api', {
        displayName: 'orders',
        ...props,
      });
      new IdentifierUri(stack, 'uri', { application: api, uri });
    });
  const guid = '33333333-3333-4333-8333-333333333333';

  test.each([
    ['api://orders', 2, 0],
    ['api://orders', 1, 1],
    ['api://orders/v1', 1, 1],
    [`api://${guid}/orders`, 1, 0],
    [`api://orders/${guid}`, 1, 0],
    ['api://orders.example.com', 1, 0],
    ['https://example.com/orders', 1, 0],
  ] as const)('%s with tokens of version %i has %i problems', (uri, requestedAccessTokenVersion, count) => {
    expect(problemsWith(uri, { requestedAccessTokenVersion })).toHaveLength(count);
  });

  test.each([
    [120, 0],
    [121, 1],
  ])('of %i characters for personal accounts has %i problems', (length, count) => {
    const uri = `api://${'x'.repeat(length - 6)}`;
    expect(problemsWith(uri, { signInAudience: 'PersonalMicrosoftAccount' })).toHaveLength(count);
    expect(problemsWith(uri, {})).toEqual([]);
  });
});
