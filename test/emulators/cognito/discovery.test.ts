import { createPublicKey } from 'node:crypto';
import { DOMAIN, Harness, REGION } from './harness.js';

const harness = new Harness();
const HOST = `https://cognito-idp.${REGION}.amazonaws.com`;
let pool: string;
beforeAll(async () => {
  pool = await harness.poolWithScopes();
});

const discover = async (poolId: string) =>
  (await harness.get(`/${poolId}/.well-known/openid-configuration`)).body as unknown;
const documentOf = (poolId: string, base?: string): object => ({
  ...(base !== undefined && {
    authorization_endpoint: `${base}/oauth2/authorize`,
    end_session_endpoint: `${base}/logout`,
    revocation_endpoint: `${base}/oauth2/revoke`,
    token_endpoint: `${base}/oauth2/token`,
    userinfo_endpoint: `${base}/oauth2/userInfo`,
  }),
  id_token_signing_alg_values_supported: ['RS256'],
  issuer: `${HOST}/${poolId}`,
  jwks_uri: `${HOST}/${poolId}/.well-known/jwks.json`,
  response_types_supported: ['code', 'token'],
  scopes_supported: ['openid', 'email', 'phone', 'profile'],
  subject_types_supported: ['public'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
});

describe('discovery', () => {
  test('has the issuer on the region’s host and the endpoints on the domain', async () => {
    const { status, headers } = await harness.get(`/${pool}/.well-known/openid-configuration`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json\b/);
    expect(await discover(pool)).toEqual(documentOf(pool, `https://${DOMAIN}`));
  });

  test('has no endpoints while the pool has no domain', async () => {
    const bare = await harness.pool();
    expect(await discover(bare)).toEqual(documentOf(bare));
  });

  test('prefers the custom domain', async () => {
    const UserPoolId = await harness.pool();
    await harness.done('CreateUserPoolDomain', { UserPoolId, Domain: 'preferred' });
    await harness.done('CreateUserPoolDomain', {
      UserPoolId,
      Domain: 'auth.example.com',
      CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one' },
    });
    expect(await discover(UserPoolId)).toEqual(documentOf(UserPoolId, 'https://auth.example.com'));
  });
});

describe('keys', () => {
  test('are two RSA keys for signatures, with their own ids', async () => {
    const { status, body } = await harness.get(`/${pool}/.well-known/jwks.json`);
    const keys = body.keys as Record<string, string>[];
    expect(status).toBe(200);
    expect(body).toEqual({ keys: [expect.anything(), expect.anything()] });
    for (const key of keys) {
      expect(key).toEqual({
        alg: 'RS256',
        e: 'AQAB',
        kid: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) as unknown,
        kty: 'RSA',
        n: expect.stringMatching(/^[A-Za-z0-9_-]{342}$/) as unknown,
        use: 'sig',
      });
      expect(createPublicKey({ key, format: 'jwk' }).asymmetricKeyDetails).toMatchObject({
        modulusLength: 2048,
      });
    }
    expect(keys[0]!.kid).not.toBe(keys[1]!.kid);
  });

  test('stay the same', async () => {
    const jwks = () => harness.get(`/${pool}/.well-known/jwks.json`);
    expect((await jwks()).body).toEqual((await jwks()).body);
  });
});

describe('refused', () => {
  test.each(['openid-configuration', 'jwks.json'])(
    '%s of an unknown pool, or in another region',
    async (name) => {
      const body = (id: string) => ({
        code: 'ResourceNotFoundException',
        message: `User pool ${id} does not exist.`,
        type: 'client',
      });
      expect(await harness.get(`/eu-west-1_unknown00/.well-known/${name}`)).toMatchObject({
        status: 404,
        body: body('eu-west-1_unknown00'),
      });
      expect(
        await harness.get(`/${pool}/.well-known/${name}`, 'cognito-idp.us-east-1.amazonaws.com'),
      ).toMatchObject({ status: 404, body: body(pool) });
    },
  );

  test.each(['/', '/x', '/x/.well-known/other', '/x/.well-known/jwks.json/'])('the path %s', async (path) => {
    const { status, body } = await harness.get(path);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'BadRequest', type: 'client' });
    expect(body.message).toContain(`GET ${path}`);
  });

  test('another method', async () => {
    const url = new URL(`${HOST}/${pool}/.well-known/jwks.json`);
    expect((await harness.send({ method: 'POST', url })).status).toBe(400);
  });

  test.each(['/oauth2/authorize', '/oauth2/revoke', '/oauth2/userInfo', '/login', '/'])(
    'the endpoint %s, which is not there yet',
    async (path) => {
      const { status, body } = await harness.get(path, DOMAIN);
      expect(status).toBe(404);
      expect(body.error_description).toBe(
        `The local cloud does not serve GET ${path} on a domain of user pools; it serves POST /oauth2/token.`,
      );
    },
  );

  test('a domain that no pool has', async () => {
    const host = `nobodys.auth.${REGION}.amazoncognito.com`;
    expect(await harness.token({}, {}, host)).toMatchObject({
      status: 404,
      body: {
        error: 'not_found',
        error_description: `No user pool of the local cloud has the domain ${host}.`,
      },
    });
  });
});
