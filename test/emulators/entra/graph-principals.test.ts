import { seededIds } from '../../../emulators/src/entra/directory/seed.js';
import { Harness, ids, role, scope, type Installed } from './harness.js';

const harness = new Harness();
const clientId = '55555555-5555-4555-8555-555555555555';
const otherClientId = '66666666-6666-4666-8666-666666666666';

const patch = (id: string, body: object) => harness.graph('PATCH', `/v1.0/applications/${id}`, body);
const get = (path: string) => harness.done('GET', `/v1.0${path}`);

describe('a scope under pre-authorized clients', () => {
  const [read, write] = [scope(ids.read, 'Read'), scope(ids.write, 'Write')];
  const off = { ...read, isEnabled: false };
  const pre = (...clients: [string, ...string[]][]) => ({
    api: {
      preAuthorizedApplications: clients.map(([appId, ...delegatedPermissionIds]) => ({
        appId,
        delegatedPermissionIds,
      })),
    },
  });

  async function withTwoClients(): Promise<string> {
    const { id } = await harness.register({
      displayName: 'Parcels',
      api: { oauth2PermissionScopes: [read, write] },
    });
    await harness.done(
      'PATCH',
      `/v1.0/applications/${id as string}`,
      pre([clientId, ids.read], [otherClientId, ids.read]),
    );
    return id as string;
  }

  test.each([
    [
      'in one request',
      { displayName: 'Parcels', api: { oauth2PermissionScopes: [read], ...pre([clientId, ids.read]).api } },
    ],
  ])('cannot be made with its client %s', async (_, body) => {
    const answer = await harness.graph('POST', '/v1.0/applications', body);

    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code: 'InvalidValue' });
  });

  test('cannot be added with its client in one change', async () => {
    const { id } = await harness.register({ displayName: 'Parcels' });
    const both = { api: { oauth2PermissionScopes: [read], ...pre([clientId, ids.read]).api } };

    expect((await patch(id as string, both)).status).toBe(400);
    expect((await patch(id as string, { api: { oauth2PermissionScopes: [read] } })).status).toBe(204);
    expect((await patch(id as string, both)).status).toBe(204);
  });

  test('can be dropped, and its id dangles until the whole list is free of it', async () => {
    const id = await withTwoClients();
    await patch(id, { api: { oauth2PermissionScopes: [off, write] } });

    expect((await patch(id, { api: { oauth2PermissionScopes: [write] } })).status).toBe(204);
    expect((await get(`/applications/${id}`)).api).toMatchObject(
      pre([clientId, ids.read], [otherClientId, ids.read]).api,
    );
    // Each client's resource writes the list with its own entry changed, and the other's as it was.
    expect((await patch(id, pre([clientId, ids.write], [otherClientId, ids.read]))).status).toBe(400);
    expect((await patch(id, pre([otherClientId, ids.read]))).status).toBe(400);
    expect((await patch(id, { displayName: 'Else' })).status).toBe(204);
    expect((await patch(id, pre([clientId, ids.write], [otherClientId, ids.write]))).status).toBe(204);
  });
});

describe("a principal's own credentials", () => {
  let installed: Installed;
  beforeEach(async () => (installed = await harness.install({ displayName: 'Daemon' })));
  const path = () => `/v1.0/servicePrincipals/${installed.principalId}`;

  test('are a secret that is told once, without a hint', async () => {
    const { keyId, secretText, hint } = await harness.done('POST', `${path()}/addPassword`, {});

    expect(secretText).toMatch(/^.{40}$/);
    expect(hint).toBeNull();
    expect((await harness.done('GET', path())).passwordCredentials).toMatchObject([
      { keyId: keyId as string, secretText: null },
    ]);
    expect(JSON.stringify(harness.service.store!.save())).not.toContain(secretText);
    await harness.done('POST', `${path()}/removePassword`, { keyId: keyId as string });
    expect((await harness.done('GET', path())).passwordCredentials).toEqual([]);
  });

  test('go with it, and do not come back with its application', async () => {
    await harness.done('DELETE', `/v1.0/applications/${installed.id}`);
    expect((await harness.graph('GET', path())).status).toBe(404);

    await harness.done('POST', `/v1.0/directory/deletedItems/${installed.id}/restore`);
    expect((await harness.graph('GET', path())).status).toBe(404);
    await harness.done('POST', `/v1.0/directory/deletedItems/${installed.principalId}/restore`);

    expect(await harness.done('GET', path())).toMatchObject({
      appId: installed.appId,
      deletedDateTime: null,
    });
  });

  test('cannot come back beside another one of the application', async () => {
    await harness.done('DELETE', path());
    await harness.done('POST', '/v1.0/servicePrincipals', { appId: installed.appId });

    const answer = await harness.graph(
      'POST',
      `/v1.0/directory/deletedItems/${installed.principalId}/restore`,
    );

    expect(answer).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('already in use') as string } },
    });
  });
});

