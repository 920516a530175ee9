import { seededIds } from '../../../emulators/src/entra/directory/seed.js';
import { Harness, ids, role, scope, type Installed } from './harness.js';

const harness = new Harness();
const stranger = '99999999-9999-4999-8999-999999999999';
const userRole = { ...role(ids.other, 'Clerk'), allowedMemberTypes: ['User'] };

let api: Installed;
let client: Installed;
beforeEach(async () => {
  api = await harness.install({
    displayName: 'Parcels',
    appRoles: [role(ids.read, 'Read.All'), { ...role(ids.write, 'Write.All'), isEnabled: false }, userRole],
  });
  client = await harness.install({ displayName: 'Daemon' });
});

describe('a service principal', () => {
  test('mirrors its application as that is now', async () => {
    await harness.done('PATCH', `/v1.0/applications/${api.id}`, {
      displayName: 'Parcels 2',
      identifierUris: [`api://${api.appId}`],
      api: { oauth2PermissionScopes: [scope(stranger, 'Peek')] },
      web: { redirectUris: ['https://parcels.example.com/cb'], homePageUrl: 'https://parcels.example.com/' },
    });

    expect(await harness.done('GET', `/v1.0/servicePrincipals/${api.principalId}`)).toMatchObject({
      appId: api.appId,
      displayName: 'Parcels 2',
      appDisplayName: 'Parcels 2',
      appOwnerOrganizationId: harness.identity.tenantId,
      servicePrincipalNames: [api.appId, `api://${api.appId}`],
      oauth2PermissionScopes: [{ value: 'Peek' }],
      appRoles: [{ value: 'Read.All', origin: 'Application' }, { value: 'Write.All' }, { value: 'Clerk' }],
      replyUrls: ['https://parcels.example.com/cb'],
      homepage: 'https://parcels.example.com/',
    });
  });

  test('needs an application, and there is one for each', async () => {
    const unknown = await harness.graph('POST', '/v1.0/servicePrincipals', { appId: stranger });
    const second = await harness.graph('POST', '/v1.0/servicePrincipals', { appId: api.appId });
    const nameless = await harness.graph('POST', '/v1.0/servicePrincipals', {});

    expect(unknown).toMatchObject({ status: 400, body: { error: { code: 'NoBackingApplicationObject' } } });
    expect(unknown.body.error).toMatchObject({
      message: `The appId '${stranger}' of the service principal does not reference a valid application object.`,
    });
    expect(second).toMatchObject({
      status: 409,
      body: { error: { code: 'Request_MultipleObjectsWithSameKeyValue' } },
    });
    expect(nameless.status).toBe(400);
  });

  test('of Microsoft Graph can be adopted but not deleted', async () => {
    const path = `/v1.0/servicePrincipals/${seededIds.microsoftGraph}`;

    expect((await harness.graph('PATCH', path, { tags: ['adopted'] })).status).toBe(204);
    expect(await harness.graph('DELETE', path)).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    });
  });

  test('takes its assignments and grants with it', async () => {
    await harness.assign(client, api, ids.read);
    await harness.done('POST', '/v1.0/oauth2PermissionGrants', {
      clientId: client.principalId,
      resourceId: api.principalId,
      consentType: 'AllPrincipals',
      scope: 'Peek',
    });

    await harness.done('DELETE', `/v1.0/servicePrincipals/${client.principalId}`);

    expect(harness.service.snapshot()).toMatchObject({ appRoleAssignments: [], oauth2PermissionGrants: [] });
  });
});

