import { basic, Harness, REGION, type MachineClient } from './harness.js';

const harness = new Harness();
const grant = { grant_type: 'client_credentials' };
let UserPoolId: string;
let client: MachineClient;

beforeAll(async () => {
  UserPoolId = await harness.poolWithScopes();
  client = await harness.machineClient(UserPoolId);
});

const body = ({ id, secret }: MachineClient) => ({ client_id: id, client_secret: secret });

describe('refused with 400', () => {
  const cases: [string, () => Promise<{ status: number; body: unknown }>, object][] = [
    [
      'a wrong secret by Basic',
      () => harness.token(grant, basic({ ...client, secret: 'wrong' })),
      { error: 'invalid_client' },
    ],
    [
      'a wrong secret by parameter',
      () => harness.token({ ...grant, ...body(client), client_secret: 'wrong' }),
      { error: 'invalid_client' },
    ],
    [
      'an unknown client',
      () => harness.token(grant, basic({ id: 'nobody', secret: client.secret })),
      { error: 'invalid_client' },
    ],
    [
      'a missing secret by parameter',
      () => harness.token({ ...grant, client_id: client.id }),
      { error: 'invalid_client', error_description: 'invalid_client_secret' },
    ],
    [
      'a missing secret by Basic',
      () => harness.token(grant, basic({ ...client, secret: '' })),
      { error: 'invalid_client', error_description: 'invalid_client_secret' },
    ],
    [
      'secrets by Basic and by parameter',
      () => harness.token({ ...grant, ...body(client) }, basic(client)),
      { error: 'invalid_request' },
    ],
    [
      'two clients',
      () => harness.token({ ...grant, client_id: 'other' }, basic(client)),
      { error: 'invalid_request' },
    ],
    [
      'Basic that is not base64',
      () => harness.token(grant, { authorization: 'Basic !' }),
      { error: 'invalid_request' },
    ],
    [
      'Basic that is not form-encoded',
      () => harness.token(grant, basic({ ...client, secret: '%' })),
      { error: 'invalid_request' },
    ],
    ['no client', () => harness.token(grant), { error: 'invalid_request' }],
    ['no grant type', () => harness.token({}, basic(client)), { error: 'invalid_request' }],
    [
      'an unknown grant type',
      () => harness.token({ grant_type: 'password' }, basic(client)),
      { error: 'unsupported_grant_type' },
    ],
    [
      'a parameter twice',
      () => harness.token('grant_type=client_credentials&scope=a&scope=b', basic(client)),
      { error: 'invalid_request' },
    ],
    [
      'JSON for a form',
      () => harness.token(JSON.stringify(grant), { ...basic(client), 'content-type': 'application/json' }),
      { error: 'invalid_request' },
    ],
    [
      'an unknown scope',
      () => harness.token({ ...grant, scope: 'orders/delete' }, basic(client)),
      { error: 'invalid_scope' },
    ],
    [
      'a scope of OpenID Connect',
      () => harness.token({ ...grant, scope: 'openid' }, basic(client)),
      { error: 'invalid_scope' },
    ],
    [
      'a scope among others that the client was not given',
      async () => {
        const reader = await harness.machineClient(UserPoolId, { AllowedOAuthScopes: ['orders/read'] });
        return harness.token({ ...grant, scope: 'orders/read orders/write' }, basic(reader));
      },
      { error: 'invalid_scope' },
    ],
    [
      'a client of another pool',
      async () => {
        const other = await harness.pool();
        const settings = { UserPoolId: other, ClientName: 'app', GenerateSecret: true };
        const { UserPoolClient } = await harness.done('CreateUserPoolClient', settings);
        const { ClientId: id, ClientSecret: secret } = UserPoolClient;
        return harness.token(grant, basic({ id, secret }));
      },
      { error: 'invalid_client' },
    ],
    [
      'a client for people',
      async () => harness.token({ ...grant, client_id: await publicClient(true) }),
      { error: 'unauthorized_client' },
    ],
    [
      'a client for people that brings a secret',
      async () => harness.token({ ...grant, client_id: await publicClient(true), client_secret: 'x' }),
      { error: 'invalid_client' },
    ],
    [
      'a client that may not use OAuth',
      async () => harness.token({ ...grant, client_id: await publicClient(false) }),
      { error: 'invalid_grant' },
    ],
    [
      'a code that was never issued',
      async () =>
        harness.token({
          grant_type: 'authorization_code',
          client_id: await publicClient(true),
          code: 'x',
          redirect_uri: 'https://shop.example.com/',
        }),
      { error: 'invalid_grant' },
    ],
    [
      'a code from a client that may not use one',
      () => harness.token({ grant_type: 'authorization_code', code: 'x' }, basic(client)),
      { error: 'unauthorized_client' },
    ],
    [
      'no code',
      async () => harness.token({ grant_type: 'authorization_code', client_id: await publicClient(true) }),
      { error: 'invalid_request' },
    ],
    [
      'a refresh token that was never issued',
      () => harness.token({ grant_type: 'refresh_token', refresh_token: 'x' }, basic(client)),
      { error: 'invalid_grant' },
    ],
    [
      'no refresh token',
      () => harness.token({ grant_type: 'refresh_token' }, basic(client)),
      { error: 'invalid_request' },
    ],
  ];

  test.each(cases)('%s', async (_title, request, expected) => {
    const { status, body: answer } = await request();
    expect({ status, body: answer }).toEqual({ status: 400, body: expected });
  });

  test('never to be cached', async () => {
    expect((await harness.token({})).headers.get('cache-control')).toContain('no-store');
  });
});

test('GET is not a method of the token endpoint', async () => {
  const url = new URL(
    `https://dev-orders.auth.${REGION}.amazoncognito.com/oauth2/token?grant_type=client_credentials`,
  );
  const { status, headers, text } = await harness.send({ url });
  expect({ status, text, allow: headers.get('allow') }).toEqual({
    status: 405,
    text: '',
    allow: 'POST',
  });
});

async function publicClient(AllowedOAuthFlowsUserPoolClient: boolean): Promise<string> {
  const { UserPoolClient } = await harness.done('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'storefront',
    AllowedOAuthFlowsUserPoolClient,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://shop.example.com/'],
  });
  return UserPoolClient.ClientId;
}