describe('the dates of a secret', () => {
  test.each([
    [
      'an end in the past',
      { startDateTime: '2026-01-01T00:00:00Z', endDateTime: '2026-11-21T08:59:59Z' },
      'KeyCredentialsInvalidEndDate',
    ],
    ['an end of now', { endDateTime: '2026-11-21T09:00:00Z' }, 'KeyCredentialsInvalidEndDate'],
    [
      'a start after its end',
      { startDateTime: '2027-01-02T00:00:00Z', endDateTime: '2027-01-01T00:00:00Z' },
      'KeyCredentialsInvalidStartDate',
    ],
    [
      'a start of last month',
      { startDateTime: '2026-10-21T00:00:00Z', endDateTime: '2027-01-01T00:00:00Z' },
      'KeyCredentialsInvalidStartDate',
    ],
  ])('with %s are refused: %s', async (_, passwordCredential, code) => {
    const { id } = await harness.register({ displayName: 'Dated' });

    const answer = await harness.graph('POST', `/v1.0/applications/${id as string}/addPassword`, {
      passwordCredential,
    });

    expect(answer).toMatchObject({ status: 400, body: { error: { code } } });
  });

  test.each([
    ['an end in a second', { endDateTime: '2026-11-21T09:00:01Z' }],
    ['a start of some seconds ago', { startDateTime: '2026-11-21T08:59:30Z' }],
    ['a start of next year', { startDateTime: '2027-06-01T00:00:00Z' }],
    ['an end of 2299', { endDateTime: '2299-12-31T00:00:00Z' }],
  ])('with %s are taken', async (_, passwordCredential) => {
    const { id } = await harness.register({ displayName: 'Dated' });

    expect(
      (await harness.graph('POST', `/v1.0/applications/${id as string}/addPassword`, { passwordCredential }))
        .status,
    ).toBe(200);
  });
});

describe('an assignment and a grant', () => {
  test('are seen from both ends', async () => {
    const api = await harness.install({
      displayName: 'Parcels',
      appRoles: [role(ids.read, 'Read.All'), { ...role(ids.other, 'Clerk'), allowedMemberTypes: ['User'] }],
    });
    const client = await harness.install({ displayName: 'Daemon' });
    const team = await harness.done('POST', '/v1.0/groups', {
      displayName: 'team',
      mailEnabled: false,
      mailNickname: 'team',
      securityEnabled: true,
    });
    const assign = (set: string, principalId: string, appRoleId: string) =>
      harness.done('POST', `/v1.0/${set}/${principalId}/appRoleAssignments`, {
        appRoleId,
        principalId,
        resourceId: api.principalId,
      });
    const held = await assign('servicePrincipals', client.principalId, ids.read);
    await assign('users', seededIds.user, ids.other);
    const ofTeam = await assign('groups', team.id as string, ids.other);
    const grant = await harness.done('POST', '/v1.0/oauth2PermissionGrants', {
      clientId: client.principalId,
      consentType: 'Principal',
      principalId: seededIds.user,
      resourceId: api.principalId,
      scope: 'Read',
    });

    expect((await get(`/servicePrincipals/${api.principalId}/appRoleAssignedTo`)).value).toMatchObject([
      { principalType: 'ServicePrincipal', principalDisplayName: 'Daemon' },
      { principalType: 'User', principalDisplayName: 'Adele Vance' },
      { principalType: 'Group', principalDisplayName: 'team' },
    ]);
    expect((await get(`/servicePrincipals/${client.principalId}/appRoleAssignments`)).value).toMatchObject([
      { id: held.id as string },
    ]);
    for (const path of [`/servicePrincipals/${client.principalId}`, `/users/${seededIds.user}`])
      expect((await get(`${path}/oauth2PermissionGrants`)).value).toMatchObject([{ id: grant.id as string }]);
    await harness.done(
      'DELETE',
      `/v1.0/servicePrincipals/${api.principalId}/appRoleAssignedTo/${ofTeam.id as string}`,
    );
    expect((await get(`/groups/${team.id as string}/appRoleAssignments`)).value).toEqual([]);
  });
});

