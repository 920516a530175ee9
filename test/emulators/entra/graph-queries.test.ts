import { Harness, ids, role, type Installed, type Received } from './harness.js';

const harness = new Harness();
const advanced = { consistencylevel: 'eventual' };
const person = { '@odata.id': '' };

let parcels: Installed;
beforeAll(async () => {
  parcels = await harness.install({
    displayName: 'Parcels',
    tags: ['api'],
    appRoles: [role(ids.read, 'Read.All')],
    api: { requestedAccessTokenVersion: 2 },
  });
  for (const name of ['Alpha', 'beta', 'Gamma'])
    await harness.install({ displayName: name, description: 'letter' });
  const { value } = await harness.done('GET', '/v1.0/users');
  person['@odata.id'] = `https://graph.microsoft.com/v1.0/users/${(value as { id: string }[])[0]!.id}`;
  await harness.done('POST', `/v1.0/applications/${parcels.id}/owners/$ref`, person);
});

const get = (path: string, headers = {}): Promise<Received> =>
  harness.graph('GET', `/v1.0${path}`, undefined, headers);
const namesOf = ({ body }: Received): unknown[] =>
  (body.value as { displayName?: string }[]).map(({ displayName }) => displayName);

describe('a list', () => {
  test.each([
    ["/applications?$filter=startswith(displayName,'PAR')", ['Parcels']],
    ["/applications?$filter=description eq 'letter'&$top=2", ['Alpha', 'beta']],
    ["/applications?$filter=tags/any(t:t eq 'api')", ['Parcels']],
    ["/applications?$filter=displayName in ('Alpha','Gamma')", ['Alpha', 'Gamma']],
    [
      '/applications?$orderby=displayName desc&$select=displayName&$top=3',
      ['Parcels', 'Gamma', 'Deployment pipeline'],
    ],
    [
      "/serviceprincipals?$filter=servicePrincipalNames/any(n:n eq 'https://vault.azure.net')",
      ['Azure Key Vault'],
    ],
    ['/servicePrincipals?%24filter=displayName+eq+%27beta%27', ['beta']],
    ["/myorganization/applications?$filter=displayName eq 'beta'", ['beta']],
  ])('%s is what it asks for', async (path, names) => {
    expect(namesOf(await get(path))).toEqual(names);
  });

  test.each([
    ["/applications?$count=true&$filter=description ne 'letter'", ['Deployment pipeline', 'Parcels']],
    [
      "/applications?$count=true&$filter=not startswith(displayName,'D') and description ne 'letter'",
      ['Parcels'],
    ],
    ["/applications?$count=true&$filter=endswith(displayName,'els')", ['Parcels']],
    ['/applications?$count=true&$filter=tags/$count eq 1', ['Parcels']],
    ['/applications?$count=true&$search="displayName:arc"', ['Parcels']],
    [
      "/applications?$count=true&$filter=description eq 'letter'&$orderby=displayName desc",
      ['Gamma', 'beta', 'Alpha'],
    ],
  ])('%s is answered with the header, with a count', async (path, names) => {
    const answer = await get(path, advanced);

    expect(namesOf(answer)).toEqual(names);
    expect(answer.body['@odata.count']).toBe(names.length);
  });

  test.each([
    ["/applications?$filter=description ne 'letter'", 'Request_UnsupportedQuery', "Operator: 'ne'"],
    ["/applications?$filter=not(displayName eq 'x')", 'Request_UnsupportedQuery', "Operator: 'not'"],
    ["/applications?$filter=endswith(displayName,'x')", 'Request_UnsupportedQuery', "Operator: 'endswith'"],
    ['/applications?$filter=tags/$count eq 1', 'Request_UnsupportedQuery', 'advanced-queries'],
    ['/applications?$search="displayName:x"', 'Request_UnsupportedQuery', 'ConsistencyLevel: eventual'],
    [
      "/applications?$filter=displayName eq 'x'&$orderby=displayName",
      'Request_UnsupportedQuery',
      'Sorting not supported',
    ],
    ["/applications?$filter=contains(displayName,'x')", 'Request_UnsupportedQuery', "property 'displayName'"],
    [
      "/applications?$filter=colour eq 'red'",
      'BadRequest',
      "Could not find a property named 'colour' on type 'microsoft.graph.application'",
    ],
    ["/applications?$filter=displayName eq 'x", 'BadRequest', 'unterminated string literal'],
    ['/applications?$select=colour', 'BadRequest', "named 'colour'"],
    ['/applications?$orderby=colour', 'BadRequest', "named 'colour'"],
    ['/applications?$expand=colour', 'BadRequest', "named 'colour'"],
    ['/applications?$expand=owners($top=1)', 'BadRequest', 'owners($top=1)'],
    ['/applications?$top=0', 'Request_BadRequest', 'between 1 and 999'],
    ['/applications?$top=1000', 'Request_BadRequest', 'between 1 and 999'],
    ['/applications?$top=-1', 'Request_BadRequest', 'between 1 and 999'],
    ['/applications?$skip=1', 'Request_BadRequest', "'$skip' is not supported"],
    ['/applications?$skiptoken=x', 'Request_BadRequest', '$skiptoken'],
    ['/applications?$count=yes', 'BadRequest', "'yes'"],
    ['/applications/$count', 'Request_BadRequest', '$count is not currently supported'],
    ["/applications(name='x')", 'BadRequest', "'name' is not an alternate key"],
  ])('%s is refused: %s %s', async (path, code, message) => {
    const answer = await get(path);

    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code, message: expect.stringContaining(message) as string });
  });

  test('without the header has no count, though it was asked for', async () => {
    expect((await get('/applications?$count=true')).body).not.toHaveProperty('@odata.count');
  });

  test('is counted alone, as a text', async () => {
    const answer = await get("/applications/$count?$filter=description eq 'letter'", advanced);

    expect(answer).toMatchObject({ status: 200, contentType: 'text/plain', text: '3' });
  });
});

