import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import v1Token from '../../fixtures/captures/entra-v1-client-credentials.json';
import {
  address,
  claimsOf,
  Harness,
  headerOf,
  ids,
  role,
  type Credentials,
  type Installed,
} from './harness.js';

const harness = new Harness();
const { tenantId } = harness.identity;
let client: Installed;
let credentials: Credentials;

beforeAll(async () => {
  client = await harness.install({ displayName: 'Nightly report' });
  credentials = await harness.addSecret(client);
});

const roles = [role(ids.read, 'Read.All'), role(ids.write, 'Write.All'), role(ids.other, 'Other.All')];

/** An API whose tokens have a version, with two of its three roles given to the client. */
async function installApi(version: number | null, name: string, more: object = {}): Promise<Installed> {
  const api = await harness.install({
    displayName: name,
    identifierUris: [`api://${tenantId}/${name}`],
    api: { requestedAccessTokenVersion: version },
    appRoles: roles,
    ...more,
  });
  await harness.assign(client, api, ids.read);
  await harness.assign(client, api, ids.write);
  return api;
}

async function accessToken(resource: string): Promise<string> {
  const answer = await harness.signIn(credentials, resource);
  expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer' } });
  return answer.body.access_token as string;
}

const typesOf = (claims: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, Array.isArray(value) ? 'list' : typeof value]),
  );

test.each([null, 1])(
  'an API that asks for version %p gets tokens like the captured real one',
  async (version) => {
    const name = `v1-${version}`;
    await installApi(version, name);

    const token = await accessToken(`api://${tenantId}/${name}`);

    const claims = claimsOf(token);
    expect(typesOf(claims)).toEqual(typesOf(v1Token));
    expect(claims).toMatchObject({
      aud: `api://${tenantId}/${name}`,
      iss: `https://sts.windows.net/${tenantId}/`,
      idp: `https://sts.windows.net/${tenantId}/`,
      appid: client.appId,
      appidacr: '1',
      oid: client.principalId,
      sub: client.principalId,
      roles: ['Read.All', 'Write.All'],
      tid: tenantId,
      ver: '1.0',
    });
    expect(String(claims.uti)).toHaveLength(v1Token.uti.length);
    expect(Object.keys(headerOf(token)).sort()).toEqual(['alg', 'kid', 'typ', 'x5t']);
  },
);

/** https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference */
test('an API that asks for version 2 gets tokens as the reference describes them', async () => {
  const api = await installApi(2, 'v2');

  const token = await accessToken(`api://${tenantId}/v2`);

  const claims = claimsOf(token);
  expect(Object.keys(claims).sort()).toEqual([
    'aio',
    'aud',
    'azp',
    'azpacr',
    'exp',
    'iat',
    'iss',
    'nbf',
    'oid',
    'rh',
    'roles',
    'sub',
    'tid',
    'uti',
    'ver',
    'xms_ftd',
  ]);
  expect(claims).toMatchObject({
    aud: api.appId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    azp: client.appId,
    azpacr: '1',
    oid: client.principalId,
    sub: client.principalId,
    roles: ['Read.All', 'Write.All'],
    ver: '2.0',
  });
  expect(Object.keys(headerOf(token)).sort()).toEqual(['alg', 'kid', 'typ']);
});

test('a version 1 token names the resource as it was asked for, by application id too', async () => {
  const { appId } = await installApi(1, 'by-id');

  expect(claimsOf(await accessToken(appId)).aud).toBe(appId);
});

test('idtyp is there only where the API asks for it', async () => {
  await installApi(2, 'idtyp', { optionalClaims: { accessToken: [{ name: 'idtyp' }] } });

  expect(claimsOf(await accessToken(`api://${tenantId}/idtyp`)).idtyp).toBe('app');
});

test('a client without roles gets a token without the member', async () => {
  const api = await harness.install({ displayName: 'Open', appRoles: roles });

  expect(claimsOf(await accessToken(api.appId))).not.toHaveProperty('roles');
});

test('a role that was switched off stays in the tokens of those who have it', async () => {
  const api = await installApi(2, 'off');
  const [read, ...rest] = roles;
  await harness.done('PATCH', `/v1.0/applications/${api.id}`, {
    appRoles: [{ ...read, isEnabled: false }, ...rest],
  });

  expect(claimsOf(await accessToken(api.appId)).roles).toEqual(['Read.All', 'Write.All']);
});

test('lifetimes vary between 60 and 90 minutes, and the answer says a second less', async () => {
  const api = await harness.install({ displayName: 'Times' });
  const now = harness.now.getTime() / 1000;

  const answers = await Promise.all(Array.from({ length: 20 }, () => harness.signIn(credentials, api.appId)));

  const lifetimes = answers.map(({ body }) => Number(claimsOf(String(body.access_token)).exp) - now);
  for (const [index, { body }] of answers.entries()) {
    expect(lifetimes[index]).toBeGreaterThanOrEqual(3600);
    expect(lifetimes[index]).toBeLessThan(5400);
    expect(body).toMatchObject({ expires_in: lifetimes[index]! - 1, ext_expires_in: lifetimes[index]! - 1 });
    expect(claimsOf(String(body.access_token))).toMatchObject({ iat: now - 300, nbf: now - 300 });
  }
  expect(new Set(lifetimes).size).toBeGreaterThan(1);
});

test.each(['/discovery/v2.0/keys', '/discovery/keys'])(
  'the keys at %s verify the signature',
  async (path) => {
    const api = await harness.install({ displayName: 'Signed' });
    const { body } = await harness.send(`${address}/${tenantId}${path}`);

    const { protectedHeader } = await jwtVerify(
      await accessToken(api.appId),
      createLocalJWKSet(body as unknown as JSONWebKeySet),
      { algorithms: ['RS256'], currentDate: harness.now },
    );

    expect(protectedHeader.kid).toBe(body.keys[0].kid); // eslint-disable-line @typescript-eslint/no-unsafe-member-access -- JSON under test
  },
);

test('a client may authenticate with the Authorization header (RFC 6749 §2.3.1)', async () => {
  const api = await harness.install({ displayName: 'Basic' });
  const pair = [credentials.clientId, credentials.clientSecret].map(encodeURIComponent).join(':');
  const headers = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: `${api.appId}/.default` });

  const answer = await harness.token({}, tenantId, { headers, body: body.toString() });

  expect(answer.status).toBe(200);
  expect(
    claimsOf(String(answer.body.access_token)).azp ?? claimsOf(String(answer.body.access_token)).appid,
  ).toBe(credentials.clientId);
});

test('the version 1 endpoint is told the resource, and writes numbers as strings', async () => {
  const api = await installApi(2, 'v1-endpoint');
  const form = {
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    resource: api.appId,
  };

  const { status, body } = await harness.send(`${address}/${tenantId}/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });

  const claims = claimsOf(String(body.access_token));
  expect(status).toBe(200);
  expect(claims.ver).toBe('2.0');
  expect(body).toMatchObject({
    resource: api.appId,
    expires_on: String(claims.exp),
    not_before: String(claims.nbf),
  });
});

test('a fault can change a token before it is signed', async () => {
  const api = await harness.install({ displayName: 'Seam' });
  const fault = harness.faults.add({
    token: { claims: [{ op: 'replace', path: '/iss', value: 'https://elsewhere.example/' }] },
  });

  const token = await accessToken(api.appId);

  fault.remove();
  expect(claimsOf(token).iss).toBe('https://elsewhere.example/');
});
