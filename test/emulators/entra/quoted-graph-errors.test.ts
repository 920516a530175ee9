import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Harness, ids, role, type Installed, type Received } from './harness.js';

interface Quoted {
  readonly id: string;
  readonly status: number | null;
  /** Whether all of the answer was quoted. */
  readonly complete: boolean;
  readonly body: {
    readonly error: { readonly code?: string; readonly message: string; readonly details?: unknown };
  };
}

const quoted = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/captures/quoted/graph-errors.json'), 'utf8'),
) as readonly Quoted[];

const harness = new Harness();
const nobody = '1d2e3f40-5162-4738-89ab-cdef01234567';
let api: Installed;
let client: Installed;
beforeAll(async () => {
  api = await harness.install({ displayName: 'Parcels', appRoles: [role(ids.read, 'Read.All')] });
  client = await harness.install({ displayName: 'Daemon' });
  await harness.assign(client, api, ids.read);
});

const patch = (body: object) => harness.graph('PATCH', `/v1.0/applications/${api.id}`, body);
const assignment = { appRoleId: ids.read };

/** The request of each answer that somebody quoted. */
const requests: Readonly<Record<string, () => Promise<Received>>> = {
  'enabled-entitlement': () => patch({ appRoles: [] }),
  'duplicate-value': () => patch({ appRoles: [role(ids.read, 'Read.All'), role(ids.other, 'Read.All')] }),
  'host-not-verified': () => patch({ identifierUris: ['https://example.net/service'] }),
  'not-found-by-app-id': () =>
    harness.graph('GET', '/v1.0/applications/8f0a1c52-6b3d-4f7e-9a21-4c5d6e7f8091'),
  'assignment-resource-missing': () =>
    harness.graph('POST', `/v1.0/servicePrincipals/${client.principalId}/appRoleAssignments`, {
      ...assignment,
      principalId: client.principalId,
      resourceId: nobody,
    }),
  'assignment-exists': () =>
    harness.graph('POST', `/v1.0/servicePrincipals/${api.principalId}/appRoleAssignedTo`, {
      ...assignment,
      principalId: client.principalId,
      resourceId: api.principalId,
    }),
  'assignment-unknown-reference': () =>
    harness.graph('POST', `/v1.0/servicePrincipals/${api.principalId}/appRoleAssignedTo`, {
      ...assignment,
      principalId: nobody,
      resourceId: api.principalId,
    }),
  'assignment-delete-missing': () =>
    harness.graph('DELETE', `/v1.0/servicePrincipals/${api.principalId}/appRoleAssignedTo/none`),
  'property-of-other-case': () =>
    patch({ requiredResourceAccess: [{ resourceAppId: nobody, ResourceAccess: [] }] }),
};

test('every quoted answer has its request here', () => {
  expect(Object.keys(requests)).toEqual(quoted.map(({ id }) => id));
});

test.each(quoted.map((answer) => [answer.id, answer] as const))(
  'Graph answers %s as people quote it',
  async (id, { status, complete, body: { error } }) => {
    const answer = await requests[id]!();

    expect(status ?? answer.status).toBe(answer.status);
    expect(answer.body.error).toMatchObject(
      complete ? { ...error, innerError: {} } : { message: error.message },
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
  },
);