describe('pages', () => {
  /** All pages, by their links. */
  async function pages(path: string, between: (page: Received) => Promise<unknown> = async () => undefined) {
    const found: Received[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const page = await get(next);
      found.push(page);
      await between(page);
      const link = page.body['@odata.nextLink'] as string | undefined;
      next = link?.replace('https://graph.microsoft.com/v1.0', '');
    }
    return found;
  }

  test.each([1, 2, 3, 4, 5, 6, 999])('of %i have everything once, with what was asked for', async (top) => {
    const all = namesOf(await get('/applications?$select=id,displayName'));

    const found = await pages(`/applications?$select=id,displayName&$top=${top}`);

    expect(found.flatMap(namesOf)).toEqual(all);
    expect(found).toHaveLength(Math.ceil(all.length / top));
    for (const { body } of found)
      for (const item of body.value as object[]) expect(Object.keys(item)).toEqual(['id', 'displayName']);
  });

  test('have a hundred resources unless asked otherwise', async () => {
    const other = new Harness();
    for (let index = 0; index < 120; index++) await other.register({ displayName: `App ${index}` });

    const { value, '@odata.nextLink': link } = await other.done('GET', '/v1.0/applications');

    expect(value).toHaveLength(100);
    expect(link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/applications\?\$skiptoken=/);
  });

  test('go on behind what was deleted meanwhile', async () => {
    const made = [];
    for (const letter of 'abcdef')
      made.push((await harness.register({ displayName: `page ${letter}` })).id as string);
    const filter = "$filter=startswith(displayName,'page ')";

    const found = await pages(`/applications?${filter}&$top=2`, async ({ body }) => {
      for (const { id } of body.value as { id: string }[])
        await harness.done('DELETE', `/v1.0/applications/${id}`);
    });

    expect(found.flatMap(namesOf).length).toBeGreaterThanOrEqual(4);
    expect(made).toHaveLength(6);
  });
});

describe('one resource', () => {
  test.each([
    ['by id', () => `/applications/${parcels.id}`],
    ['by id in parentheses', () => `/applications('${parcels.id}')`],
    ['by id in capitals', () => `/Applications/${parcels.id.toUpperCase()}`],
    ['by application id', () => `/applications(appId='${parcels.appId}')`],
    ['a principal by application id', () => `/servicePrincipals(appId='${parcels.appId}')`],
    ['any object', () => `/directoryObjects/${parcels.principalId}`],
  ])('is found %s', async (_, path) => {
    expect((await get(path())).body).toMatchObject({ displayName: 'Parcels' });
  });

  test('has what is related, as far as was selected', async () => {
    const { body } = await get(
      `/applications/${parcels.id}?$select=id,displayName&$expand=owners($select=id,displayName)`,
    );

    expect(body).toEqual({
      '@odata.context':
        'https://graph.microsoft.com/v1.0/$metadata#applications(id,displayName,owners(id,displayName))/$entity',
      id: parcels.id,
      displayName: 'Parcels',
      owners: [
        {
          '@odata.type': '#microsoft.graph.user',
          id: person['@odata.id'].split('/').at(-1),
          displayName: 'Adele Vance',
        },
      ],
    });
  });

  test('of a person shows more only if it is asked for', async () => {
    const path = '/users/adele.vance@contoso.onmicrosoft.com';

    expect((await get(path)).body).not.toHaveProperty('accountEnabled');
    expect((await get(`${path}?$select=accountEnabled,passwordProfile`)).body).toMatchObject({
      accountEnabled: true,
      passwordProfile: null,
    });
  });
});

