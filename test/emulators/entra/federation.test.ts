import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { systemClock } from '../../../emulators/src/core/clock.js';
import { createCertificateAuthority } from '../../../emulators/src/server/certificates.js';
import { externalIssuer, type ExternalIssuer } from './external-issuer.js';

/** Entra trusts issuers that it really asks: a user pool of the same cloud, and others over TLS and from a file. */
const AUDIENCE = 'api://AzureADTokenExchange';
const GITHUB = 'https://token.actions.githubusercontent.com';
const GITLAB = 'https://gitlab.example.com';
const SUBJECT = 'repo:octo-org/octo-repo:environment:production';

let server: Server;
let directory: string;
let cloud: LocalCloud;
let github: ExternalIssuer;
let gitlab: ExternalIssuer;
let loopback: ExternalIssuer;

beforeAll(async () => {
  const authority = await createCertificateAuthority(systemClock);
  server = createServer(authority.loopback, (incoming, response) => {
    const path = incoming.url ?? '';
    const document = path.startsWith('/github/')
      ? github.documents.get(`${GITHUB}${path.slice('/github'.length)}`)
      : loopback.documents.get(`${loopback.issuer}${path}`);
    response.writeHead(document === undefined ? 404 : 200).end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  [github, gitlab, loopback] = (await Promise.all([GITHUB, GITLAB, origin].map(externalIssuer))) as [
    ExternalIssuer,
    ExternalIssuer,
    ExternalIssuer,
  ];
  directory = mkdtempSync(join(tmpdir(), 'federation-'));
  const file = join(directory, 'gitlab.json');
  writeFileSync(file, JSON.stringify(gitlab.keys));
  cloud = await startLocalCloud({
    issuers: { [GITHUB]: `${origin}/github/`, [GITLAB]: file },
    issuerCa: authority.pem,
    onUnserved: () => undefined,
  });
});

afterAll(async () => {
  await cloud.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Sends a request to the TLS port of the cloud, under a host's own name. */
function send(url: string, { method = 'GET', headers = {}, body = '' }: Partial<Sent> = {}): Promise<Answer> {
  const { hostname, pathname, search } = new URL(url);
  const { port } = new URL(cloud.https);
  const options = {
    host: '127.0.0.1',
    port,
    servername: hostname,
    path: pathname + search,
    method,
    headers: { host: hostname, ...headers },
    ca: cloud.ca,
    agent: false,
  } as const;
  return new Promise((resolve, reject) => {
    request(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.once('end', () =>
        resolve({ status: response.statusCode!, body: JSON.parse(text || '{}') as Answer['body'] }),
      );
    })
      .once('error', reject)
      .end(body);
  });
}

interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const form = (url: string, parameters: Record<string, string>): Promise<Answer> =>
  send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(parameters).toString(),
  });

const tokenFor = (parameters: Record<string, string>): Promise<Answer> =>
  form(`https://login.microsoftonline.com/${cloud.identity.tenantId}/oauth2/v2.0/token`, {
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
    ...parameters,
  });

/** A client of Entra that trusts an issuer and a subject. */
async function trusting(issuer: string, subject: string): Promise<string> {
  const { clientId, clientSecret } = cloud.identity;
  const pipeline = await tokenFor({ client_id: clientId, client_secret: clientSecret });
  const graph = async (path: string, body: object) => {
    const answer = await send(`https://graph.microsoft.com/v1.0/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${String(pipeline.body.access_token)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
    return answer.body as { id: string; appId: string };
  };
  const { id, appId } = await graph('applications', { displayName: 'Federated' });
  await graph('servicePrincipals', { appId });
  await graph(`applications/${id}/federatedIdentityCredentials`, {
    name: 'issuer',
    issuer,
    subject,
    audiences: [AUDIENCE],
  });
  return appId;
}

async function exchange(clientId: string, assertion: string): Promise<string> {
  const { status, body } = await tokenFor({
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
  const [code] = (body.error_codes ?? []) as number[];
  return status === 200 ? 'token' : [status, body.error, code].join(' ');
}

const claims = (change: object = {}) => ({
  sub: SUBJECT,
  aud: AUDIENCE,
  exp: Math.floor(Date.now() / 1000) + 300,
  ...change,
});

describe.each([
  ['an issuer at another address', () => github],
  ['an issuer whose keys are in a file', () => gitlab],
  ['an issuer on this machine', () => loopback],
])('%s', (_what, issuer) => {
  let clientId: string;
  beforeAll(async () => {
    clientId = await trusting(issuer().issuer, SUBJECT);
  });

  test('is trusted for its subject', async () => {
    expect(await exchange(clientId, await issuer().sign(claims()))).toBe('token');
  });

  test.each<[string, string, (of: ExternalIssuer) => Promise<string>]>([
    [
      'another subject',
      '401 invalid_client 700213',
      ({ sign }) => sign(claims({ sub: 'repo:octo-org/other' })),
    ],
    [
      'other letters',
      '401 invalid_client 7002138',
      ({ sign }) => sign(claims({ sub: SUBJECT.toUpperCase() })),
    ],
    [
      'another audience',
      '401 invalid_client 700212',
      ({ sign }) => sign(claims({ aud: 'sts.amazonaws.com' })),
    ],
    [
      'another issuer',
      '401 invalid_client 700211',
      ({ sign }) => sign(claims({ iss: 'https://gitlab.com' })),
    ],
    ['an end that is past', '401 invalid_client 700024', ({ sign }) => sign(claims({ exp: 1 }))],
    ['a key of another name', '401 invalid_client 7000272', ({ forge }) => forge(claims(), { kid: 'x' })],
    ['another key', '401 invalid_client 700027', ({ forge }) => forge(claims())],
  ])('is not for %s: %s', async (_why, expected, assertion) => {
    expect(await exchange(clientId, await assertion(issuer()))).toBe(expected);
  });
});

test('an issuer elsewhere is not asked, unless its address is told', async () => {
  const clientId = await trusting('https://issuer.example.com', SUBJECT);
  const token = await github.sign(claims({ iss: 'https://issuer.example.com' }));

  expect(await exchange(clientId, token)).toBe('400 invalid_request 501661');
});

describe('a user pool of the same cloud', () => {
  let issuer: string;
  let machine: string;
  let accessToken: () => Promise<string>;

  beforeAll(async () => {
    const cognito = async <T>(action: string, input: object): Promise<T> => {
      const response = await fetch(cloud.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
          authorization: `AWS4-HMAC-SHA256 Credential=${cloud.identity.accessKeyId}/20261121/eu-west-1/cognito-idp/aws4_request, SignedHeaders=host;x-amz-date, Signature=0123456789abcdef`,
        },
        body: JSON.stringify(input),
      });
      expect(response.status).toBe(200);
      return (await response.json()) as T;
    };
    const { UserPool } = await cognito<{ UserPool: { Id: string } }>('CreateUserPool', {
      PoolName: 'orders',
    });
    const UserPoolId = UserPool.Id;
    await cognito('CreateUserPoolDomain', { UserPoolId, Domain: 'federation-orders' });
    await cognito('CreateResourceServer', {
      UserPoolId,
      Identifier: 'entra',
      Name: 'Entra',
      Scopes: [{ ScopeName: 'exchange', ScopeDescription: 'Exchange tokens' }],
    });
    const { UserPoolClient } = await cognito<{
      UserPoolClient: { ClientId: string; ClientSecret: string };
    }>('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'machine',
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['entra/exchange'],
    });
    issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${UserPoolId}`;
    machine = UserPoolClient.ClientId;
    accessToken = async () => {
      const { status, body } = await form(
        'https://federation-orders.auth.eu-west-1.amazoncognito.com/oauth2/token',
        {
          grant_type: 'client_credentials',
          client_id: machine,
          client_secret: UserPoolClient.ClientSecret,
        },
      );
      expect(status).toBe(200);
      return String(body.access_token);
    };
  });

  /** A token as the pool issues it with a trigger that adds an audience (pre token generation, version 3). */
  async function withAudience(): Promise<string> {
    const trigger = cloud.faults.add({ token: { claims: [{ op: 'add', path: '/aud', value: AUDIENCE }] } });
    try {
      return await accessToken();
    } finally {
      trigger.remove();
    }
  }

  test('is trusted by its own discovery document and keys', async () => {
    const clientId = await trusting(issuer, machine);

    expect(await exchange(clientId, await withAudience())).toBe('token');
    const asked = cloud.exchanges.filter(
      ({ service, path }) => service === 'cognito' && path.includes('.well-known'),
    );
    expect(asked.map(({ path, status }) => [path.split('/').at(-1), status])).toEqual([
      ['openid-configuration', 200],
      ['jwks.json', 200],
    ]);
  });

  test('is not where its token has no audience, as those of machines are', async () => {
    const clientId = await trusting(issuer, machine);

    expect(await exchange(clientId, await accessToken())).toBe('400 invalid_request 90014');
  });

  test('is not for another client, or another pool', async () => {
    const [other, elsewhere] = await Promise.all([
      trusting(issuer, 'other'),
      trusting(`${issuer}x`, machine),
    ]);

    expect(await exchange(other, await withAudience())).toBe('401 invalid_client 700213');
    expect(await exchange(elsewhere, await withAudience())).toBe('401 invalid_client 700211');
  });
});
