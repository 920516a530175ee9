import { createIdentity } from '../../../emulators/src/core/identity.js';
import { Harness, ids, role, type Installed } from './harness.js';

/** A pipeline that may manage what it owns, and nothing else. */
const harness = new Harness(undefined, {
  ...createIdentity(),
  graphPermissions: ['Application.ReadWrite.OwnedBy'],
});
const pipeline = harness.identity.callerObjectId;
const graphPrincipal = "servicePrincipals(appId='00000003-0000-0000-c000-000000000000')";

const own = async (): Promise<Installed> =>
  harness.install({ displayName: 'Own', appRoles: [role(ids.read, 'Read.All')] });

/** One that it gave away. */
async function foreign(): Promise<Installed> {
  const installed = await own();
  await harness.done('DELETE', `/v1.0/applications/${installed.id}/owners/${pipeline}/$ref`);
  return installed;
}

test('owns what it makes, without saying so', async () => {
  const { id } = await own();

  expect((await harness.done('GET', `/v1.0/applications/${id}/owners`)).value).toMatchObject([
    { id: pipeline },
  ]);
});

describe('with Application.ReadWrite.OwnedBy alone', () => {
  test.each<
    [
      what: string,
      status: number,
      of: () => Promise<Installed>,
      request: (of: Installed) => [string, string, object?],
    ]
  >([
    ['reads all applications', 200, foreign, () => ['GET', '/applications']],
    ['reads one of others', 200, foreign, ({ id }) => ['GET', `/applications/${id}`]],
    [
      "reads another one's principal",
      200,
      foreign,
      ({ principalId }) => ['GET', `/servicePrincipals/${principalId}`],
    ],
    ['changes its own', 204, own, ({ id }) => ['PATCH', `/applications/${id}`, { displayName: 'Mine' }]],
    ['gives its own a secret', 200, own, ({ id }) => ['POST', `/applications/${id}/addPassword`, {}]],
    [
      "changes its own one's principal",
      204,
      own,
      ({ principalId }) => ['PATCH', `/servicePrincipals/${principalId}`, { notes: 'x' }],
    ],
    ['deletes its own', 204, own, ({ id }) => ['DELETE', `/applications/${id}`]],
    [
      'does not change one of others',
      403,
      foreign,
      ({ id }) => ['PATCH', `/applications/${id}`, { displayName: 'Mine' }],
    ],
    [
      'does not give one of others a secret',
      403,
      foreign,
      ({ id }) => ['POST', `/applications/${id}/addPassword`, {}],
    ],
    ['does not delete one of others', 403, foreign, ({ id }) => ['DELETE', `/applications/${id}`]],
    [
      'does not take one of others back',
      403,
      foreign,
      ({ id }) => [
        'POST',
        `/applications/${id}/owners/$ref`,
        { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${pipeline}` },
      ],
    ],
    [
      'assigns no roles',
      403,
      own,
      ({ principalId }) => [
        'POST',
        `/servicePrincipals/${principalId}/appRoleAssignedTo`,
        { appRoleId: ids.read, principalId, resourceId: principalId },
      ],
    ],
    [
      'grants nothing',
      403,
      own,
      ({ principalId }) => [
        'POST',
        '/oauth2PermissionGrants',
        { clientId: principalId, consentType: 'AllPrincipals', resourceId: principalId, scope: 'x' },
      ],
    ],
    ['makes no groups', 403, own, () => ['POST', '/groups', {}]],
    ['reads no people', 403, own, () => ['GET', '/users']],
    [
      "does not change Microsoft's principals",
      403,
      own,
      () => ['PATCH', `/${graphPrincipal}`, { notes: 'x' }],
    ],
    ['is told what is not there', 404, own, () => ['PATCH', `/applications/${ids.other}`, {}]],
  ])('%s: %i', async (_what, status, of, request) => {
    const [method, path, body] = request(await of());

    const answer = await harness.graph(method, `/v1.0${path}`, body);

    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ error: { code: 'Authorization_RequestDenied' } });
  });

  test("gives principals to its own applications alone, and to none of Microsoft's", async () => {
    const { id, appId } = await harness.register({ displayName: 'Later' });
    await harness.done('DELETE', `/v1.0/applications/${id as string}/owners/${pipeline}/$ref`);
    const make = (of: unknown) => harness.graph('POST', '/v1.0/servicePrincipals', { appId: of });

    expect((await make(appId)).status).toBe(403);
    expect(await make('c44b4083-3bb0-49c1-b47d-974e53cbdf3c')).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining('the backing application') as string } },
    });
  });
});