describe('keys of the maker', () => {
  const upsert = (path: string, body: object, headers = {}) =>
    harness.graph('PATCH', `/v1.0${path}`, body, headers);
  const create = { prefer: 'create-if-missing' };

  test.each([
    [
      'an application',
      "/applications(uniqueName='orders')",
      { displayName: 'Orders' },
      { displayName: 'Orders 2' },
      'uniqueName',
    ],
    [
      'a group',
      "/groups(uniqueName='crew')",
      { displayName: 'Crew', mailEnabled: false, mailNickname: 'crew', securityEnabled: true },
      { displayName: 'Crew 2' },
      'uniqueName',
    ],
  ])(
    'make %s that is missing, change it later, and never make it without saying so',
    async (_, path, first, then, key) => {
      expect((await upsert(path, first)).status).toBe(404);
      const made = await upsert(path, first, create);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ [key]: /'(.*)'/.exec(path)![1] });
      expect((await upsert(path, then, create)).status).toBe(204);
      expect((await get(path)).body).toMatchObject({ ...then, id: made.body.id as string });
    },
  );

  test('make a principal and a federated credential, too', async () => {
    const { id, appId } = await harness.register({ displayName: 'Later' });
    const path = `/applications/${id as string}/federatedIdentityCredentials(name='main')`;
    const trust = {
      issuer: 'https://a.example.com',
      subject: 's',
      audiences: ['api://AzureADTokenExchange'],
    };

    expect((await upsert(`/servicePrincipals(appId='${appId as string}')`, {}, create)).status).toBe(201);
    expect((await upsert(path, trust, create)).body).toMatchObject({ name: 'main', subject: 's' });
    expect((await upsert(path, { subject: 't' }, create)).status).toBe(204);
    expect((await get(path)).body).toMatchObject({ subject: 't' });
  });
});

describe('a batch', () => {
  const batch = (requests: unknown) => harness.graph('POST', '/v1.0/$batch', { requests });

  test('is answered in its order, each as if it came alone', async () => {
    const { status, body } = await batch([
      { id: 'a', method: 'GET', url: "/applications?$filter=displayName eq 'Parcels'&$select=id" },
      {
        id: 'b',
        method: 'POST',
        url: '/applications',
        headers: { 'Content-Type': 'application/json' },
        body: { displayName: 'Batched' },
      },
      { id: 'c', method: 'GET', url: '/applications/none', dependsOn: ['b'] },
      { id: 'd', method: 'DELETE', url: '/applications/none', dependsOn: ['c'] },
    ]);

    expect(status).toBe(200);
    expect(body.responses).toMatchObject([
      { id: 'a', status: 200, body: { value: [{ id: parcels.id }] } },
      { id: 'b', status: 201, body: { displayName: 'Batched' } },
      { id: 'c', status: 404, body: { error: { code: 'Request_ResourceNotFound' } } },
      { id: 'd', status: 424 },
    ]);
  });

  const ask = (id: string, more: object = {}) => ({ id, method: 'GET', url: '/users', ...more });
  test.each([
    ['none', undefined],
    ['no list', {}],
    ['21 requests', Array.from({ length: 21 }, (_, index) => ask(String(index)))],
    ['an id twice', [ask('a'), ask('a')]],
    ['no id', [{ method: 'GET', url: '/users' }]],
    ['a whole URL', [ask('a', { url: 'https://graph.microsoft.com/v1.0/users' })]],
    ['an unknown dependency', [ask('a', { dependsOn: ['b'] })]],
    ['a later dependency', [ask('a', { dependsOn: ['b'] }), ask('b')]],
    ['headers that are none', [ask('a', { headers: { x: 1 } })]],
  ])('with %s is refused', async (_, requests) => {
    expect((await batch(requests)).status).toBe(400);
  });

  test('of twenty is taken', async () => {
    expect(
      (await batch(Array.from({ length: 20 }, (_, index) => ask(String(index))))).body.responses,
    ).toHaveLength(20);
  });
});
