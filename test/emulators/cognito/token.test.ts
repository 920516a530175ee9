import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import captured from '../../fixtures/captures/cognito-client-credentials.json';
import { basic, Harness, machineSettings, partOf, REGION, type MachineClient } from './harness.js';

const harness = new Harness();
const grant = { grant_type: 'client_credentials' };
let UserPoolId: string;
let client: MachineClient;

beforeAll(async () => {
  UserPoolId = await harness.poolWithScopes();
  client = await harness.machineClient(UserPoolId);
});

const tokenFor = async (form: Record<string, string>, of = client): Promise<string> =>
  (await harness.token({ ...grant, ...form }, basic(of))).body.access_token as string;
const scopeFor = async (form: Record<string, string>) => partOf(await tokenFor(form), 1).scope;
const body = ({ id, secret }: MachineClient) => ({ client_id: id, client_secret: secret });

describe('a granted token', () => {
  test('comes alone, is not to be cached, and says how long it lives', async () => {
    const { status, headers, body: answer } = await harness.token(grant, basic(client));
    expect(status).toBe(200);
    expect(answer).toEqual({
      access_token: expect.any(String) as unknown,
      token_type: 'Bearer',
      expires_in: 3600,
    });
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('pragma')).toBe('no-cache');
    expect(headers.get('content-type')).toBe('application/json;charset=UTF-8');
  });

  test('has the members and types of a token that Amazon Cognito issued', async () => {
    const claims = partOf(await tokenFor({}), 1);
    const typesOf = (object: object) => Object.entries(object).map(([name, value]) => [name, typeof value]);
    expect(typesOf(claims).sort()).toEqual(typesOf(captured).sort());
    expect((claims.exp as number) - (claims.iat as number)).toBe(captured.exp - captured.iat);
  });

  test('says who issued it to whom, and when', async () => {
    const token = await tokenFor({ scope: 'orders/read' });
    const now = Math.floor(harness.now.getTime() / 1000);
    expect(partOf(token, 1)).toEqual({
      sub: client.id,
      token_use: 'access',
      scope: 'orders/read',
      auth_time: now,
      iss: `https://cognito-idp.${REGION}.amazonaws.com/${UserPoolId}`,
      exp: now + 3600,
      iat: now,
      version: 2,
      jti: expect.stringMatching(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/) as unknown,
      client_id: client.id,
    });
  });

  test('is signed with one of the published keys, which its header names', async () => {
    const [header = '', payload = '', signature = ''] = (await tokenFor({})).split('.');
    const { kid, ...rest } = partOf(`${header}.${payload}`, 0);
    expect(rest).toEqual({ alg: 'RS256' });
    const { body: jwks } = await harness.get(`/${UserPoolId}/.well-known/jwks.json`);
    const jwk = (jwks.keys as JsonWebKey[]).find((key) => key.kid === kid)!;
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const signed = (text: string) =>
      verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64url'));
    expect(signed(`${header}.${payload}`)).toBe(true);
    expect(signed(`${header}.${payload}x`)).toBe(false);
  });

  test('is also issued on a custom domain', async () => {
    const Domain = 'auth.example.com';
    const CertificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/one';
    await harness.done('CreateUserPoolDomain', {
      UserPoolId,
      Domain,
      CustomDomainConfig: { CertificateArn },
    });
    expect((await harness.token(grant, basic(client), Domain)).status).toBe(200);
  });

  test('is another one each time', async () => {
    const [one, two] = [partOf(await tokenFor({}), 1), partOf(await tokenFor({}), 1)];
    expect(one.jti).not.toBe(two.jti);
  });

  test.each([
    [{ AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: 'minutes' } }, 300],
    [{ AccessTokenValidity: 900, TokenValidityUnits: { AccessToken: 'seconds' } }, 900],
    [{ AccessTokenValidity: 24 }, 86_400],
    [{ AccessTokenValidity: 1, TokenValidityUnits: { AccessToken: 'days' } }, 86_400],
    [{ TokenValidityUnits: { AccessToken: 'minutes' } }, 3600],
  ])('of a client with %j lives %i seconds', async (validity, seconds) => {
    const shortLived = await harness.machineClient(UserPoolId, validity);
    const { body: answer } = await harness.token(grant, basic(shortLived));
    const { exp, iat } = partOf(answer.access_token as string, 1);
    expect(answer.expires_in).toBe(seconds);
    expect((exp as number) - (iat as number)).toBe(seconds);
  });

  test('can be changed by a test before it is signed', async () => {
    const fault = harness.faults.add({
      token: { claims: [{ op: 'replace', path: '/iss', value: 'https://elsewhere' }] },
    });
    const changed = await tokenFor({});
    fault.remove();
    expect(partOf(changed, 1).iss).toBe('https://elsewhere');
  });
});

describe('scopes', () => {
  test.each([
    ['all that the client is allowed, if none are named', {}, 'orders/write orders/read'],
    ['all, if the parameter is empty', { scope: '' }, 'orders/write orders/read'],
    ['one', { scope: 'orders/read' }, 'orders/read'],
    [
      'several, in the order of the request',
      { scope: 'orders/read orders/write' },
      'orders/read orders/write',
    ],
    ['each once', { scope: 'orders/read orders/read' }, 'orders/read'],
  ])('%s', async (_title, form, expected) => {
    expect(await scopeFor(form as Record<string, string>)).toBe(expected);
  });

  test('follow the client and the resource server as they change', async () => {
    const pool = await harness.pool();
    await harness.done('CreateUserPoolDomain', { UserPoolId: pool, Domain: 'changing' });
    const named = { UserPoolId: pool, Identifier: 'orders', Name: 'orders' };
    const scopes = (...names: string[]) => ({
      Scopes: names.map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName })),
    });
    await harness.done('CreateResourceServer', { ...named, ...scopes('read', 'write') });
    const changing = await harness.machineClient(pool);
    const grantedScope = async (): Promise<unknown> => {
      const host = `changing.auth.${REGION}.amazoncognito.com`;
      const { body: answer } = await harness.token(grant, basic(changing), host);
      return answer.error ?? partOf(answer.access_token as string, 1).scope;
    };
    expect(await grantedScope()).toBe('orders/write orders/read');
    await harness.done('UpdateUserPoolClient', {
      UserPoolId: pool,
      ClientId: changing.id,
      ...machineSettings,
      AllowedOAuthScopes: ['orders/read'],
    });
    expect(await grantedScope()).toBe('orders/read');
    await harness.done('UpdateResourceServer', { ...named, ...scopes('write') });
    expect(await grantedScope()).toBe('invalid_scope');
    await harness.done('DeleteUserPoolClient', { UserPoolId: pool, ClientId: changing.id });
    expect(await grantedScope()).toBe('invalid_client');
  });
});

describe('client authentication', () => {
  test('by parameters', async () => {
    expect((await harness.token({ ...grant, ...body(client) })).status).toBe(200);
  });

  test('by HTTP Basic, with both halves form-encoded', async () => {
    const own = { ClientSecret: 'a_secret+with+plus+signs', GenerateSecret: false };
    const { id, secret } = await harness.machineClient(UserPoolId, own);
    const encoded = basic({ id, secret: encodeURIComponent(secret) });
    expect((await harness.token(grant, encoded)).status).toBe(200);
    expect((await harness.token(grant, basic({ id, secret }))).status).toBe(400);
  });

  test('by HTTP Basic, with the client named again in the parameters', async () => {
    expect((await harness.token({ ...grant, client_id: client.id }, basic(client))).status).toBe(200);
  });
});
