import golden from '../../fixtures/captures/entra-tenant-2026-08/oidc-discovery.golden.json';
import claims from '../../fixtures/captures/entra-tenant-2026-08/token-claims-client-credentials.json';
import granted from '../../fixtures/captures/entra-tenant-2026-08/token-client-credentials.json';
import wrongSecret from '../../fixtures/captures/entra-tenant-2026-08/token-error-invalid-client.json';
import unknownResource from '../../fixtures/captures/entra-tenant-2026-08/token-error-invalid-scope.json';
import unknownClient from '../../fixtures/captures/entra-tenant-2026-08/token-error-unknown-client.json';
import unknownGrant from '../../fixtures/captures/entra-tenant-2026-08/token-error-unsupported-grant-type.json';
import tokens from '../../fixtures/captures/quoted/entra-tokens.json';
import errors from '../../fixtures/captures/quoted/login-errors.json';
import { externalIssuer } from './external-issuer.js';
import { claimsOf, Harness, headerOf, ids, role, type Credentials, type Installed } from './harness.js';

const harness = new Harness();
const { tenantId } = harness.identity;
let api: Installed;
let client: Installed;
let credentials: Credentials;

beforeAll(async () => {
  api = await harness.install({
    displayName: 'Parcels',
    api: { requestedAccessTokenVersion: 2 },
    appRoles: [role(ids.read, 'Reader')],
  });
  client = await harness.install({ displayName: 'Nightly report' });
  credentials = await harness.addSecret(client);
});

const request = (changes: Record<string, string> = {}) =>
  harness.token({
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    scope: `${api.appId}/.default`,
    ...changes,
  });

const nobody = '00000000-0000-0000-0000-000000000000';
const wrong = { client_secret: 'wrong' };
const elsewhere = (name: string) => ({ scope: `${name}/.default` });

describe('a living tenant, in 2026', () => {
  const recorded: [
    { scenario: string; response: { status: number; body: object } },
    Record<string, string>,
  ][] = [
    [granted, {}],
    [wrongSecret, wrong],
    [unknownResource, elsewhere('api://not-a-registered-resource')],
    [unknownClient, { client_id: nobody }],
    [unknownGrant, { grant_type: 'no_such_grant' }],
  ];

  test.each(recorded.map(([recording, changes]) => [recording.scenario, recording, changes] as const))(
    '%s is answered as it was recorded',
    async (_scenario, { response }, changes) => {
      const { status, body } = await request(changes);

      expect({ status, body: withPlaceholders(body) }).toEqual({
        status: response.status,
        body: inWords(response.body),
      });
    },
  );

  test('its token has the recorded claims', async () => {
    const token = String((await request()).body.access_token);

    expect(Object.keys(claimsOf(token)).sort()).toEqual(claims.claimNames);
    expect(withPlaceholders(claimsOf(token))).toMatchObject({
      ver: claims.structural.ver,
      iss: claims.structural.iss,
      tid: claims.structural.tid,
    });
    expect(claimsOf(token).aud).toBe(api.appId);
    expect(headerOf(token)).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) as string });
  });

  test('its discovery document says what was recorded', async () => {
    const { body } = await harness.send(golden.source);
    const said = golden.protocol_values;

    expect(Object.keys(body)).toEqual(
      expect.arrayContaining([...golden.required_fields, ...golden.entra_only_fields_out_of_scope]),
    );
    expect(body).toMatchObject(golden.entra_boolean_values);
    expect(body.subject_types_supported).toEqual(said.subject_types_supported_equals);
    for (const [member, must] of [
      ['id_token_signing_alg_values_supported', said.id_token_signing_alg_values_must_include],
      ['scopes_supported', said.scopes_supported_must_include],
      ['token_endpoint_auth_methods_supported', said.token_endpoint_auth_methods_must_include],
    ] as const)
      expect(body[member]).toEqual(expect.arrayContaining(must));
    for (const [member, may] of [
      ['response_types_supported', said.response_types_supported_subset_of],
      ['response_modes_supported', said.response_modes_supported_subset_of],
      ['token_endpoint_auth_methods_supported', said.token_endpoint_auth_methods_subset_of],
    ] as const)
      expect(may).toEqual(expect.arrayContaining(body[member] as string[]));
  });
});

