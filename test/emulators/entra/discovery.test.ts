import { createHash, X509Certificate } from 'node:crypto';
import { address, claimsOf, Harness } from './harness.js';

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

test('the documents of personal accounts name their own tenant', async () => {
  const v2 = await harness.send(`${login}/consumers/v2.0/.well-known/openid-configuration`);

  expect(v2.body).toMatchObject({
    issuer: `${login}/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0`,
    token_endpoint: `${login}/consumers/oauth2/v2.0/token`,
    tenant_region_scope: null,
  });
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

/** https://learn.microsoft.com/en-us/entra/identity-platform/authentication-national-cloud */
describe.each([
  [
    'login.microsoftonline.us',
    'login.microsoftonline.us',
    'sts.windows.net',
    'graph.microsoft.us',
    'microsoftonline.us',
  ],
  [
    'login.usgovcloudapi.net',
    'login.microsoftonline.us',
    'sts.windows.net',
    'graph.microsoft.us',
    'microsoftonline.us',
  ],
  [
    'usgovvirginia.login.microsoftonline.us',
    'login.microsoftonline.us',
    'sts.windows.net',
    'graph.microsoft.us',
    'microsoftonline.us',
  ],
  [
    'login.partner.microsoftonline.cn',
    'login.partner.microsoftonline.cn',
    'sts.chinacloudapi.cn',
    'microsoftgraph.chinacloudapi.cn',
    'partner.microsoftonline.cn',
  ],
  [
    'login.chinacloudapi.cn',
    'login.partner.microsoftonline.cn',
    'sts.chinacloudapi.cn',
    'microsoftgraph.chinacloudapi.cn',
    'partner.microsoftonline.cn',
  ],
  [
    'login.windows.net',
    'login.microsoftonline.com',
    'sts.windows.net',
    'graph.microsoft.com',
    'microsoftonline.com',
  ],
  [
    'westeurope.login.microsoft.com',
    'login.microsoftonline.com',
    'sts.windows.net',
    'graph.microsoft.com',
    'microsoftonline.com',
  ],
])('at %s', (host, named, tokenService, graph, instance) => {
  test('documents and keys have the names of its cloud', async () => {
    const v2 = await harness.send(`https://${host}/${tenantId}/v2.0/.well-known/openid-configuration`);
    const v1 = await harness.send(`https://${host}/${tenantId}/.well-known/openid-configuration`);
    const keys = await harness.send(`https://${host}/${tenantId}/discovery/v2.0/keys`);

    expect(v2.body).toMatchObject({
      issuer: `https://${named}/${tenantId}/v2.0`,
      token_endpoint: `https://${named}/${tenantId}/oauth2/v2.0/token`,
      jwks_uri: `https://${named}/${tenantId}/discovery/v2.0/keys`,
      userinfo_endpoint: `https://${graph}/oidc/userinfo`,
      msgraph_host: graph,
      cloud_instance_name: instance,
    });
    expect(v1.body.issuer).toBe(`https://${tokenService}/${tenantId}/`);
    for (const key of keys.body.keys as object[]) {
      expect(key).toMatchObject({
        cloud_instance_name: instance,
        issuer: `https://${named}/${tenantId}/v2.0`,
      });
    }
  });

  test('tokens have its issuer, and errors its page', async () => {
    const api = await harness.install({ displayName: 'Parcels', api: { requestedAccessTokenVersion: 2 } });
    const old = await harness.install({ displayName: 'Old' });
    const ask = (resource: string, secret = harness.identity.clientSecret) =>
      harness.send(`https://${host}/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: harness.identity.clientId,
          client_secret: secret,
          scope: `${resource}/.default`,
        }).toString(),
      });
    const issuerOf = async (resource: string) =>
      claimsOf(String((await ask(resource)).body.access_token)).iss;

    expect(await issuerOf(api.appId)).toBe(`https://${named}/${tenantId}/v2.0`);
    expect(await issuerOf(old.appId)).toBe(`https://${tokenService}/${tenantId}/`);
    expect((await ask(`https://${graph}`)).status).toBe(200);
    expect((await ask(api.appId, 'wrong')).body.error_uri).toBe(`https://${named}/error?code=7000215`);
  });
});

test.each([
  'a.b.login.microsoft.com',
  'login.microsoftonline.de',
  'xlogin.microsoftonline.us',
  'login.microsoftonline.us.example.com',
])('%s is no host of the sign-in service', (host) => {
  const url = new URL(`https://${host}/common/v2.0/.well-known/openid-configuration`);

  expect(
    harness.service.matches({ method: 'GET', host, tls: true, url, headers: new Headers(), body: '' }),
  ).toBe(false);
});

describe('the realm of a person', () => {
  test.each([
    [`alex@${tenantDomain}`, 'userrealm', { account_type: 'Managed', domain_name: tenantDomain }],
    [
      `Alex%40${tenantDomain.toUpperCase()}`,
      'UserRealm',
      { account_type: 'Managed', domain_name: tenantDomain },
    ],
    ['alex@fabrikam.com', 'userrealm', { account_type: 'Unknown' }],
    ['%', 'userrealm', { account_type: 'Unknown' }],
  ])('of %s is told', async (name, path, realm) => {
    const { status, body } = await harness.send(`${login}/common/${path}/${name}?api-version=1.0`);

    expect(status).toBe(200);
    expect(body).toEqual({
      ver: '1.0',
      ...realm,
      cloud_instance_name: 'microsoftonline.com',
      cloud_audience_urn: 'urn:federation:MicrosoftOnline',
    });
  });
});
