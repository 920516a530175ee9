import { error, Harness, type Body } from './harness.js';
import { exampleOf, examples } from './identity-provider-examples.js';

const harness = new Harness();
const created = Date.parse('2026-11-21T09:00:00.250Z') / 1000;
let UserPoolId: string;
beforeEach(async () => {
  UserPoolId = await harness.pool();
});

const create = async (type: string, input: object = {}) => {
  const { name, given } = exampleOf(type);
  const required = { ProviderName: name, ProviderType: type, ProviderDetails: given };
  return (await harness.done('CreateIdentityProvider', { UserPoolId, ...required, ...input }))
    .IdentityProvider as Body;
};
const describeProvider = async (ProviderName: string): Promise<Body> =>
  (await harness.done('DescribeIdentityProvider', { UserPoolId, ProviderName })).IdentityProvider as Body;
const update = async (ProviderName: string, input: object): Promise<Body> =>
  (await harness.done('UpdateIdentityProvider', { UserPoolId, ProviderName, ...input }))
    .IdentityProvider as Body;

test.each(examples)(
  '$type: is created by what it needs, and shows what the service adds',
  async ({ name, type, given, added, mapping }) => {
    const expected = {
      UserPoolId,
      ProviderName: name,
      ProviderType: type,
      ProviderDetails: { ...given, ...added },
      AttributeMapping: mapping,
      IdpIdentifiers: [],
      CreationDate: created,
      LastModifiedDate: created,
    };
    expect(await create(type)).toEqual(expected);
    expect(await describeProvider(name)).toEqual(expected);
  },
);

test('what is given counts more than what the service would add', async () => {
  const { given } = exampleOf('Google');
  const { ProviderDetails } = await create('Google', {
    ProviderDetails: { ...given, token_url: 'https://oauth2.example.com/token' },
    AttributeMapping: { username: 'email', email: 'email' },
  });
  expect(ProviderDetails).toMatchObject({ token_url: 'https://oauth2.example.com/token' });
  expect((await describeProvider('Google')).AttributeMapping).toEqual({ username: 'email', email: 'email' });
});

test('for metadata behind a URL, endpoints beside it are shown', async () => {
  const MetadataURL = 'https://idp.example.com/tenant/metadata.xml';
  const { ProviderDetails } = await create('SAML', { ProviderDetails: { MetadataURL } });
  expect(ProviderDetails).toMatchObject({
    SSORedirectBindingURI: 'https://idp.example.com/tenant/sso',
    SLORedirectBindingURI: 'https://idp.example.com/tenant/slo',
  });
});

describe('an update', () => {
  test('replaces a part that it names, and keeps the others', async () => {
    await create('Google', { AttributeMapping: { email: 'email' }, IdpIdentifiers: ['example.com'] });
    const before = await describeProvider('Google');
    const ProviderDetails = { ...exampleOf('Google').given, client_secret: 'another' };
    const after = await update('Google', { ProviderDetails });
    expect(after).toEqual({
      ...before,
      ProviderDetails: { ...(before.ProviderDetails as object), client_secret: 'another' },
    });
    expect(await update('Google', { AttributeMapping: {} })).toMatchObject({
      AttributeMapping: { username: 'sub' },
      IdpIdentifiers: ['example.com'],
    });
    expect((await update('Google', { IdpIdentifiers: [] })).IdpIdentifiers).toEqual([]);
  });

  test('may leave out the private key that nobody can read back', async () => {
    await create('SignInWithApple');
    const { private_key, ...readable } = exampleOf('SignInWithApple').given;
    const ProviderDetails = { ...readable, key_id: 'NEXT' };
    expect(private_key).toBeDefined();
    expect(await update('SignInWithApple', { ProviderDetails })).toMatchObject({ ProviderDetails });
  });

  test('keeps the certificate for encrypted responses, whatever it says', async () => {
    const first = (await create('SAML')).ProviderDetails as Body;
    const ProviderDetails = { ...exampleOf('SAML').given, ActiveEncryptionCertificate: 'mine' };
    const { ProviderDetails: details } = await update('Partner', { ProviderDetails });
    expect(details).toMatchObject({ ActiveEncryptionCertificate: first.ActiveEncryptionCertificate });
  });
});

test('a provider is found by its identifier', async () => {
  const provider = await create('OIDC', { IdpIdentifiers: ['example.com', 'example.org'] });
  const input = { UserPoolId, IdpIdentifier: 'example.org' };
  expect(await harness.done('GetIdentityProviderByIdentifier', input)).toEqual({
    IdentityProvider: provider,
  });
});

test('a list has names and types, by pages, and no details', async () => {
  await create('Google');
  await create('OIDC');
  const first = await harness.done('ListIdentityProviders', { UserPoolId, MaxResults: 1 });
  const rest = await harness.done('ListIdentityProviders', { UserPoolId, NextToken: first.NextToken });
  const times = { CreationDate: created, LastModifiedDate: created };
  expect(first.Providers).toEqual([{ ProviderName: 'Google', ProviderType: 'Google', ...times }]);
  expect(rest).toEqual({ Providers: [{ ProviderName: 'Workforce', ProviderType: 'OIDC', ...times }] });
});

test('a client may name providers that exist, and supports a deleted one no more', async () => {
  await create('OIDC');
  const { UserPoolClient } = await harness.done('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'shop',
    SupportedIdentityProviders: ['COGNITO', 'Workforce'],
  });
  await harness.done('DeleteIdentityProvider', { UserPoolId, ProviderName: 'Workforce' });
  const { ClientId } = UserPoolClient;
  const after = await harness.done('DescribeUserPoolClient', { UserPoolId, ClientId });
  expect(UserPoolClient.SupportedIdentityProviders).toEqual(['COGNITO', 'Workforce']);
  expect(after.UserPoolClient.SupportedIdentityProviders).toEqual(['COGNITO']);
});

test('a snapshot shows providers by name, without secrets', async () => {
  for (const { type } of examples) await create(type);
  const snapshot = JSON.stringify(harness.service.snapshot());
  expect(snapshot).toContain('"Workforce":{');
  expect(snapshot).not.toContain('hush');
  expect(snapshot).not.toMatch(/ActiveEncryptionCertificate|client_secret|private_key/);
});

test.each(['DescribeIdentityProvider', 'UpdateIdentityProvider', 'DeleteIdentityProvider'])(
  '%s of an unknown provider is refused',
  async (action) => {
    expect(await harness.refused(action, { UserPoolId, ProviderName: 'Nobody' })).toEqual(
      error('ResourceNotFoundException', 'Identity provider Nobody does not exist.'),
    );
  },
);

test('an unknown identifier is refused', async () => {
  const input = { UserPoolId, IdpIdentifier: 'example.com' };
  expect(await harness.refused('GetIdentityProviderByIdentifier', input)).toEqual(
    error('ResourceNotFoundException', 'No identity provider has the identifier example.com.'),
  );
});
