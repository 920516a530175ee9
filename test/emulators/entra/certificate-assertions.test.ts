import { createHash, randomUUID } from 'node:crypto';
import { certified, type Certified } from './certified.js';
import { address, claimsOf, Harness, type Installed } from './harness.js';

const harness = new Harness();
const { tenantId, tenantDomain } = harness.identity;
const login = 'https://login.microsoftonline.com';
const endpoint = `${login}/${tenantId}/oauth2/v2.0/token`;
const now = harness.now.getTime() / 1000;

let mine: Certified;
let other: Certified;
let client: Installed;
let api: Installed;

beforeAll(async () => {
  [mine, other] = await Promise.all([certified(), certified()]);
  client = await harness.install({ displayName: 'Sorter', keyCredentials: [keyOf(mine)] });
  api = await harness.install({ displayName: 'Parcels', api: { requestedAccessTokenVersion: 2 } });
});

const keyOf = ({ certificate }: Certified, change: object = {}) => ({
  type: 'AsymmetricX509Cert',
  usage: 'Verify',
  key: certificate,
  keyId: randomUUID(),
  ...change,
});

const thumbprint = (hash: 'sha1' | 'sha256', { certificate } = mine): string =>
  createHash(hash).update(Buffer.from(certificate, 'base64')).digest('base64url');
const s256 = (of = mine) => ({ 'x5t#S256': thumbprint('sha256', of) });
const hexOf = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('hex');

const claims = (change: object = {}) => ({
  aud: endpoint,
  iss: client.appId,
  sub: client.appId,
  jti: 'a4d0a9a2-3d39-4f65-8f0f-5b4d1b6ddc8e',
  nbf: now,
  exp: now + 600,
  ...change,
});

/** Asks for a token with an assertion: what became of it. */
async function ask(assertion: string, clientId = client.appId) {
  const { status, body } = await harness.assert(clientId, assertion, api.appId);
  const [code] = (body.error_codes ?? []) as number[];
  return {
    said: status === 200 ? 'token' : [status, body.error, code].join(' '),
    text: String(body.error_description ?? ''),
    body,
  };
}

describe('an assertion that a registered certificate signed', () => {
  test.each([
    ['PS256 and its SHA-256 thumbprint', () => s256()],
    ['RS256 and its SHA-1 thumbprint', () => ({ alg: 'RS256', x5t: thumbprint('sha1') })],
    ['RS256 and its SHA-256 thumbprint', () => ({ alg: 'RS256', ...s256() })],
    ['PS256 and its SHA-1 thumbprint', () => ({ x5t: thumbprint('sha1') })],
    ['RS512 and both thumbprints', () => ({ alg: 'RS512', x5t: thumbprint('sha1'), ...s256() })],
    ['a thumbprint with padding', () => ({ x5t: `${thumbprint('sha1')}=` })],
    [
      'a thumbprint in base64',
      () => ({ x5t: Buffer.from(thumbprint('sha1'), 'base64url').toString('base64') }),
    ],
    ['its thumbprint as the id of the key', () => ({ kid: hexOf(thumbprint('sha1')).toUpperCase() })],
    ['the chain beside the thumbprint', () => ({ ...s256(), x5c: [mine.certificate] })],
    ['no type', () => ({ ...s256(), typ: undefined })],
  ])('is taken with %s', async (_what, header) => {
    expect((await ask(await mine.sign(header(), claims()))).said).toBe('token');
  });

  test.each([
    ['the token endpoint by domain', `${login}/${tenantDomain}/oauth2/v2.0/token`],
    ['the token endpoint of version 1', `${login}/${tenantId}/oauth2/token`],
    ['the issuer', `${login}/${tenantId}/v2.0`],
    ['the issuer of version 1', `https://sts.windows.net/${tenantId}/`],
    ['the authority', `${login}/${tenantId}/`],
    ['another host of the same cloud', `https://login.windows.net/${tenantId}/oauth2/v2.0/token`],
    ['a region', `https://westeurope.login.microsoft.com/${tenantId}/oauth2/v2.0/token`],
    ['the address of the local cloud', `${address}/${tenantId}/oauth2/v2.0/token`],
    ['capital letters', `${login}/${tenantId.toUpperCase()}/oauth2/v2.0/token`],
    ['a list', [endpoint]],
  ])('is taken for %s', async (_what, aud) => {
    expect((await ask(await mine.sign(s256(), claims({ aud })))).said).toBe('token');
  });

  test.each([
    ['fractions of seconds', { nbf: now - 0.5, exp: now + 0.25 }],
    ['no start', { nbf: undefined }],
    ['a start in five minutes', { nbf: now + 300 }],
    ['no id', { jti: undefined }],
    ['the client in capital letters', { iss: 'upper', sub: 'upper' }],
    ['an end in a thousand years', { exp: 1e300 }],
  ])('is taken with %s', async (_what, change) => {
    const upper = { iss: client.appId.toUpperCase(), sub: client.appId.toUpperCase() };
    const given = 'iss' in change ? upper : change;

    expect((await ask(await mine.sign(s256(), claims(given)))).said).toBe('token');
  });

  test('is taken again until it ends', async () => {
    const assertion = await mine.sign(s256(), claims());

    expect([(await ask(assertion)).said, (await ask(assertion)).said]).toEqual(['token', 'token']);
  });

  test('leads to a token that says so, in both versions', async () => {
    const assertion = await mine.sign(s256(), claims());
    const v1 = await harness.install({ displayName: 'Old' });
    const old = await harness.assert(client.appId, assertion, v1.appId);

    expect(claimsOf(String((await ask(assertion)).body.access_token)).azpacr).toBe('2');
    expect(claimsOf(String(old.body.access_token)).appidacr).toBe('2');
  });
});

