import { IdentifierUri } from '@oauth-issuers/constructs';
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
