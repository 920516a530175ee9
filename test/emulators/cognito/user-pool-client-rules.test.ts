import { error, Harness, invalidParameter, machineSettings } from './harness.js';

const harness = new Harness();
const web = {
  ClientName: 'backoffice',
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['openid', 'orders/read'],
  CallbackURLs: ['https://backoffice.example.com/callback'],
};

let UserPoolId: string;
beforeAll(async () => {
  UserPoolId = await harness.poolWithScopes();
});

const create = async (input: object) =>
  (await harness.done('CreateUserPoolClient', { UserPoolId, ...input })).UserPoolClient;

const flow = (message: string) => error('InvalidOAuthFlowException', message);
const VALIDITY = invalidParameter('Invalid range for token validity.');
const REQUIRED = flow(
  'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
);

describe('flows and scopes that are refused', () => {
  test.each([
    ['flows without scopes', { ...web, AllowedOAuthScopes: [] }, REQUIRED],
    ['scopes without flows', { ...web, AllowedOAuthFlows: [] }, REQUIRED],
    [
      'client credentials with another flow',
      { ...machineSettings, AllowedOAuthFlows: ['client_credentials', 'code'] },
      flow('client_credentials flow can not be selected along with code flow or implicit flow.'),
    ],
    [
      'client credentials without a secret',
      { ...machineSettings, GenerateSecret: false },
      flow('client_credentials flow can not be selected if client does not have a client secret.'),
    ],
    [
      'client credentials with scopes of OpenID Connect',
      { ...machineSettings, AllowedOAuthScopes: ['orders/read', 'openid', 'email'] },
      flow('openid is not supported with client_credentials flow'),
    ],
    [
      'the code flow without callback',
      { ...web, CallbackURLs: [] },
      flow('CallbackUrls can not be empty when code flow or implicit flow is selected'),
    ],
    [
      'a scope that no resource server has',
      { ...web, AllowedOAuthScopes: ['openid', 'orders/delete'] },
      error('ScopeDoesNotExistException', 'Invalid scope requested: orders/delete'),
    ],
    [
      'a scope of a resource server without its identifier',
      { ...web, AllowedOAuthScopes: ['read'] },
      error('ScopeDoesNotExistException', 'Invalid scope requested: read'),
    ],
  ])('%s', refusesToCreate);
});

describe('redirect URIs', () => {
  test.each([
    'https://shop.example.com/',
    'https://shop.example.com:8443/a?b=c',
    'http://localhost:3000/callback',
    'http://127.0.0.1/',
    'http://[::1]:3000/',
    'myapp://callback',
  ])('%s is accepted', async (uri) => {
    const client = await create({ ...web, CallbackURLs: [uri], LogoutURLs: [uri], DefaultRedirectURI: uri });
    expect(client).toMatchObject({ CallbackURLs: [uri], LogoutURLs: [uri], DefaultRedirectURI: uri });
  });

  test.each([
    ['http://shop.example.com/', 'cannot use the HTTP protocol.'],
    ['http://localhost.example.com/', 'cannot use the HTTP protocol.'],
    ['HTTP://shop.example.com/', 'cannot use the HTTP protocol.'],
    ['https://shop.example.com/#here', 'cannot contain a fragment.'],
    ['/callback', 'is not an absolute URI.'],
  ])('%s is refused', async (uri, reason) => {
    const expected = invalidParameter(`${uri} ${reason}`);
    await refusesToCreate('as callback', { ...web, CallbackURLs: [uri] }, expected);
    await refusesToCreate('as logout', { ...web, LogoutURLs: [uri] }, expected);
  });

  test('the default must be one of the callbacks', async () => {
    await refusesToCreate(
      '',
      { ...web, DefaultRedirectURI: 'https://other.example.com/' },
      invalidParameter(
        'The default redirect URI https://other.example.com/ is not in the callback URIs list.',
      ),
    );
  });
});