describe('quoted tokens of clients', () => {
  const whatGraphAsksFor = [
    'app_displayname',
    'idtyp',
    'tenant_region_scope',
    'wids',
    'xms_tcdt',
    'xms_tdbr',
  ];

  test('of version 2, for an API', async () => {
    await harness.assign(client, api, ids.read);
    const quoted = tokens.find(({ id }) => id === 'v2-app-only-2025-11')!;

    const token = claimsOf(String((await request()).body.access_token));

    expect(Object.keys(token).sort()).toEqual(Object.keys(quoted.claims).sort());
    expect(token.roles).toEqual(quoted.claims.roles);
    expect(String(token.xms_ftd)).toHaveLength(62);
    expect(String(token.uti)).toHaveLength(String(quoted.claims.uti).length);
  });

  test('of version 1, for Microsoft Graph, but for what only Graph asks for', async () => {
    const quoted = tokens.find(({ id }) => id === 'v1-graph-app-only-2024-05')!;
    const { body } = await harness.signIn(harness.identity, 'https://graph.microsoft.com');

    const token = claimsOf(String(body.access_token));

    expect(Object.keys(token).sort()).toEqual(
      // xms_ftd came after the quote
      [...Object.keys(quoted.claims).filter((name) => !whatGraphAsksFor.includes(name)), 'xms_ftd'].sort(),
    );
    expect(token).toMatchObject({ aud: quoted.claims.aud, appidacr: quoted.claims.appidacr, ver: '1.0' });
  });
});

describe('quoted refusals', () => {
  const stranger = '8f0a1c52-6b3d-4f7e-9a21-4c5d6e7f8091';
  const requests: Record<string, Record<string, string>> = {
    'wrong-secret-2023': wrong,
    'unknown-client-2026': { client_id: stranger },
    'unknown-resource-2023': elsewhere('https://reports.example.com/reporting'),
  };
  /** What is not served (README of the emulators, limits): other grants; and what is newer than the quote. */
  const unserved = [
    'device-pending-2021',
    // AADSTS700211 to 700213 came in its place.
    'federated-no-match-2022',
    'obo-bad-signature-2018',
    'no-consent-2017',
  ];

  test('a subject that no credential has is refused as it was quoted in 2025', async () => {
    const quoted = errors.find(({ id }) => id === 'federated-no-match-2025')!;
    const { issuer, documents, sign } = await externalIssuer('https://token.actions.githubusercontent.com');
    for (const [url, document] of documents) harness.documents.set(url, document);
    await harness.done('POST', `/v1.0/applications/${client.id}/federatedIdentityCredentials`, {
      name: 'pipeline',
      issuer,
      subject: 'repo:octo-org/octo-repo:pull_request',
      audiences: ['api://AzureADTokenExchange'],
    });
    const assertion = await sign({
      sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      aud: 'api://AzureADTokenExchange',
      exp: harness.now.getTime() / 1000 + 300,
    });

    const { body } = await harness.assert(client.appId, assertion, api.appId);

    expect(withPlaceholders(body)).toMatchObject(withPlaceholders(quoted.body) as object);
  });

  test('every one is replayed or not served', () => {
    const replayed = [...Object.keys(requests), 'federated-no-match-2025'];
    expect([...replayed, ...unserved].sort()).toEqual(errors.map(({ id }) => id).sort());
  });

  test.each(errors.filter(({ id }) => id in requests).map((error) => [error.id, error] as const))(
    '%s is refused as it was quoted',
    async (id, quoted) => {
      const { status, body } = await request(requests[id]);

      expect({ status, body: withPlaceholders(body) }).toEqual({
        status: quoted.status,
        body: inWords(withPlaceholders(quoted.body)),
      });
    },
  );
});

/** Puts what is different each time, and whatever names the tenant or the client, into braces. */
function withPlaceholders(body: object): unknown {
  const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const text = JSON.stringify(body, (name, value: unknown) => {
    if (['expires_in', 'ext_expires_in'].includes(name)) return '{seconds}';
    return name === 'access_token' ? '{redacted-jwt}' : value;
  })
    .replaceAll(tenantId, '{tenant-id}')
    .replaceAll(credentials.clientId, '{daemon-app-id}')
    .replaceAll(guid, '{guid}')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/g, '{timestamp}');
  return JSON.parse(text);
}

/** Quotes differ in the spelling of the directory's name, in line ends, and in which name a tenant goes by. */
const inWords = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll('\\r\\n', ' ')
      .replaceAll("'CONTOSO'", "'Contoso'")
      .replaceAll('the tenant named Contoso', 'the tenant named {tenant-id}')
      .replaceAll("added to app '{guid}'", "added to app '{daemon-app-id}'"),
  );
