import { createHash, X509Certificate } from 'node:crypto';
import { address, Harness } from './harness.js';

const harness = new Harness();
const { tenantId, tenantDomain } = harness.identity;
const login = 'https://login.microsoftonline.com';

interface Jwk {
  readonly kid: string;
  readonly x5t: string;
  readonly x5c: readonly [string];
  readonly n: string;
}

/** Members of the public documents of a tenant. */
const members = [
  'authorization_endpoint',
  'claims_supported',
  'cloud_graph_host_name',
  'cloud_instance_name',
  'device_authorization_endpoint',
  'end_session_endpoint',
  'frontchannel_logout_supported',
  'http_logout_supported',
  'id_token_signing_alg_values_supported',
  'issuer',
  'jwks_uri',
  'kerberos_endpoint',
  'msgraph_host',
  'rbac_url',
  'response_modes_supported',
  'response_types_supported',
  'scopes_supported',
  'subject_types_supported',
  'tenant_region_scope',
  'token_endpoint',
  'token_endpoint_auth_methods_supported',
  'userinfo_endpoint',
];

describe.each([login, address])('reached at %s', (origin) => {
  test.each([tenantId, tenantDomain, tenantId.toUpperCase()])(
    'the version 2.0 document of %s has the real names',
    async (tenant) => {
      const { status, body } = await harness.send(
        `${origin}/${tenant}/v2.0/.well-known/openid-configuration`,
      );

      expect(status).toBe(200);
      expect(Object.keys(body)).toEqual(
        expect.arrayContaining([...members, 'request_uri_parameter_supported']),
      );
      expect(body).toMatchObject({
        issuer: `${login}/${tenantId}/v2.0`,
        token_endpoint: `${login}/${tenantId}/oauth2/v2.0/token`,
        jwks_uri: `${login}/${tenantId}/discovery/v2.0/keys`,
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    },
  );
});

test.each([login, 'https://sts.windows.net'])(
  'the version 1.0 document at %s names another issuer',
  async (origin) => {
    const { body } = await harness.send(`${origin}/${tenantId}/.well-known/openid-configuration`);

    expect(Object.keys(body)).toEqual(expect.arrayContaining(members));
    expect(body).toMatchObject({
      issuer: `https://sts.windows.net/${tenantId}/`,
      token_endpoint: `${login}/${tenantId}/oauth2/token`,
      jwks_uri: `${login}/common/discovery/keys`,
    });
  },
);

test.each(['common', 'organizations'])('the documents of %s leave the tenant open', async (tenant) => {
  const v2 = await harness.send(`${login}/${tenant}/v2.0/.well-known/openid-configuration`);
  const v1 = await harness.send(`${login}/${tenant}/.well-known/openid-configuration`);
  const keys = await harness.send(`${login}/${tenant}/discovery/v2.0/keys`);

  expect(v2.body).toMatchObject({
    issuer: `${login}/{tenantid}/v2.0`,
    token_endpoint: `${login}/${tenant}/oauth2/v2.0/token`,
    tenant_region_scope: null,
  });
  expect(v1.body.issuer).toBe('https://sts.windows.net/{tenantid}/');
  expect(keys.body.keys).toEqual(
    expect.arrayContaining([expect.objectContaining({ issuer: `${login}/{tenantid}/v2.0` })]),
  );
});

test('an unknown tenant has no document', async () => {
  const { status, body } = await harness.send(`${login}/fabrikam.com/v2.0/.well-known/openid-configuration`);

  expect(status).toBe(400);
  expect(body).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
});

test('keys carry a certificate each, and no algorithm', async () => {
  const { body } = await harness.send(`${login}/${tenantId}/discovery/v2.0/keys`);
  const keys = body.keys as Jwk[];

  expect(keys).toHaveLength(2);
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(2);
  for (const key of keys) {
    expect(key).toMatchObject({ kty: 'RSA', use: 'sig', e: 'AQAB', issuer: `${login}/${tenantId}/v2.0` });
    expect(key).not.toHaveProperty('alg');
    const der = Buffer.from(key.x5c[0], 'base64');
    expect(new X509Certificate(der).publicKey.export({ format: 'jwk' }).n).toBe(key.n);
    expect(key.x5t).toBe(createHash('sha1').update(der).digest('base64url'));
    expect(key.kid).toBe(key.x5t);
  }
});

test('keys of version 1.0 name no issuer', async () => {
  const { body } = await harness.send(`${login}/common/discovery/keys`);

  for (const key of body.keys as Jwk[]) expect(key).not.toHaveProperty('issuer');
});

describe('the discovery of instances', () => {
  const discover = (endpoint?: string) =>
    harness.send(
      `${login}/common/discovery/instance?api-version=1.1${endpoint === undefined ? '' : `&authorization_endpoint=${encodeURIComponent(endpoint)}`}`,
    );

  test.each([
    [`${login}/${tenantId}/oauth2/v2.0/authorize`, `${login}/${tenantId}/v2.0`],
    [`${login}/common/oauth2/authorize`, `${login}/common`],
    [
      'https://login.windows.net/contoso.com/oauth2/v2.0/authorize',
      'https://login.windows.net/contoso.com/v2.0',
    ],
  ])('%s is of Microsoft', async (endpoint, base) => {
    const { status, body } = await discover(endpoint);

    expect(status).toBe(200);
    expect(body.tenant_discovery_endpoint).toBe(`${base}/.well-known/openid-configuration`);
  });

  test.each([
    [
      'a host of somebody else',
      `https://login.microsoftonline.com.example.com/${tenantId}/oauth2/v2.0/authorize`,
    ],
    ['another path', `${login}/${tenantId}/oauth2/v2.0/token`],
    ['no address', 'authorize'],
    ['nothing', ''],
    ['an absent one', undefined],
  ])('%s is not', async (_what, endpoint) => {
    const { status, body } = await discover(endpoint);

    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_instance', error_codes: [50049] });
  });
});
