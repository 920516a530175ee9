import { Harness, ids, role, scope } from './harness.js';

const harness = new Harness();

const patch = (id: unknown, body: object) =>
  harness.graph('PATCH', `/v1.0/applications/${id as string}`, body);
const get = (id: unknown) => harness.done('GET', `/v1.0/applications/${id as string}`);

describe('a PATCH', () => {
  const registered = () =>
    harness.register({
      displayName: 'Parcels',
      api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [scope(ids.read, 'Read')] },
      web: {
        redirectUris: ['https://parcels.example.com/cb'],
        implicitGrantSettings: { enableIdTokenIssuance: true },
      },
      tags: ['one', 'two'],
      optionalClaims: { accessToken: [{ name: 'idtyp' }], idToken: [{ name: 'email' }] },
    });

  test('of a complex property leaves the members that it does not name', async () => {
    const { id, appId } = await registered();
    const client = { appId: appId as string, delegatedPermissionIds: [ids.read] };

    await patch(id, {
      api: { preAuthorizedApplications: [client] },
      web: { logoutUrl: 'https://parcels.example.com/out' },
    });

    expect(await get(id)).toMatchObject({
      api: {
        requestedAccessTokenVersion: 2,
        oauth2PermissionScopes: [{ value: 'Read' }],
        preAuthorizedApplications: [client],
      },
      web: {
        redirectUris: ['https://parcels.example.com/cb'],
        logoutUrl: 'https://parcels.example.com/out',
        implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: false },
      },
    });
  });

  test('replaces a collection whole', async () => {
    const { id } = await registered();

    await patch(id, { tags: ['three'], web: { redirectUris: [] } });

    expect(await get(id)).toMatchObject({
      tags: ['three'],
      web: { redirectUris: [], redirectUriSettings: [] },
    });
  });

  test('replaces the optional claims whole, so that an empty object clears them', async () => {
    const { id } = await registered();

    await patch(id, { optionalClaims: {} });

    expect((await get(id)).optionalClaims).toEqual({ idToken: [], accessToken: [], saml2Token: [] });
  });

  test('takes back what a GET answered', async () => {
    const { id } = await registered();
    const before = await get(id);

    expect((await patch(id, before)).status).toBe(204);
    expect(await get(id)).toEqual(before);
  });

  test.each([
    ['a property that is none', { colour: 'red' }, "Invalid property 'colour'."],
    [
      'a property of beta',
      { oauth2RequirePostResponse: true },
      "Invalid property 'oauth2RequirePostResponse'.",
    ],
    ['the name of a method', { toString: 'x' }, "Invalid property 'toString'."],
    ['a read-only property', { appId: ids.other }, "Property 'appId' is read-only"],
    [
      'secrets',
      { passwordCredentials: [{ displayName: 'x' }] },
      "Property 'passwordCredentials' is read-only",
    ],
    ['a text for a flag', { isFallbackPublicClient: 'yes' }, "expected type 'Edm.Boolean'"],
    ['a text for a list', { tags: 'one' }, "A 'StartArray' node was expected"],
    ['a list for an object', { web: [] }, "A 'StartObject' node was expected"],
    ['null in a list', { tags: [null] }, "expected type 'Edm.String'"],
    ['no name', { displayName: null }, "property 'displayName'"],
    ['a description of 1025 characters', { description: 'x'.repeat(1025) }, "property 'description'"],
    ['an unknown audience', { signInAudience: 'Everyone' }, "property 'signInAudience'"],
    [
      'token version 3',
      { api: { requestedAccessTokenVersion: 3 } },
      "property 'requestedAccessTokenVersion'",
    ],
    [
      'personal accounts with token version 1',
      { signInAudience: 'PersonalMicrosoftAccount', api: { requestedAccessTokenVersion: 1 } },
      'must be 2',
    ],
    ['a web redirect by http', { web: { redirectUris: ['http://example.com/'] } }, 'WebApplication'],
    ['a SPA redirect by http', { spa: { redirectUris: ['http://example.com/'] } }, 'SpaApplication'],
    ['a wildcard redirect', { web: { redirectUris: ['https://*.example.com/'] } }, 'wildcard'],
    ['a redirect with a fragment', { web: { redirectUris: ['https://example.com/#x'] } }, 'fragment'],
    ['a redirect of 257 characters', { web: { redirectUris: [`https://x/${'y'.repeat(247)}`] } }, '256'],
    ['a redirect that is no URI', { publicClient: { redirectUris: ['nowhere'] } }, 'absolute'],
    [
      'a pre-authorized client with a scope that is not exposed',
      { api: { preAuthorizedApplications: [{ appId: ids.other, delegatedPermissionIds: [ids.other] }] } },
      'cannot be found in the AppPermissions sets',
    ],
  ])('with %s is 400 and changes nothing', async (_, body, message) => {
    const { id } = await registered();
    const before = await get(id);

    const answer = await patch(id, body);

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(message);
    expect(await get(id)).toEqual(before);
  });
});

