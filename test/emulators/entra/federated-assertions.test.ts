import { externalIssuer, type ExternalIssuer } from './external-issuer.js';
import { claimsOf, Harness, type Installed } from './harness.js';

const harness = new Harness();
const GITHUB = 'https://token.actions.githubusercontent.com';
const AUDIENCE = 'api://AzureADTokenExchange';
const SUBJECT = 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main';
const now = harness.now.getTime() / 1000;

let github: ExternalIssuer;
let client: Installed;
let api: Installed;

beforeAll(async () => {
  github = await externalIssuer(GITHUB);
  for (const [url, document] of github.documents) harness.documents.set(url, document);
  api = await harness.install({ displayName: 'Parcels', api: { requestedAccessTokenVersion: 2 } });
  client = await trusting({ subject: SUBJECT });
});

/** A client that trusts GitHub, in words that a test changes. */
async function trusting(...credentials: object[]): Promise<Installed> {
  const installed = await harness.install({ displayName: 'Pipeline' });
  for (const [index, credential] of credentials.entries()) {
    await harness.done('POST', `/beta/applications/${installed.id}/federatedIdentityCredentials`, {
      name: `credential-${index}`,
      issuer: GITHUB,
      audiences: [AUDIENCE],
      ...credential,
    });
  }
  return installed;
}

const claims = (change: object = {}) => ({
  sub: SUBJECT,
  aud: AUDIENCE,
  nbf: now - 5,
  exp: now + 300,
  ...change,
});

async function ask(assertion: string, { appId }: Installed = client) {
  const { status, body } = await harness.assert(appId, assertion, api.appId);
  const [code] = (body.error_codes ?? []) as number[];
  return {
    said: status === 200 ? 'token' : [status, body.error, code].join(' '),
    text: String(body.error_description ?? ''),
    body,
  };
}

describe('a token of another issuer', () => {
  test('is exchanged for one of Entra, which names the client', async () => {
    const { said, body } = await ask(await github.sign(claims()));

    expect(said).toBe('token');
    expect(claimsOf(String(body.access_token))).toMatchObject({
      azp: client.appId,
      azpacr: '2',
      sub: client.principalId,
    });
  });

  test.each([
    ['a list of audiences', { aud: [AUDIENCE, 'https://github.com/octo-org'] }],
    ['times with fractions', { nbf: now - 0.5, exp: now + 0.5 }],
    ['no start', { nbf: undefined }],
  ])('is exchanged with %s', async (_what, change) => {
    expect((await ask(await github.sign(claims(change)))).said).toBe('token');
  });

  test.each([
    ['api://AzureADTokenExchangeUSGov', 'a national cloud'],
    ['eu-west-1:6ab9ab0f-3c53-4f30-8d2e-9d7a2f5a3f1e', 'an identity pool'],
  ])('is exchanged for the audience of its own that a client has: %s (%s)', async (audience) => {
    const other = await trusting({ subject: SUBJECT, audiences: [audience] });

    expect((await ask(await github.sign(claims({ aud: audience })), other)).said).toBe('token');
    expect((await ask(await github.sign(claims()), other)).said).toBe('401 invalid_client 700212');
  });

  test('is exchanged as long as the client trusts it', async () => {
    const other = await trusting({ subject: SUBJECT });
    const path = `/v1.0/applications/${other.id}/federatedIdentityCredentials/credential-0`;
    const assertion = await github.sign(claims());
    const before = await ask(assertion, other);

    await harness.done('DELETE', path);

    expect([before.said, (await ask(assertion, other)).said]).toEqual(['token', '401 invalid_client 700211']);
  });
});

/** What is wrong, how it is refused, and in which words. */
type Row = readonly [string, string, () => Promise<string>, RegExp];

const signed = (change: object, header: object = {}) => github.sign(claims(change), header);

const refused: readonly Row[] = [
  [
    'another subject',
    '401 invalid_client 700213',
    () => signed({ sub: SUBJECT.replace('main', 'dev') }),
    /presented assertion subject 'repo:octo-org@123456\/octo-repo@456789:ref:refs\/heads\/dev'\. Check your/,
  ],
  [
    'its subject in other letters',
    '401 invalid_client 7002138',
    () => signed({ sub: SUBJECT.replace('octo-org', 'Octo-Org') }),
    /subject matches with case-insensitive comparison, but not with case-sensitive/,
  ],
  [
    'the names alone, where a client trusts ids',
    '401 invalid_client 700213',
    () => signed({ sub: 'repo:octo-org/octo-repo:ref:refs/heads/main' }),
    /700213/,
  ],
  [
    'another audience',
    '401 invalid_client 700212',
    () => signed({ aud: 'https://github.com/octo-org' }),
    /presented assertion audience 'https:\/\/github\.com\/octo-org'\. Please check your/,
  ],
  [
    'its audience in other letters',
    '401 invalid_client 700212',
    () => signed({ aud: AUDIENCE.toLowerCase() }),
    /700212/,
  ],
  [
    'another issuer',
    '401 invalid_client 700211',
    () => signed({ iss: 'https://gitlab.com' }),
    /presented assertion issuer 'https:\/\/gitlab\.com'\. Please check your/,
  ],
  [
    'its issuer with a slash behind',
    '401 invalid_client 700211',
    () => signed({ iss: `${GITHUB}/` }),
    /700211/,
  ],
  [
    'its issuer in other letters',
    '401 invalid_client 700211',
    () => signed({ iss: GITHUB.toUpperCase() }),
    /700211/,
  ],
  [
    'an end a moment ago',
    '401 invalid_client 700024',
    () => signed({ exp: now }),
    /Current time: 2026-11-21T09:00:00\.0000000Z/,
  ],
  ['no end', '401 invalid_client 700024', () => signed({ exp: undefined }), /1970-01-01/],
  [
    'a start in more than five minutes',
    '401 invalid_client 700024',
    () => signed({ nbf: now + 301 }),
    /valid from 2026-11-21T09:05:01/,
  ],
  [
    'a key that the issuer does not have',
    '401 invalid_client 7000272',
    () => github.forge(claims(), { kid: 'another' }),
    /identifier another used to sign the federated credential could not be found in the metadata of identity provider https:\/\/token\.actions/,
  ],
  [
    'the name of its key over the signature of another',
    '401 invalid_client 700027',
    () => github.forge(claims()),
    /did not match the expected signature value/,
  ],
  ['no name of a key', '401 invalid_client 5002723', () => signed({}, { kid: undefined }), /keyId/],
  [
    'PS256, which no issuer may sign with',
    '400 invalid_request 5002738',
    async () => relabelled(await signed({}), 'PS256'),
    /'PS256' is not a supported/,
  ],
  [
    'no signature',
    '400 invalid_request 5002738',
    async () => relabelled(await signed({}), 'none'),
    /'none' is not a supported/,
  ],
  ['no audience', '400 invalid_request 90014', () => signed({ aud: undefined }), /'aud'/],
  ['no subject', '400 invalid_request 90014', () => signed({ sub: undefined }), /'sub'/],
  [
    'an access token of RFC 9068',
    '400 invalid_request 5002727',
    () => signed({}, { typ: 'at+jwt' }),
    /header type/,
  ],
];