describe("Microsoft's own", () => {
  test('applications can be given a principal, once', async () => {
    const appId = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c';
    const make = () => harness.graph('POST', '/v1.0/servicePrincipals', { appId });

    expect(await make()).toMatchObject({
      status: 201,
      body: { displayName: 'Azure Portal', appOwnerOrganizationId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' },
    });
    expect((await make()).status).toBe(409);
  });

  test('Microsoft Graph publishes its roles and its scopes, each with an id of its own', async () => {
    const principal = await get(`/servicePrincipals/${seededIds.microsoftGraph}`);
    const appRoles = principal.appRoles as { id: string }[];
    const oauth2PermissionScopes = principal.oauth2PermissionScopes as { id: string }[];

    for (const [permissions, least] of [
      [appRoles, 700],
      [oauth2PermissionScopes, 800],
    ] as const) {
      expect(new Set(permissions.map(({ id }) => id)).size).toBe(permissions.length);
      expect(permissions.length).toBeGreaterThan(least);
    }
    expect(oauth2PermissionScopes).toContainEqual(
      expect.objectContaining({
        value: 'User.Read',
        id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
        type: 'User',
      }),
    );
    expect(appRoles).toContainEqual(
      expect.objectContaining({
        value: 'Application.ReadWrite.OwnedBy',
        id: '18a4783c-866b-4cc7-a460-3d5e5662c884',
      }),
    );
  });

  test('a daemon can be given any of them, and has it in its tokens', async () => {
    const daemon = await harness.install({ displayName: 'Mailer' });
    const credentials = await harness.addSecret(daemon);
    await harness.done('POST', `/v1.0/servicePrincipals/${daemon.principalId}/appRoleAssignments`, {
      appRoleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
      principalId: daemon.principalId,
      resourceId: seededIds.microsoftGraph,
    });

    const { body } = await harness.signIn(credentials, 'https://graph.microsoft.com');

    expect(
      JSON.parse(Buffer.from((body.access_token as string).split('.')[1]!, 'base64url').toString()),
    ).toMatchObject({ roles: ['Mail.Send'] });
  });
});

test('a policy is assigned by reference, and stays as long as it is', async () => {
  const { principalId } = await harness.install({ displayName: 'Mapped' });
  const { id } = await harness.done('POST', '/v1.0/policies/claimsMappingPolicies', {
    definition: ['{"ClaimsMappingPolicy":{"Version":1}}'],
    displayName: 'Names',
  });
  const path = `/v1.0/servicePrincipals/${principalId}/claimsMappingPolicies`;
  const assign = () =>
    harness.graph('POST', `${path}/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0/policies/claimsMappingPolicies/${id as string}`,
    });
  const remove = () => harness.graph('DELETE', `/v1.0/policies/claimsMappingPolicies/${id as string}`);

  expect((await assign()).status).toBe(204);
  expect((await assign()).status).toBe(400);
  expect((await harness.done('GET', path)).value).toMatchObject([{ displayName: 'Names' }]);
  expect((await remove()).status).toBe(400);
  expect((await harness.graph('DELETE', `${path}/${id as string}/$ref`)).status).toBe(204);
  expect((await remove()).status).toBe(204);
});

test.each([
  ['no JSON', ['{']],
  ['another JSON', ['{}']],
  ['two texts', ['{"ClaimsMappingPolicy":{}}', '{"ClaimsMappingPolicy":{}}']],
  ['none', []],
])('a policy whose definition is %s is refused', async (_, definition) => {
  expect(
    (
      await harness.graph('POST', '/v1.0/policies/claimsMappingPolicies', {
        displayName: 'Names',
        definition,
      })
    ).status,
  ).toBe(400);
});

test('a logo is taken, and has an address', async () => {
  const { id } = await harness.register({ displayName: 'Pictured' });
  const { body } = await harness.signIn(harness.identity, 'https://graph.microsoft.com');

  const answer = await harness.send(`https://graph.microsoft.com/v1.0/applications/${id as string}/logo`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${body.access_token as string}`, 'content-type': 'image/png' },
    body: '\u0089PNG',
  });

  expect(answer.status).toBe(204);
  expect((await get(`/applications/${id as string}`)).info).toMatchObject({
    logoUrl: expect.stringMatching(/^https:/) as string,
  });
});
