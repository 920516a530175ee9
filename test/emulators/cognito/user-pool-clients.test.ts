import { error, Harness, machineSettings } from './harness.js';

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
const describeClient = async (ClientId: string) =>
  (await harness.done('DescribeUserPoolClient', { UserPoolId, ClientId })).UserPoolClient;

describe('a new client', () => {
  test('has the defaults of the service', async () => {
    const client = await create({ ClientName: 'app' });
    const now = harness.now.getTime() / 1000;
    expect(client).toEqual({
      UserPoolId,
      ClientName: 'app',
      ClientId: expect.stringMatching(/^[0-9a-z]{26}$/) as unknown,
      CreationDate: now,
      LastModifiedDate: now,
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 3,
    });
    expect(await describeClient(client.ClientId)).toEqual(client);
  });

  test('keeps what is given', async () => {
    const given = {
      ...web,
      AccessTokenValidity: 15,
      IdTokenValidity: 20,
      RefreshTokenValidity: 12,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
      ReadAttributes: ['email', 'email_verified'],
      WriteAttributes: ['email'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
      LogoutURLs: ['https://backoffice.example.com/'],
      DefaultRedirectURI: 'https://backoffice.example.com/callback',
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: false,
      EnablePropagateAdditionalUserContextData: true,
      AuthSessionValidity: 15,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    };
    const { ClientId } = await create({ ...given, GenerateSecret: true });
    expect(await describeClient(ClientId)).toMatchObject(given);
  });

  test('has a secret if it asks for one, or the one that it brings', async () => {
    const { ClientSecret } = await create({ ClientName: 'app', GenerateSecret: true });
    expect(ClientSecret).toMatch(/^[0-9a-z]{52}$/);
    const own = 'a_secret+of_24_characters';
    expect((await create({ ClientName: 'app', ClientSecret: own })).ClientSecret).toBe(own);
    expect(await create({ ClientName: 'app' })).not.toHaveProperty('ClientSecret');
  });

  test('does not show empty lists, and takes a lifetime of 0 for the default', async () => {
    const client = await create({
      ClientName: 'app',
      CallbackURLs: [],
      LogoutURLs: [],
      AllowedOAuthFlows: [],
      RefreshTokenValidity: 0,
    });
    expect(client).not.toHaveProperty('CallbackURLs');
    expect(client).not.toHaveProperty('LogoutURLs');
    expect(client).not.toHaveProperty('AllowedOAuthFlows');
    expect(client.RefreshTokenValidity).toBe(30);
  });
});

describe('an update', () => {
  test('replaces all settings by what is given and defaults, but keeps name, secret and id', async () => {
    const before = await create({ ...web, GenerateSecret: true, PreventUserExistenceErrors: 'ENABLED' });
    const { ClientId, ClientSecret, CreationDate } = before;
    harness.now = new Date(harness.now.getTime() + 60_000);
    const after = (
      await harness.done('UpdateUserPoolClient', { UserPoolId, ClientId, AuthSessionValidity: 5 })
    ).UserPoolClient;
    expect(after).toEqual({
      UserPoolId,
      ClientName: 'backoffice',
      ClientId,
      ClientSecret,
      CreationDate,
      LastModifiedDate: harness.now.getTime() / 1000,
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 5,
    });
    expect(await describeClient(ClientId)).toEqual(after);
  });

  test('that is refused changes nothing', async () => {
    const before = await create(web);
    const update = { UserPoolId, ClientId: before.ClientId, ...web, AllowedOAuthScopes: ['none'] };
    expect(await harness.refused('UpdateUserPoolClient', update)).toEqual(
      error('ScopeDoesNotExistException', 'Invalid scope requested: none'),
    );
    expect(await describeClient(before.ClientId)).toEqual(before);
  });

  test('cannot give a public client the client-credentials flow', async () => {
    const { ClientId } = await create({ ClientName: 'app' });
    const update = { UserPoolId, ClientId, ...machineSettings };
    expect(await harness.refused('UpdateUserPoolClient', update)).toEqual(
      error(
        'InvalidOAuthFlowException',
        'client_credentials flow can not be selected if client does not have a client secret.',
      ),
    );
  });
});

describe('a deleted client is unknown', () => {
  test.each(['DescribeUserPoolClient', 'UpdateUserPoolClient', 'DeleteUserPoolClient'])(
    '%s',
    async (action) => {
      const { ClientId } = await create({ ClientName: 'app' });
      expect((await harness.call('DeleteUserPoolClient', { UserPoolId, ClientId })).text).toBe('');
      expect(await harness.refused(action, { UserPoolId, ClientId })).toEqual(
        error('ResourceNotFoundException', `User pool client ${ClientId} does not exist.`),
      );
    },
  );
});

test('rotation that is taken away stays there, disabled; a client that never had it shows none', async () => {
  const rotation = (Feature: string, RetryGracePeriodSeconds: number) => ({
    RefreshTokenRotation: { Feature, RetryGracePeriodSeconds },
  });
  const { ClientId } = await create({ ClientName: 'app', ...rotation('ENABLED', 10) });
  const update = (input: object) => harness.done('UpdateUserPoolClient', { UserPoolId, ClientId, ...input });
  for (const input of [{}, {}, { RefreshTokenRotation: { Feature: 'DISABLED' } }]) {
    expect((await update(input)).UserPoolClient).toMatchObject(rotation('DISABLED', 0));
    expect(await describeClient(ClientId)).toMatchObject(rotation('DISABLED', 0));
  }
  const never = await create({ ClientName: 'app' });
  const updated = await harness.done('UpdateUserPoolClient', { UserPoolId, ClientId: never.ClientId });
  expect(updated.UserPoolClient).not.toHaveProperty('RefreshTokenRotation');
});