describe('a role assignment', () => {
  const post = (body: object) =>
    harness.graph('POST', `/v1.0/servicePrincipals/${api.principalId}/appRoleAssignedTo`, body);
  const wanted = () => ({
    appRoleId: ids.read,
    principalId: client.principalId,
    resourceId: api.principalId,
  });

  test('names both sides, is listed, and can be removed', async () => {
    const { id } = await harness.assign(client, api, ids.read);
    const path = `/v1.0/servicePrincipals/${api.principalId}/appRoleAssignedTo`;

    const { value } = await harness.done('GET', path);
    await harness.done('DELETE', `${path}/${id as string}`);

    expect(value).toMatchObject([
      {
        id: id as string,
        principalType: 'ServicePrincipal',
        principalDisplayName: 'Daemon',
        resourceDisplayName: 'Parcels',
      },
    ]);
    expect((await harness.graph('GET', `${path}/${id as string}`)).status).toBe(404);
    expect((await harness.graph('DELETE', `${path}/${id as string}`)).status).toBe(400);
  });

  test.each([
    ['a role that is not there', { appRoleId: stranger }, 'Permission being assigned was not found'],
    ['a role that is switched off', { appRoleId: ids.write }, 'Permission being assigned was not found'],
    ['a role for people', { appRoleId: ids.other }, 'Permission being assigned was not found'],
    ['a principal that is not there', { principalId: stranger }, 'Not a valid reference update'],
    ['another resource', { resourceId: stranger }, 'Not a valid reference update'],
    ['an id that is none', { appRoleId: 'read' }, "expected type 'Edm.Guid'"],
    ['no ids', { appRoleId: null, principalId: null }, 'Not a valid reference update'],
  ])('is refused for %s', async (_, change, message) => {
    const answer = await post({ ...wanted(), ...change });

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(message);
  });

  test('is refused when it is there', async () => {
    await post(wanted());

    const answer = await post(wanted());

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('Permission being assigned already exists on the object');
  });

  test('on a resource that is not there is 404', async () => {
    const answer = await harness.graph(
      'POST',
      `/v1.0/servicePrincipals/${stranger}/appRoleAssignedTo`,
      wanted(),
    );

    expect(answer.status).toBe(404);
  });

  test('may give a person a role for people, and anyone default access', async () => {
    const person = await post({ ...wanted(), appRoleId: ids.other, principalId: seededIds.user });
    const access = await post({ ...wanted(), appRoleId: '00000000-0000-0000-0000-000000000000' });

    expect(person).toMatchObject({
      status: 201,
      body: { principalType: 'User', principalDisplayName: 'Adele Vance' },
    });
    expect(access.status).toBe(201);
  });
});

describe('a delegated permission grant', () => {
  const path = '/v1.0/oauth2PermissionGrants';
  const wanted = () => ({
    clientId: client.principalId,
    resourceId: api.principalId,
    consentType: 'AllPrincipals',
    scope: 'Peek',
  });

  test.each([
    ['a client that is not there', { clientId: stranger }, 400],
    ['a person that is not there', { consentType: 'Principal', principalId: stranger }, 400],
    ['everyone and a person', { principalId: seededIds.user }, 400],
    ['a person and none named', { consentType: 'Principal' }, 400],
    ['an unknown consent type', { consentType: 'Everyone' }, 400],
  ])('is refused for %s', async (_, change, status) => {
    expect((await harness.graph('POST', path, { ...wanted(), ...change })).status).toBe(status);
  });

  test('is one for each pair, and only its scope changes', async () => {
    const { id } = await harness.done('POST', path, wanted());

    expect((await harness.graph('POST', path, wanted())).status).toBe(409);
    expect((await harness.graph('PATCH', `${path}/${id as string}`, { scope: 'Peek Poke' })).status).toBe(
      204,
    );
    expect(
      (await harness.graph('PATCH', `${path}/${id as string}`, { clientId: api.principalId })).status,
    ).toBe(400);
    const { value } = await harness.done('GET', path);
    expect(value).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: id as string, scope: 'Peek Poke' })]),
    );
  });
});

describe('owners', () => {
  const reference = (id: string) => ({
    '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
  });
  const path = () => `/v1.0/applications/${api.id}/owners`;

  test('are nobody unless the request names them', async () => {
    expect((await harness.done('GET', path())).value).toEqual([]);
  });

  test('are people and principals, added and removed by reference', async () => {
    await harness.done('POST', `${path()}/$ref`, reference(seededIds.user));
    await harness.done('POST', `${path()}/$ref`, reference(harness.identity.callerObjectId));
    await harness.done('DELETE', `${path()}/${seededIds.user}/$ref`);

    expect((await harness.done('GET', path())).value).toMatchObject([
      { '@odata.type': '#microsoft.graph.servicePrincipal', displayName: 'Deployment pipeline' },
    ]);
    expect((await harness.graph('DELETE', `${path()}/${seededIds.user}/$ref`)).status).toBe(404);
  });

  test.each([
    ['someone who is not there', stranger, 404],
    ['nobody', 'nobody', 400],
  ])('cannot be %s', async (_, id, status) => {
    expect((await harness.graph('POST', `${path()}/$ref`, reference(id))).status).toBe(status);
  });

  test('are not added twice', async () => {
    await harness.done('POST', `${path()}/$ref`, reference(seededIds.user));

    const answer = await harness.graph('POST', `${path()}/$ref`, reference(seededIds.user));

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('already exist');
  });
});
