import { startLocalCloud, type LocalCloud } from '../../../emulators/src/cloud/local-cloud.js';
import { request } from 'node:https';

const lines: string[] = [];
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ onUnserved: (line) => lines.push(line) });
});
afterAll(() => cloud.close());
beforeEach(() => lines.splice(0));

/** A request to Azure by address. */
async function ask(
  path: string,
  { method = 'GET', token = '', body = '' } = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      'content-type': path.endsWith('/token') ? 'application/x-www-form-urlencoded' : 'application/json',
    };
    const sent = request(`${cloud.https}${path}`, { method, headers, ca: cloud.ca }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.once('end', () => resolve({ status: answer.statusCode!, text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

async function signIn(): Promise<string> {
  const { tenantId, clientId, clientSecret } = cloud.identity;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${cloud.https}/.default`,
  });
  const { text } = await ask(`/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form.toString() });
  return (JSON.parse(text) as { access_token: string }).access_token;
}

test.each([
  ['a path', '/v1.0/sites?search=x', "400 BadRequest: Resource not found for the segment 'sites'."],
  ['a relation', '/v1.0/users?$expand=manager', "Could not find a property named 'manager'"],
  ['an option', '/v1.0/users?$apply=x', "400 BadRequest: The query parameter '$apply' is not supported."],
])(
  '%s that Graph has and the local one lacks is said in a line, with its query and code',
  async (_, path, reason) => {
    await ask(path, { token: await signIn() });

    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`GET 127.0.0.1${path}`);
    expect(lines[0]).toContain(reason);
    expect(cloud.exchanges.at(-1)).toMatchObject({
      query: path.slice(path.indexOf('?')),
      status: 400,
      code: 'BadRequest',
    });
  },
);

test('so is a request in a batch', async () => {
  const body = JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/sites' }] });

  const { status } = await ask('/v1.0/$batch', { method: 'POST', token: await signIn(), body });

  expect(status).toBe(200);
  expect(lines).toEqual([expect.stringContaining("segment 'sites'")]);
});

test('what the real Graph refuses too is in the log with its code, and no line', async () => {
  await ask("/v1.0/applications?$filter=nothing eq 'x'", { token: await signIn() });

  expect(lines).toEqual([]);
  expect(cloud.exchanges.at(-1)).toMatchObject({
    status: 400,
    code: 'BadRequest',
    query: expect.stringContaining('nothing') as string,
  });
});

test('a request that is answered leaves its query nowhere', async () => {
  await ask('/v1.0/applications?$top=1', { token: await signIn() });

  expect(lines).toEqual([]);
  expect(cloud.exchanges.at(-1)).not.toHaveProperty('query');
});

test.each([
  ['none', 'Application.Nonsense.All', 'is no application permission of Microsoft Graph.'],
  ['one of another case', 'application.readwrite.ownedby', 'Application.ReadWrite.OwnedBy is.'],
])('a permission for the pipeline that is %s is refused at the start', async (_, name, message) => {
  await expect(startLocalCloud({ graphPermissions: [name] })).rejects.toThrow(message);
});
