import { error, Harness, invalidParameter } from './harness.js';
import { exampleOf, METADATA } from './identity-provider-examples.js';

const harness = new Harness();
let UserPoolId: string;
beforeAll(async () => {
  UserPoolId = await harness.pool();
  await harness.done('CreateIdentityProvider', inputFor('OIDC', { IdpIdentifiers: ['example.com'] }));
});

function inputFor(type: string, input: object = {}): object {
  const { name, given } = exampleOf(type);
  return { UserPoolId, ProviderName: name, ProviderType: type, ProviderDetails: given, ...input };
}
const details = (type: string, changes: object): object => ({
  ProviderDetails: { ...exampleOf(type).given, ...changes },
});
const required = (names: string) => invalidParameter(`${names} are all required idp details`);
const SOCIAL = 'client_id, client_secret and authorize_scopes';
const NEW_NAME = String.raw`[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+`;
const tooFew = (value: string) =>
  invalidParameter(
    `1 validation error detected: Value '${value}' at 'providerName' failed to satisfy constraint: ` +
      `Member must satisfy regular expression pattern: ${NEW_NAME}`,
  );
const other = { ProviderName: 'Other' };

const cases: [string, string, object, () => object][] = [
  [
    'a social provider under another name',
    'Google',
    other,
    () => invalidParameter('Provider Other cannot be of type Google.'),
  ],
  [
    'an OIDC provider under a reserved name',
    'OIDC',
    { ProviderName: 'COGNITO' },
    () => invalidParameter('Provider COGNITO cannot be of type OIDC.'),
  ],
  [
    'a second provider of a name',
    'OIDC',
    {},
    () => error('DuplicateProviderException', `Workforce already exists in user pool ${UserPoolId}`),
  ],
  ['an underscore in a name', 'OIDC', { ProviderName: '_ab' }, () => tooFew('_ab')],
  ['a name of two characters', 'OIDC', { ProviderName: 'ab' }, () => tooFew('ab')],
  ...(['Google', 'Facebook', 'LoginWithAmazon'] as const).flatMap((type) =>
    ['client_id', 'client_secret', 'authorize_scopes'].map((name): [string, string, object, () => object] => [
      `${type} without ${name}`,
      type,
      details(type, { [name]: undefined }),
      () => required(SOCIAL),
    ]),
  ),
  [
    'Apple without its private key',
    'SignInWithApple',
    details('SignInWithApple', { private_key: undefined }),
    () => required('client_id, team_id, key_id, private_key and authorize_scopes'),
  ],
  [
    'OIDC without an issuer',
    'OIDC',
    { ...other, ...details('OIDC', { oidc_issuer: '' }) },
    () => required('client_id, attributes_request_method, oidc_issuer and authorize_scopes'),
  ],
  [
    'OIDC with an issuer that is not https',
    'OIDC',
    { ...other, ...details('OIDC', { oidc_issuer: 'http://login.example.com' }) },
    () => invalidParameter('oidc_issuer must be an https URL, not http://login.example.com'),
  ],
  [
    'OIDC with an unknown request method',
    'OIDC',
    { ...other, ...details('OIDC', { attributes_request_method: 'PUT' }) },
    () => invalidParameter('attributes_request_method must be GET or POST, not PUT'),
  ],
  [
    'OIDC without the scope openid',
    'OIDC',
    { ...other, ...details('OIDC', { authorize_scopes: 'email' }) },
    () => invalidParameter('authorize_scopes of an OIDC provider must include openid'),
  ],
  [
    'SAML without metadata',
    'SAML',
    { ProviderDetails: { IDPSignout: 'true' } },
    () => invalidParameter('At least one of the MetadataURL or MetadataFile should be provided.'),
  ],
  [
    'SAML with something else for metadata',
    'SAML',
    { ProviderDetails: { MetadataFile: '<html/>' } },
    () => invalidParameter('MetadataFile is not a SAML metadata document: it has no EntityDescriptor.'),
  ],
  [
    'SAML with metadata that is not behind https',
    'SAML',
    { ProviderDetails: { MetadataURL: 'http://idp.example.com/metadata' } },
    () => invalidParameter('MetadataURL must be an https URL, not http://idp.example.com/metadata'),
  ],
  [
    'a mapping to an attribute that the pool lacks',
    'SAML',
    { AttributeMapping: { email: 'mail', 'custom:team': 'team' } },
    () => invalidParameter('AttributeMapping contains invalid mapping: [custom:team]'),
  ],
  [
    'an identifier of another provider',
    'SAML',
    { IdpIdentifiers: ['example.org', 'example.com'] },
    () =>
      error(
        'DuplicateProviderException',
        'The identifier example.com already leads to a provider of this user pool.',
      ),
  ],
  [
    'an identifier twice',
    'SAML',
    { IdpIdentifiers: ['example.org', 'example.org'] },
    () =>
      error(
        'DuplicateProviderException',
        'The identifier example.org already leads to a provider of this user pool.',
      ),
  ],
  [
    'an identifier of 41 characters',
    'SAML',
    { IdpIdentifiers: ['i'.repeat(41)] },
    () =>
      invalidParameter(
        `1 validation error detected: Value '[${'i'.repeat(41)}]' at 'idpIdentifiers' failed to satisfy constraint: ` +
          'Member must satisfy constraint: [Member must have length less than or equal to 40, ' +
          String.raw`Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\w\s+=.@-]+]`,
      ),
  ],
];

test.each(cases)('%s is refused', async (_title, type, input, expected) => {
  expect(await harness.refused('CreateIdentityProvider', inputFor(type, input))).toEqual(expected());
  expect(await harness.done('ListIdentityProviders', { UserPoolId })).toMatchObject({
    Providers: [{ ProviderName: 'Workforce' }],
  });
});

test('an update is held to the same rules', async () => {
  const at = { UserPoolId, ProviderName: 'Workforce' };
  const refusal = async (input: object) =>
    (await harness.refused('UpdateIdentityProvider', { ...at, ...input })).message;
  expect(await refusal(details('OIDC', { authorize_scopes: 'email' }))).toContain('must include openid');
  expect(await refusal({ AttributeMapping: { nothing: 'x' } })).toContain('nothing');
  expect(await refusal({ IdpIdentifiers: ['a', 'a'] })).toContain('The identifier a already');
  await harness.done('UpdateIdentityProvider', { ...at, IdpIdentifiers: ['example.com'] });
});

test('the limits are inclusive', async () => {
  const pool = await harness.pool();
  const input = {
    ...inputFor('SAML'),
    UserPoolId: pool,
    ProviderName: 'n'.repeat(32),
    ProviderDetails: { MetadataFile: METADATA },
    IdpIdentifiers: Array.from({ length: 50 }, (_, index) => String(index).padStart(40, '0')),
  };
  await harness.done('CreateIdentityProvider', input);
  expect(
    await harness.refused('CreateIdentityProvider', { ...input, ProviderName: 'n'.repeat(33) }),
  ).toMatchObject({
    __type: 'InvalidParameterException',
  });
});

test('a 301st provider exceeds the quota', async () => {
  const pool = await harness.pool();
  const nth = (index: number) => ({
    ...inputFor('OIDC'),
    UserPoolId: pool,
    ProviderName: `provider-${index}`,
  });
  for (let index = 1; index <= 300; index += 1) await harness.done('CreateIdentityProvider', nth(index));
  expect(await harness.refused('CreateIdentityProvider', nth(301))).toEqual(
    error('LimitExceededException', 'The limit of 300 identity providers per user pool has been reached.'),
  );
});
