import { address, Harness, ids, role, type Credentials, type Installed } from './harness.js';

const harness = new Harness();
const { tenantId, tenantDomain } = harness.identity;

/** What stands in the tenant for the table: an API that requires assignment, and clients in all conditions. */
interface Tenant {
  readonly api: Installed;
  readonly disabledApi: Installed;
  readonly clients: Record<'good' | 'expired' | 'early' | 'withoutPrincipal' | 'disabled', Credentials>;
}
let tenant: Tenant;

async function client(name: string, password: object = {}, principal: object = {}): Promise<Credentials> {
  return harness.addSecret(await harness.install({ displayName: name }, principal), password);
}

beforeAll(async () => {
  const api = await harness.install(
    { displayName: 'Parcels', appRoles: [role(ids.read, 'Parcels.Read.All')] },
    { appRoleAssignmentRequired: true },
  );
  tenant = {
    api,
    disabledApi: await harness.install({ displayName: 'Closed' }, { accountEnabled: false }),
    clients: {
      good: await client('Good'),
      expired: await client('Expired', { endDateTime: '2026-11-21T10:00:00Z' }),
      early: await client('Early', { startDateTime: '2026-12-01T00:00:00Z' }),
      withoutPrincipal: await harness.addSecret(
        (await harness.register({ displayName: 'Half' })) as unknown as Installed,
      ),
      disabled: await client('Disabled', {}, { accountEnabled: false }),
    },
  };
  harness.now = new Date('2026-11-21T11:00:00Z');
});

type Form = Record<string, string>;

const form = (credentials: Credentials, changes: Form = {}, without: readonly string[] = []): Form => {
  const full: Form = {
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    scope: `${tenant.api.appId}/.default`,
    ...changes,
  };
  return Object.fromEntries(Object.entries(full).filter(([name]) => !without.includes(name)));
};

const stranger = '99999999-9999-4999-8999-999999999999';

/** Codes whose recorded answers have no `error_uri`. */
const withoutPage = [70003, 700038];

/** RFC 6749 §5.2 and https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes */
const table: readonly [string, number, string, number, () => Form, string?][] = [
  [
    'a wrong secret',
    401,
    'invalid_client',
    7000215,
    () => form(tenant.clients.good, { client_secret: 'no' }),
  ],
  ['an empty secret', 401, 'invalid_client', 7000216, () => form(tenant.clients.good, { client_secret: '' })],
  ['an expired secret', 401, 'invalid_client', 7000222, () => form(tenant.clients.expired)],
  ['a secret of the future', 401, 'invalid_client', 7000215, () => form(tenant.clients.early)],
  ['no secret', 401, 'invalid_client', 7000216, () => form(tenant.clients.good, {}, ['client_secret'])],
  [
    'an assertion of no type',
    400,
    'invalid_request',
    900144,
    () => form(tenant.clients.good, { client_assertion: 'a.b.c' }, ['client_secret']),
  ],
  [
    'an unknown client',
    400,
    'unauthorized_client',
    700016,
    () => form(tenant.clients.good, { client_id: stranger }),
  ],
  [
    'the client that is none',
    400,
    'unauthorized_client',
    700038,
    () => form(tenant.clients.good, { client_id: '00000000-0000-0000-0000-000000000000' }),
  ],
  ['a client without principal', 401, 'invalid_client', 7000229, () => form(tenant.clients.withoutPrincipal)],
  ['a disabled client', 400, 'unauthorized_client', 7000112, () => form(tenant.clients.disabled)],
  [
    'a named scope',
    400,
    'invalid_scope',
    1002012,
    () => form(tenant.clients.good, { scope: `${tenant.api.appId}/Parcels.Read` }),
  ],
  [
    '.default beside another scope',
    400,
    'invalid_scope',
    70011,
    () =>
      form(tenant.clients.good, { scope: `${tenant.api.appId}/.default ${tenant.api.appId}/Parcels.Read` }),
  ],
  [
    'a scope of nothing',
    400,
    'invalid_scope',
    70011,
    () => form(tenant.clients.good, { scope: '/.default' }),
  ],
  [
    'an unknown resource',
    400,
    'invalid_resource',
    500011,
    () => form(tenant.clients.good, { scope: 'api://nobody/.default' }),
  ],
  [
    'a disabled resource',
    400,
    'invalid_resource',
    500014,
    () => form(tenant.clients.good, { scope: `${tenant.disabledApi.appId}/.default` }),
  ],
  ['a client without assignment', 400, 'invalid_grant', 501051, () => form(tenant.clients.good)],
  ['no grant type', 400, 'invalid_request', 900144, () => form(tenant.clients.good, {}, ['grant_type'])],
  ['no client id', 400, 'invalid_request', 900144, () => form(tenant.clients.good, {}, ['client_id'])],
  ['no scope', 400, 'invalid_request', 900144, () => form(tenant.clients.good, {}, ['scope'])],
  [
    'another grant type',
    400,
    'unsupported_grant_type',
    70003,
    () => form(tenant.clients.good, { grant_type: 'telepathy' }),
  ],
  ['another tenant by id', 400, 'invalid_request', 90002, () => form(tenant.clients.good), stranger],
  [
    'another tenant by domain',
    400,
    'invalid_request',
    90002,
    () => form(tenant.clients.good),
    'fabrikam.com',
  ],
  ['a malformed tenant', 400, 'invalid_request', 900023, () => form(tenant.clients.good), 'fabrikam'],
  ['the tenant common', 400, 'invalid_request', 9001023, () => form(tenant.clients.good), 'common'],
  ['the tenant consumers', 400, 'invalid_request', 9001023, () => form(tenant.clients.good), 'consumers'],
  [
    'the tenant organizations',
    400,
    'invalid_request',
    50059,
    () => form(tenant.clients.good),
    'organizations',
  ],
];