/** What is wrong, how it is refused, and what the refusal names. */
type Row = readonly [string, string, () => Promise<string>, RegExp?];

const signed = (header: object, change: object = {}) => mine.sign(header, claims(change));

const refused: readonly Row[] = [
  ['text that is no JWT', '400 invalid_request 50027', async () => 'hello'],
  [
    'an empty signature',
    '400 invalid_request 50027',
    async () => (await signed(s256())).replace(/[^.]+$/, ''),
  ],
  ['four parts', '400 invalid_request 50027', async () => `${await signed(s256())}.x`],
  [
    'a payload that is a list',
    '400 invalid_request 50027',
    async () => `e30.${Buffer.from('[]').toString('base64url')}.e30`,
  ],
  ['another type', '400 invalid_request 5002727', () => signed({ ...s256(), typ: 'at+jwt' })],
  ['no issuer', '400 invalid_request 90014', () => signed(s256(), { iss: undefined }), /'iss'/],
  ['no subject', '400 invalid_request 90014', () => signed(s256(), { sub: undefined }), /'sub'/],
  ['no audience', '400 invalid_request 90014', () => signed(s256(), { aud: undefined }), /'aud'/],
  ['no audience in a list', '400 invalid_request 90014', () => signed(s256(), { aud: [5] }), /'aud'/],
  ['the subject of another client', '401 invalid_client 700021', () => signed(s256(), { sub: api.appId })],
  ['the issuer of another client', '401 invalid_client 700021', () => signed(s256(), { iss: api.appId })],
  ['no name of a key', '401 invalid_client 5002723', () => signed({})],
  ['no algorithm', '401 invalid_client 5002738', async () => unsigned({ alg: 'none', ...s256() }), /'none'/],
  [
    'a shared secret',
    '401 invalid_client 5002738',
    async () => unsigned({ alg: 'HS256', ...s256() }),
    /'HS256'/,
  ],
  [
    'a certificate of somebody else',
    '401 invalid_client 700027',
    () => other.sign(s256(other), claims()),
    /The key was not found\., Thumbprint of key used by client: '[0-9A-F]{64}'/,
  ],
  [
    'the name of its certificate, signed by another key',
    '401 invalid_client 700027',
    () => other.sign(s256(), claims()),
    /did not match the expected signature value/,
  ],
  [
    'claims changed after it was signed',
    '401 invalid_client 700027',
    async () => changed(await signed(s256())),
  ],
  [
    'RS256 in the header over a PS256 signature',
    '401 invalid_client 700027',
    async () => reheaded(await signed(s256()), { alg: 'RS256', ...s256() }),
  ],
  [
    'an end a moment ago',
    '401 invalid_client 700024',
    () => signed(s256(), { exp: now }),
    /Current time: 2026-11-21T09:00:00\.0000000Z/,
  ],
  [
    'no end',
    '401 invalid_client 700024',
    () => signed(s256(), { exp: undefined }),
    /expiry time of assertion 1970-01-01T00:00:00\.0000000Z/,
  ],
  ['an end in words', '401 invalid_client 700024', () => signed(s256(), { exp: String(now + 600) })],
  [
    'a start in more than five minutes',
    '401 invalid_client 700024',
    () => signed(s256(), { nbf: now + 300.5 }),
    /assertion valid from 2026-11-21T09:05:00\.5000000Z/,
  ],
  ...[
    `${login}/common/oauth2/v2.0/token`,
    `${login}/organizations/oauth2/v2.0/token`,
    `${login}/${tenantId}/oauth2/v2.0/authorize`,
    `${login}/99999999-9999-4999-8999-999999999999/oauth2/v2.0/token`,
    `http://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    `https://login.microsoftonline.com.example.com/${tenantId}/oauth2/v2.0/token`,
    'api://AzureADTokenExchange',
    `https://login.microsoftonline.us/${tenantId}/oauth2/v2.0/token`,
    login,
  ].map((aud): Row => [`the audience ${aud}`, '401 invalid_client 700023', () => signed(s256(), { aud })]),
];

