import { Harness, claimsOf } from './harness.js';

const url = 'https://graph.microsoft.com/v1.0/applications';

describe('without a token that Graph accepts', () => {
  const harness = new Harness();
  const tokenOf = async (resource: string): Promise<string> =>
    (await harness.signIn(harness.identity, resource)).body.access_token as string;
  const withToken = (token: string | undefined) =>
    harness.send(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

  const foreign = async (): Promise<string> => {
    const [header, payload] = (await tokenOf('https://graph.microsoft.com')).split('.');
    const other = await tokenOf('https://graph.microsoft.com');
    return [header, payload, other.split('.')[2]].join('.');
  };
  const forOtherApi = async (): Promise<string> => {
    const api = await harness.install({ displayName: 'Other API' });
    return tokenOf(api.appId);
  };
  const expired = async (): Promise<string> => {
    const token = await tokenOf('https://graph.microsoft.com');
    harness.now = new Date(Number(claimsOf(token).exp) * 1000);
    return token;
  };

  test.each([
    ['none', () => undefined, 'Access token is empty.'],
    ['not a JWT', () => 'secret', 'Invalid signature'],
    ['not JSON', () => 'a.b.c', 'Invalid signature'],
    ['a signature of another token', foreign, 'Invalid signature'],
    ['another audience', forOtherApi, 'Invalid audience'],
    ['past its end', expired, 'expired'],
  ])('%s is 401 InvalidAuthenticationToken', async (_, make, message) => {
    const { status, body } = await withToken(await make());

    expect(status).toBe(401);
    expect(body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
    expect(JSON.stringify(body)).toContain(message);
  });
});

test.each([
  ['GET', '/v1.0/applications'],
  ['POST', '/v1.0/servicePrincipals'],
  ['POST', '/v1.0/oauth2PermissionGrants'],
])('a client without roles of Graph gets 403 for %s %s', async (method, path) => {
  const harness = new Harness();
  const credentials = await harness.addSecret(await harness.install({ displayName: 'Curious' }));
  const { body } = await harness.signIn(credentials, 'https://graph.microsoft.com');

  const answer = await harness.send(`https://graph.microsoft.com${path}`, {
    method,
    headers: { authorization: `Bearer ${body.access_token}` },
  });

  expect(answer.status).toBe(403);
  expect(answer.body).toMatchObject({ error: { code: 'Authorization_RequestDenied' } });
});

describe('what Graph does not have', () => {
  const fresh = new Harness();

  test.each([
    ['GET', '/v1.0/sites', 400, "Resource not found for the segment 'sites'."],
    ['GET', '/v1.0/applications/x/calendar', 400, "segment 'calendar'"],
    ['GET', '/v1.0/directory/things', 400, "segment 'things'"],
    ['GET', '/v1.0/applications/%zz', 400, "segment '%zz'"],
    ['GET', '/v2.0/applications', 400, 'Invalid version: v2.0.'],
    ['PUT', '/v1.0/applications', 405, 'PUT /applications'],
    ['GET', '/v1.0/applications/00000000-0000-0000-0000-000000000001', 404, "Resource '00000000-"],
  ])('%s %s is %i and says what', async (method, path, status, message) => {
    const answer = await fresh.graph(method, path);

    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: {
        code: expect.any(String) as string,
        message: expect.stringContaining(message) as string,
        innerError: {
          date: '2026-11-21T09:00:00',
          'request-id': expect.any(String) as string,
          'client-request-id': expect.any(String) as string,
        },
      },
    });
  });

  test.each(['not json', '[]', '"text"'])('the body %s is 400', async (body) => {
    const token = (await fresh.signIn(fresh.identity, 'https://graph.microsoft.com')).body
      .access_token as string;

    const answer = await fresh.send(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    });

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('Unable to read JSON request payload');
  });
});

describe('query options', () => {
  const fresh = new Harness();

  test('a filter compares one member, with doubled quotes inside', async () => {
    await fresh.register({ displayName: "O'Hara's" });
    await fresh.register({ displayName: 'Other' });

    const { value } = await fresh.done(
      'GET',
      '/v1.0/applications?%24filter=displayName+eq+%27O%27%27Hara%27%27s%27',
    );

    expect(value).toMatchObject([{ displayName: "O'Hara's" }]);
    expect(value).toHaveLength(1);
  });

  test('a selection answers these members alone, and says so', async () => {
    const { id } = await fresh.register({ displayName: 'Selected' });

    const body = await fresh.done(
      'GET',
      `/beta/applications/${id}?%24select=displayName,oauth2RequirePostResponse`,
    );

    expect(body).toEqual({
      '@odata.context':
        'https://graph.microsoft.com/beta/$metadata#applications(displayName,oauth2RequirePostResponse)/$entity',
      displayName: 'Selected',
      oauth2RequirePostResponse: false,
    });
  });

  test('a member that is missing cannot be selected', async () => {
    const { id } = await fresh.register({ displayName: 'Selected' });

    const answer = await fresh.graph('GET', `/v1.0/applications/${id}?$select=oauth2RequirePostResponse`);

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('oauth2RequirePostResponse');
  });
});