test.each(table)(
  '%s is refused with %i %s, AADSTS%i',
  async (_, status, error, code, makeForm, path = tenantId) => {
    const sent = makeForm();
    const answer = await harness.token(sent, path);

    expect(answer.status).toBe(status);
    expect(answer.contentType).toMatch(/^application\/json/);
    const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    expect(answer.body).toEqual({
      error,
      error_description: expect.stringMatching(
        new RegExp(
          `^AADSTS${code}: [^\\r\\n]+ Trace ID: ${answer.body.trace_id} Correlation ID: ${answer.body.correlation_id} Timestamp: 2026-11-21 11:00:00Z$`,
        ),
      ) as string,
      error_codes: [code],
      timestamp: '2026-11-21 11:00:00Z',
      trace_id: expect.stringMatching(guid) as string,
      correlation_id: expect.stringMatching(guid) as string,
      ...(!withoutPage.includes(code) && {
        error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      }),
    });
    for (const secret of [sent.client_secret, tenant.clients.good.clientSecret])
      if (secret && secret.length > 2) expect(JSON.stringify(answer.body)).not.toContain(secret);
  },
);

test('the caller may choose the correlation id', async () => {
  const headers = { 'client-request-id': stranger };

  const { body } = await harness.token({}, tenantId, { headers, body: '' });

  expect(body.correlation_id).toBe(stranger);
});

test('the token endpoint takes POST alone, and says so', async () => {
  const { status, body } = await harness.send(`${address}/${tenantId}/oauth2/v2.0/token`);

  expect(status).toBe(400);
  expect(body).toMatchObject({ error: 'invalid_request', error_codes: [900561] });
  expect(body.error_description).toContain('Received a GET request');
});

test.each(['/oauth2/v2.0/authorize', '/nothing'])(
  'an endpoint that is missing is named: %s',
  async (path) => {
    const { status, body } = await harness.send(`${address}/${tenantDomain}${path}`);

    expect(status).toBe(404);
    expect(body.error_description).toContain(path);
  },
);