describe('a client is refused that brings', () => {
  test.each(
    refused.map(([what, expected, assertion, says = /./]) => [what, expected, assertion, says] as const),
  )('%s: %s', async (_what, expected, assertion, says) => {
    const { said, text } = await ask(await assertion());

    expect(said).toBe(expected);
    expect(text).toMatch(says);
  });
});

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (header: object): string => `${encode(header)}.${encode(claims())}.AAAA`;
const reheaded = (jwt: string, header: object): string =>
  [encode(header), ...jwt.split('.').slice(1)].join('.');
function changed(jwt: string): string {
  const [header, , signature] = jwt.split('.');
  return [header, encode(claims({ jti: 'other' })), signature].join('.');
}

describe('a certificate', () => {
  const clientWith = async (change: object) => {
    // Graph registers none that has ended.
    const signingIn = harness.now;
    harness.now = new Date('2026-11-20T09:00:00Z');
    const { appId } = await harness.install({ displayName: 'Other', keyCredentials: [keyOf(mine, change)] });
    harness.now = signingIn;
    return ask(await mine.sign(s256(), claims({ iss: appId, sub: appId })), appId);
  };

  test.each([
    [
      'that ended before its own end',
      { endDateTime: '2026-11-21T09:00:00Z' },
      /The key used is expired\..*Found key 'Start=01\/01\/2026 00:00:00, End=11\/21\/2026 09:00:00'/,
    ],
    ['that has not begun', { startDateTime: '2026-12-01T00:00:00Z' }, /not valid yet/],
    ['for tokens that the application takes', { usage: 'Sign' }, /The key was not found/],
  ])('%s lets nobody in', async (_what, change, says) => {
    const { said, text } = await clientWith(change);

    expect(said).toBe('401 invalid_client 700027');
    expect(text).toMatch(says);
  });

  test('that is taken from the application lets nobody in any more', async () => {
    const app = await harness.install({
      displayName: 'Rotated',
      keyCredentials: [keyOf(mine), keyOf(other)],
    });
    const assertion = await mine.sign(s256(), claims({ iss: app.appId, sub: app.appId }));
    const before = await ask(assertion, app.appId);
    const { keyCredentials } = await harness.done('GET', `/v1.0/applications/${app.id}`);
    const [, stays] = keyCredentials as object[];

    await harness.done('PATCH', `/v1.0/applications/${app.id}`, { keyCredentials: [stays] });

    const next = await other.sign(s256(other), claims({ iss: app.appId, sub: app.appId }));
    expect([before.said, (await ask(assertion, app.appId)).said, (await ask(next, app.appId)).said]).toEqual([
      'token',
      '401 invalid_client 700027',
      'token',
    ]);
  });

  test('may be named by the id that Graph has of it', async () => {
    const { id } = client;
    const { keyCredentials } = await harness.done('GET', `/v1.0/applications/${id}`);
    const [{ keyId }] = keyCredentials as [{ keyId: string }];

    expect((await ask(await mine.sign({ kid: keyId }, claims()))).said).toBe('token');
  });

  test('is in no snapshot and in no answer of Graph', async () => {
    const { body } = await harness.graph('GET', `/v1.0/applications/${client.id}`);

    for (const text of [body, harness.service.snapshot()].map((shown) => JSON.stringify(shown)))
      expect(text).not.toContain(mine.certificate);
  });
});

test('an assertion is looked at only for a client that there is', async () => {
  const stranger = '99999999-9999-4999-8999-999999999999';

  expect((await ask('hello', stranger)).said).toBe('400 unauthorized_client 700016');
});