describe('lifetimes, with the unit that counts', () => {
  const accepted: [string, object][] = [
    ['access tokens of 5 minutes', validity('Access', 5, 'minutes')],
    ['access tokens of 300 seconds', validity('Access', 300, 'seconds')],
    ['access tokens of 24 hours', { AccessTokenValidity: 24 }],
    ['access tokens of 1 day', validity('Access', 1, 'days')],
    ['ID tokens of 5 minutes', validity('Id', 5, 'minutes')],
    ['refresh tokens of 60 minutes', validity('Refresh', 60, 'minutes')],
    ['refresh tokens of 3650 days', { RefreshTokenValidity: 3650 }],
    ['access tokens as long as refresh tokens', { AccessTokenValidity: 24, RefreshTokenValidity: 1 }],
  ];
  test.each(accepted)('%s are accepted', async (_title, input) => {
    expect(await create({ ClientName: 'app', ...input })).toMatchObject(input);
  });

  test.each([
    ['access tokens of 4 minutes', validity('Access', 4, 'minutes')],
    ['access tokens of 299 seconds', validity('Access', 299, 'seconds')],
    ['access tokens of 25 hours', { AccessTokenValidity: 25 }],
    ['access tokens of 2 days', validity('Access', 2, 'days')],
    ['ID tokens of 4 minutes', validity('Id', 4, 'minutes')],
    ['ID tokens of 25 hours', { IdTokenValidity: 25 }],
    ['refresh tokens of 59 minutes', validity('Refresh', 59, 'minutes')],
    ['refresh tokens of 3651 days', { RefreshTokenValidity: 3651 }],
    ['a unit in which the default is too short', { TokenValidityUnits: { RefreshToken: 'minutes' } }],
    [
      'access tokens longer than refresh tokens',
      { AccessTokenValidity: 2, ...validity('Refresh', 1, 'hours') },
    ],
    ['ID tokens longer than refresh tokens', { IdTokenValidity: 2, ...validity('Refresh', 1, 'hours') }],
  ])('%s are refused', async (title, input) => {
    await refusesToCreate(title, input, VALIDITY);
  });
});

describe('other settings that are refused', () => {
  test.each([
    [
      'an identity provider that the pool lacks',
      { SupportedIdentityProviders: ['COGNITO', 'Google'] },
      () => invalidParameter(`The provider Google does not exist for User Pool ${UserPoolId}.`),
    ],
    [
      'legacy and current auth flows together',
      { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'ALLOW_USER_SRP_AUTH'] },
      () => invalidParameter('Auth flows with and without the prefix ALLOW_ cannot be used together.'),
    ],
    [
      'rotation of refresh tokens with the flow that does not rotate',
      { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'], RefreshTokenRotation: { Feature: 'ENABLED' } },
      () => invalidParameter('ALLOW_REFRESH_TOKEN_AUTH cannot be used together with refresh token rotation.'),
    ],
    [
      'context data of users for a client without a secret',
      { EnablePropagateAdditionalUserContextData: true },
      () => invalidParameter('EnablePropagateAdditionalUserContextData requires a client secret.'),
    ],
    [
      'reading an attribute that the pool lacks',
      { ReadAttributes: ['email', 'custom:team'] },
      () => invalidParameter('Invalid read attributes specified while creating a client'),
    ],
    [
      'writing an attribute that the pool lacks',
      { WriteAttributes: ['custom:team'] },
      () => invalidParameter('Invalid write attributes specified while creating a client'),
    ],
    [
      'writing an attribute that only the service writes',
      { WriteAttributes: ['email', 'email_verified'] },
      () => invalidParameter('Invalid write attributes specified while creating a client'),
    ],
    [
      'analytics without a role',
      { AnalyticsConfiguration: { ApplicationId: 'abc', ExternalId: 'x' } },
      () =>
        invalidParameter(
          'Invalid analytics configuration given, either <application arn> or ' +
            '<application id, role arn, external id> are valid',
        ),
    ],
    [
      'a secret of its own beside a generated one',
      { GenerateSecret: true, ClientSecret: 'x'.repeat(24) },
      () => invalidParameter('Only one of GenerateSecret and ClientSecret can be given.'),
    ],
  ])('%s', async (title, input, expected) => {
    await refusesToCreate(title, input, expected());
  });

  test('not writing an attribute that the pool requires, also in an update', async () => {
    const Schema = [{ Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true }];
    const strict = await harness.pool({ Schema });
    const client = { UserPoolId: strict, ClientName: 'app' };
    const { UserPoolClient } = await harness.done('CreateUserPoolClient', {
      ...client,
      WriteAttributes: ['name', 'email'],
    });
    const { ClientId } = UserPoolClient;
    const update = { UserPoolId: strict, ClientId, WriteAttributes: ['name'] };
    expect(await harness.refused('UpdateUserPoolClient', update)).toEqual(
      invalidParameter('Invalid write attributes specified while updating a client'),
    );
  });
});

async function refusesToCreate(_title: string, input: object, expected: object): Promise<void> {
  const countOf = async () =>
    (await harness.done('ListUserPoolClients', { UserPoolId, MaxResults: 60 })).UserPoolClients.length;
  const before = await countOf();
  const answer = await harness.refused('CreateUserPoolClient', { UserPoolId, ClientName: 'app', ...input });
  expect(answer).toEqual(expected);
  expect(await countOf()).toBe(before);
}

function validity(kind: 'Access' | 'Id' | 'Refresh', value: number, unit: string): object {
  return { [`${kind}TokenValidity`]: value, TokenValidityUnits: { [`${kind}Token`]: unit } };
}