describe('an enabled scope or role', () => {
  const roles = [role(ids.write, 'Write.All')];
  const scopes = [scope(ids.read, 'Read')];
  const registered = () =>
    harness.register({ displayName: 'Parcels', appRoles: roles, api: { oauth2PermissionScopes: scopes } });

  test.each([
    ['role dropped', { appRoles: [] }],
    ['role reworded', { appRoles: [{ ...roles[0], description: 'else' }] }],
    ['role switched off and reworded at once', { appRoles: [{ ...roles[0], isEnabled: false, value: 'W' }] }],
    ['scope dropped', { api: { oauth2PermissionScopes: [] } }],
    ['scope reworded', { api: { oauth2PermissionScopes: [{ ...scopes[0], value: 'Peek' }] } }],
  ])('cannot be changed: %s', async (_, body) => {
    const { id } = await registered();

    const answer = await patch(id, body);

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: {
        code: 'CannotDeleteOrUpdateEnabledEntitlement',
        message: 'Permission (scope or role) cannot be deleted or updated unless disabled first.',
      },
    });
  });

  test('can be switched off, then changed and dropped', async () => {
    const { id } = await registered();
    const statuses: number[] = [];
    for (const appRoles of [[{ ...roles[0], isEnabled: false }], [{ ...roles[0], value: 'W.All' }]])
      statuses.push((await patch(id, { appRoles })).status);
    for (const appRoles of [[{ ...roles[0], value: 'W.All', isEnabled: false }], []])
      statuses.push((await patch(id, { appRoles })).status);

    expect(statuses).toEqual([204, 204, 204, 204]);
    expect((await get(id)).appRoles).toEqual([]);
  });

  test('does not keep another one from being added', async () => {
    const { id } = await registered();

    expect((await patch(id, { appRoles: [...roles, role(ids.other, 'Other.All')] })).status).toBe(204);
  });
});

describe('a deleted application', () => {
  test('is gone from the applications, kept among the deleted items, and takes its principal with it', async () => {
    const { id, principalId } = await harness.install({ displayName: 'Doomed' });

    const answer = await harness.graph('DELETE', `/v1.0/applications/${id}`);

    expect(answer.status).toBe(204);
    for (const path of [`/v1.0/applications/${id}`, `/v1.0/servicePrincipals/${principalId}`])
      expect((await harness.graph('GET', path)).status).toBe(404);
    expect((await harness.graph('DELETE', `/v1.0/applications/${id}`)).status).toBe(404);
    expect(await harness.done('GET', `/v1.0/directory/deletedItems/${id}`)).toMatchObject({
      '@odata.type': '#microsoft.graph.application',
      id,
      deletedDateTime: '2026-11-21T09:00:00Z',
    });
    const { value } = await harness.done('GET', '/v1.0/directory/deletedItems/microsoft.graph.application');
    expect(value).toEqual(expect.arrayContaining([expect.objectContaining({ id })]));
    expect(JSON.stringify(harness.service.snapshot())).not.toContain(id);
  });

  test('cannot be the pipeline itself', async () => {
    const { value } = await harness.done(
      'GET',
      `/v1.0/applications?$filter=appId eq '${harness.identity.clientId}'`,
    );
    const [{ id }] = value as [{ id: string }];

    expect((await harness.graph('DELETE', `/v1.0/applications/${id}`)).status).toBe(403);
  });
});
