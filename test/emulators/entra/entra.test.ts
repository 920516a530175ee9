import { address, Harness } from './harness.js';

const harness = new Harness();

const incoming = (host: string, path: string, tls = true) => ({
  method: 'GET',
  host,
  tls,
  url: new URL(`https://${host}${path}`),
  headers: new Headers(),
  body: '',
});

test.each([
  'login.microsoftonline.com',
  'graph.microsoft.com',
  'sts.windows.net',
  'management.azure.com',
  '127.0.0.1',
  'localhost',
])('serves %s over TLS alone', (host) => {
  expect(harness.service.matches(incoming(host, '/'))).toBe(true);
  expect(harness.service.matches(incoming(host, '/', false))).toBe(false);
});

test.each(['example.com', 'login.microsoftonline.com.example.com', 'constructor'])(
  'leaves %s alone',
  (host) => {
    expect(harness.service.matches(incoming(host, '/'))).toBe(false);
  },
);

test.each([address, 'https://management.azure.com'])(
  'the metadata at %s lead to the local cloud, with what providers require',
  async (origin) => {
    const { status, contentType, body } = await harness.send(
      `${origin}/metadata/endpoints?api-version=2022-09-01`,
    );

    expect(status).toBe(200);
    expect(contentType).toMatch(/^application\/json/);
    expect(body).toMatchObject({
      name: 'AzureCloud',
      resourceManager: 'https://management.azure.com/',
      microsoftGraphResourceId: `${address}/`,
      authentication: { loginEndpoint: address, tenant: 'common', identityProvider: 'AAD' },
      suffixes: { keyVaultDns: 'vault.azure.net' },
    });
  },
);

test('the resource manager has no subscriptions', async () => {
  const { status, body } = await harness.send(
    'https://management.azure.com/subscriptions?api-version=2022-12-01',
  );

  expect({ status, value: body.value as unknown }).toEqual({ status: 200, value: [] });
});

test('nothing else of the resource manager is there', async () => {
  const { status, body } = await harness.send('https://management.azure.com/providers');

  expect(status).toBe(404);
  expect(JSON.stringify(body)).toContain('/providers');
});

test.each(['https://graph.microsoft.com', 'https://graph.microsoft.com/', address])(
  'a token for Graph may be asked for as %s, and always names graph.microsoft.com',
  async (resource) => {
    const { body } = await harness.signIn(harness.identity, resource);
    const answer = await harness.send(`${address}/v1.0/applications`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });

    expect(answer.status).toBe(200);
    expect(answer.body['@odata.context']).toBe(`${address}/v1.0/$metadata#applications`);
  },
);