function relabelled(jwt: string, alg: string): string {
  const [header = '', ...rest] = jwt.split('.');
  const known = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  return [Buffer.from(JSON.stringify({ ...known, alg })).toString('base64url'), ...rest].join('.');
}

describe('a client is refused that brings a token with', () => {
  test.each(refused)('%s: %s', async (_what, expected, assertion, says) => {
    const { said, text } = await ask(await assertion());

    expect(said).toBe(expected);
    expect(text).toMatch(says);
  });
});

describe('documents of an issuer that', () => {
  const discovery = `${GITHUB}/.well-known/openid-configuration`;
  const keys = `${GITHUB}/.well-known/jwks`;
  afterEach(() => {
    for (const [url, document] of github.documents) harness.documents.set(url, document);
  });

  test.each<[string, string, string, unknown]>([
    ['are not there', '400 invalid_request 501661', discovery, undefined],
    ['are no object', '400 invalid_request 501661', discovery, ['x']],
    [
      'name another issuer',
      '400 invalid_request 501661',
      discovery,
      { issuer: 'https://gitlab.com', jwks_uri: keys },
    ],
    ['name no keys', '400 invalid_request 501661', discovery, { issuer: GITHUB }],
    ['lack the keys', '400 invalid_request 501661', keys, undefined],
    ['have no list of keys', '400 invalid_request 900612', keys, { keys: {} }],
    ['have a key that is no object', '400 invalid_request 900612', keys, { keys: [null] }],
    ['have a key that is none', '400 invalid_request 900612', keys, { keys: [{ kty: 'RSA', kid: 'x' }] }],
    ['have other keys now', '401 invalid_client 7000272', keys, { keys: [] }],
  ])('%s: %s', async (_what, expected, url, document) => {
    if (document === undefined) harness.documents.delete(url);
    else harness.documents.set(url, document);

    expect((await ask(await github.sign(claims()))).said).toBe(expected);
  });

  test('are not there are named, with the way out', async () => {
    harness.documents.delete(discovery);

    expect((await ask(await github.sign(claims()))).text).toContain(
      `AADSTS501661: Request to External OIDC endpoint failed. (Nothing is at ${discovery}. If the issuer is not on this machine, the option --issuer of the local cloud says where its documents are: --issuer ${GITHUB}=FILE_OR_URL.)`,
    );
  });
});

test('tokens of Entra itself are no federated credentials', async () => {
  const issuer = `https://login.microsoftonline.com/${harness.identity.tenantId}/v2.0`;
  const other = await trusting({ issuer, subject: client.principalId });
  const token = await github.sign(claims({ iss: issuer, sub: client.principalId }));

  expect((await ask(token, other)).said).toBe('401 invalid_client 700222');
});

describe('a flexible credential', () => {
  const expression =
    "claims['sub'] matches 'repo:octo-org@*:ref:refs/heads/*' and claims['repository_id'] eq '456789'";
  const flexible = { subject: null, claimsMatchingExpression: { value: expression, languageVersion: 1 } };
  const from = (change: object) => signed({ repository_id: '456789', ...change });

  test('lets in what fits its expression, and says of others that none did', async () => {
    const other = await trusting(flexible);

    expect((await ask(await from({}), other)).said).toBe('token');
    const { said, text } = await ask(await from({ repository_id: '1' }), other);
    expect(said).toBe('401 invalid_client 7002131');
    expect(text).toContain('or no federated identity credential expression matched');
    expect((await ask(await from({ aud: 'other' }), other)).said).toBe('401 invalid_client 700212');
  });

  test('beside a plain one leaves that as it is', async () => {
    const other = await trusting({ subject: 'repo:x:environment:y' }, flexible);

    expect((await ask(await from({ sub: 'repo:x:environment:y' }), other)).said).toBe('token');
    expect((await ask(await from({}), other)).said).toBe('token');
    expect((await ask(await from({ sub: 'repo:x:environment:Y' }), other)).said).toBe(
      '401 invalid_client 7002138',
    );
  });
});
