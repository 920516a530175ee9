import { seededIds } from '../../../emulators/src/entra/directory/seed.js';
import { Harness, ids } from './harness.js';

const harness = new Harness();
const domain = harness.identity.tenantDomain;

const user = (name: string, change: object = {}) => ({
  accountEnabled: true,
  displayName: name,
  mailNickname: name,
  passwordProfile: { password: 'xWwvJ]6NMw+bWH-d' },
  userPrincipalName: `${name}@${domain}`,
  ...change,
});
const group = (name: string, change: object = {}) => ({
  displayName: name,
  mailEnabled: false,
  mailNickname: name,
  securityEnabled: true,
  ...change,
});
const post = (path: string, body: object) => harness.graph('POST', `/v1.0${path}`, body);
const get = (path: string) => harness.done('GET', `/v1.0${path}`);
const reference = (id: unknown) => ({
  '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id as string}`,
});
/** Makes a group; its id. */
const found = async (name: string): Promise<string> => (await post('/groups', group(name))).body.id as string;
const idsIn = (body: Record<string, unknown>) => (body.value as { id: string }[]).map(({ id }) => id);

describe('a user', () => {
  test('is found by id and by principal name, and keeps no password', async () => {
    const { id } = (await post('/users', user('robin'))).body;

    expect(await get(`/users/Robin@${domain}?$select=id`)).toMatchObject({ id: id as string });
    expect(JSON.stringify([harness.service.snapshot(), harness.service.store!.save()])).not.toContain(
      'xWwvJ',
    );
  });

  test.each([
    ['a taken principal name', user('adele.vance'), 409],
    ['another domain', user('kim', { userPrincipalName: 'kim@example.org' }), 400],
    ['no password', user('kim', { passwordProfile: null }), 400],
    ['no nickname', user('kim', { mailNickname: null }), 400],
    ['no state', user('kim', { accountEnabled: null }), 400],
    ['a member that is none', user('kim', { colour: 'red' }), 400],
  ])('is refused with %s', async (_, body, status) => {
    expect((await post('/users', body)).status).toBe(status);
  });

  test('that was there from the start stays', async () => {
    expect((await harness.graph('DELETE', `/v1.0/users/${seededIds.user}`)).status).toBe(403);
  });

  test('that is deleted can come back, without what pointed at it', async () => {
    const { id } = (await post('/users', user('sam'))).body;
    const crew = (
      await post('/groups', group('crew', { 'members@odata.bind': [reference(id)['@odata.id']] }))
    ).body;

    await harness.done('DELETE', `/v1.0/users/${id as string}`);
    expect(idsIn(await get(`/groups/${crew.id as string}/members`))).toEqual([]);
    expect(idsIn(await get('/directory/deletedItems/microsoft.graph.user'))).toContain(id);
    await harness.done('POST', `/v1.0/directory/deletedItems/${id as string}/restore`);

    expect(await get(`/users/sam@${domain}`)).toMatchObject({ id: id as string });
  });
});

describe('a group', () => {
  test.each([
    ['no nickname', group('a', { mailNickname: '' })],
    ['a nickname with a space', group('a', { mailNickname: 'a b' })],
    ['a nickname of 65 characters', group('a', { mailNickname: 'x'.repeat(65) })],
    ['a name of 257 characters', group('x'.repeat(257), { mailNickname: 'x' })],
    ['mail and no Unified type', group('a', { mailEnabled: true })],
    ['neither mail nor security', group('a', { securityEnabled: false })],
    ['a member that is not there', group('a', { 'members@odata.bind': [reference(ids.other)['@odata.id']] })],
  ])('is refused with %s', async (_, body) => {
    expect((await post('/groups', body)).status).toBeGreaterThanOrEqual(400);
  });

  test('has members, whose groups are found through other groups', async () => {
    const [all, some] = [await found('all'), await found('some')];
    await harness.done('POST', `/v1.0/groups/${all}/members/$ref`, reference(some));
    await harness.done('POST', `/v1.0/groups/${some}/members/$ref`, reference(seededIds.user));
    const person = `/users/${seededIds.user}`;

    expect(idsIn(await get(`/groups/${all}/members`))).toEqual([some]);
    expect(idsIn(await get(`/groups/${all}/transitiveMembers`))).toEqual([some, seededIds.user]);
    expect(idsIn(await get(`${person}/memberOf`))).toEqual([some]);
    expect(idsIn(await get(`${person}/transitiveMemberOf`))).toEqual(expect.arrayContaining([all, some]));
    expect((await post(`${person}/getMemberGroups`, { securityEnabledOnly: true })).body.value).toEqual([
      some,
      all,
    ]);
    expect((await post(`${person}/checkMemberGroups`, { groupIds: [all, ids.other] })).body.value).toEqual([
      all,
    ]);
    expect((await post(`/groups/${all}/members/$ref`, reference(some))).status).toBe(400);
    expect((await post(`/groups/${all}/members/$ref`, reference(all))).status).toBe(400);
  });

  test('that contains itself through another ends no search', async () => {
    const [one, other] = [await found('one'), await found('other')];
    await harness.done('POST', `/v1.0/groups/${one}/members/$ref`, reference(other));
    await harness.done('POST', `/v1.0/groups/${other}/members/$ref`, reference(one));

    expect(idsIn(await get(`/groups/${one}/transitiveMembers`))).toEqual([other, one]);
    expect((await post(`/groups/${one}/getMemberGroups`, {})).body.value).toEqual([other, one]);
  });

  test.each([
    ['of security alone is gone for good', {}, 404],
    ['of mail can come back', { mailEnabled: true, groupTypes: ['Unified'] }, 200],
  ])('%s', async (_, change, status) => {
    const { id } = (await post('/groups', group('club', change))).body;
    await harness.done('DELETE', `/v1.0/groups/${id as string}`);

    expect((await post(`/directory/deletedItems/${id as string}/restore`, {})).status).toBe(status);
  });
});

test('objects of any type are found by their ids, as far as they are there and wanted', async () => {
  const team = (await post('/groups', group('team'))).body.id as string;
  const asked = { ids: [team, seededIds.user, seededIds.microsoftGraph, ids.other] };

  const all = (await post('/directoryObjects/microsoft.graph.getByIds', asked)).body;
  const people = (await post('/directoryObjects/getByIds', { ...asked, types: ['user'] })).body;

  expect(idsIn(all)).toEqual([team, seededIds.user, seededIds.microsoftGraph]);
  expect(people.value).toEqual([
    expect.objectContaining({ '@odata.type': '#microsoft.graph.user', id: seededIds.user }),
  ]);
  expect((await post('/directoryObjects/getByIds', { ids: [] })).status).toBe(400);
});

test('the tenant says what it is called', async () => {
  expect((await get('/domains')).value).toMatchObject([{ id: domain, isVerified: true, isInitial: true }]);
  expect((await get(`/domains/${domain}`)).id).toBe(domain);
  expect((await harness.graph('GET', '/v1.0/domains/example.org')).status).toBe(404);
  expect((await get('/organization')).value).toMatchObject([{ id: harness.identity.tenantId }]);
});

test('a program has no person', async () => {
  expect((await harness.graph('GET', '/v1.0/me')).body).toMatchObject({
    error: { message: '/me request is only valid with delegated authentication flow.' },
  });
});
