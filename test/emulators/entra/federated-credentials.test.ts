import { Harness } from './harness.js';

const harness = new Harness();
const github = {
  name: 'github-main',
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'repo:example/parcels:ref:refs/heads/main',
  audiences: ['api://AzureADTokenExchange'],
  description: '',
};
const expression = { languageVersion: 1, value: "claims['sub'] matches 'repo:example/*'" };

let path: string;
beforeEach(async () => {
  const { id } = await harness.register({ displayName: 'Pipeline' });
  path = `/applications/${id as string}/federatedIdentityCredentials`;
});
const post = (body: object, version = 'v1.0') => harness.graph('POST', `/${version}${path}`, body);

test('is found by id and by name, and deleted', async () => {
  const { body } = await post(github);

  expect(await harness.done('GET', `/v1.0${path}/github-main`)).toMatchObject({
    ...github,
    id: body.id as string,
  });
  expect((await harness.done('GET', `/v1.0${path}`)).value).toHaveLength(1);
  await harness.done('DELETE', `/v1.0${path}/${body.id}`);
  expect((await harness.graph('GET', `/v1.0${path}/${body.id}`)).status).toBe(404);
});

test.each([
  ['a name of two characters', { name: 'ab' }],
  ['a name with a space', { name: 'git hub' }],
  ['a name of 121 characters', { name: 'x'.repeat(121) }],
  ['an issuer by http', { issuer: 'http://issuer.example' }],
  ['no issuer', { issuer: '' }],
  ['no audience', { audiences: [] }],
  ['two audiences', { audiences: ['a', 'b'] }],
  ['no subject', { subject: null }],
  ['a subject of 601 characters', { subject: 'x'.repeat(601) }],
  ['an expression in v1.0', { claimsMatchingExpression: expression }],
])('is refused with %s', async (_, change) => {
  expect((await post({ ...github, ...change })).status).toBe(400);
});

test.each([
  ['name', { subject: 'other' }],
  ['issuer and subject', { name: 'other' }],
])('is refused with the %s of another one', async (_, change) => {
  await post(github);

  expect((await post({ ...github, ...change })).status).toBe(409);
});

test('may change anything but its name', async () => {
  const { body } = await post(github);
  const one = `/v1.0${path}/${body.id}`;

  expect((await harness.graph('PATCH', one, { ...github, description: 'new' })).status).toBe(204);
  expect((await harness.graph('PATCH', one, { name: 'other' })).status).toBe(400);
  expect((await harness.done('GET', one)).description).toBe('new');
});

test('has an expression instead of a subject in beta, which v1.0 does not show', async () => {
  const { status, body } = await post(
    { ...github, subject: null, claimsMatchingExpression: expression },
    'beta',
  );

  expect(status).toBe(201);
  expect(body.claimsMatchingExpression).toEqual(expression);
  expect(await harness.done('GET', `/v1.0${path}/${body.id}`)).not.toHaveProperty('claimsMatchingExpression');
});

test('is one of at most twenty', async () => {
  for (let n = 0; n < 20; n++) await post({ ...github, name: `name-${n}`, subject: `subject-${n}` });

  const answer = await post(github);

  expect(answer.status).toBe(400);
  expect((await harness.done('GET', `/v1.0${path}`)).value).toHaveLength(20);
});
