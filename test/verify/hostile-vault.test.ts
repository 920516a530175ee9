import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { endAtLast } from '../support/end-at-last.js';
import { expectPlain } from '../support/hostile-text.js';
import { runBinary, runBinaryMeasured } from '../support/verify-binary.js';
import { createTestCertificate } from '../support/verify-certificate.js';
import { startTestIssuer, type TestIssuer } from '../support/verify-issuer.js';
import { way } from '../support/verify-run.js';

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_SESSION_TOKEN: 'a-session-token-that-nobody-else-may-see',
  AWS_EC2_METADATA_DISABLED: 'true',
};

let issuer: TestIssuer;
let argv: string[];
const servers: Server[] = [];

beforeAll(async () => {
  issuer = await startTestIssuer('cognito');
  const client = {
    ...issuer.manifest.clients[0]!,
    credential: { kind: 'secret', secret: { from: 'aws-secrets-manager', id: 'orders/nightly' } },
  };
  const file = join(issuer.directory, 'vault.json');
  writeFileSync(file, JSON.stringify({ ...issuer.manifest, clients: [client] }));
  argv = ['--manifest', file, ...way(issuer).slice(2)];
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await issuer.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  endAtLast(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const JSON_1_1 = { 'content-type': 'application/x-amz-json-1.1' };
const answer = (secret: string) => JSON.stringify({ Name: 'orders/nightly', SecretString: secret });

test('given a vault on loopback, its secret is used', async () => {
  const secret = Object.values(issuer.outputs)[0]!['nightly-report-secret'] as string;
  const port = await listen(
    createServer((_, response) => response.writeHead(200, JSON_1_1).end(answer(secret))),
  );
  const env = { ...CREDENTIALS, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  const { exitCode } = await runBinary(argv, env);
  expect(exitCode).toBe(0);
});

const hostile: readonly (readonly [name: string, listener: RequestListener, message: RegExp])[] = [
  [
    'never ends its answer',
    (_, response) => {
      response.writeHead(200, JSON_1_1);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    /longer than 1048576 bytes/,
  ],
  [
    'sends more than a secret can be',
    (_, response) => response.writeHead(200, JSON_1_1).end(answer('x'.repeat(2 * 1024 * 1024))),
    /longer than 1048576 bytes/,
  ],
  [
    'sends a byte now and then',
    (_, response) => {
      response.writeHead(200, JSON_1_1);
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    },
    /no complete answer within 10 s/,
  ],
  ['never answers', () => undefined, /no complete answer within 10 s|Timeout/],
  [
    'answers with an error that would write to the terminal',
    (_, response) =>
      response.writeHead(400, JSON_1_1).end(
        JSON.stringify({
          __type: 'AccessDeniedException',
          Message: 'x\n::error::y\u001b[2J##vso[task.complete]z',
        }),
      ),
    /AccessDeniedException/,
  ],
];

test.each(hostile)('a vault that %s is refused with 2, before any request', async (_, listener, message) => {
  const asked = issuer.asked.length;
  const port = await listen(createServer(listener));
  const result = await runBinaryMeasured(argv, issuer.directory, {
    ...CREDENTIALS,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  });
  expect(result.stderr).toMatch(message);
  expectPlain(result.stderr);
  expect(result.exitCode).toBe(2);
  expect(result.peakMiB).toBeLessThan(300);
  expect(issuer.asked).toHaveLength(asked);
});

test('no credentials and no secret travel without TLS, but on loopback', async () => {
  const env = { ...CREDENTIALS, AWS_ENDPOINT_URL: 'http://vault.example.com' };
  const { exitCode, stderr } = await runBinary(argv, env);
  expect(stderr).toMatch(/nothing was sent to http:\/\/vault\.example\.com.*not https/);
  expect(exitCode).toBe(2);
});

test('NODE_TLS_REJECT_UNAUTHORIZED=0 does not make a vault believed that nobody vouches for', async () => {
  const heard: string[] = [];
  const { cert, key } = await createTestCertificate(['127.0.0.1', 'localhost']);
  const server = createTlsServer({ cert, key }, (request, response) => {
    heard.push(JSON.stringify(request.headers));
    response.writeHead(200, JSON_1_1).end(answer('a-secret-of-somebody'));
  });
  const port = await listen(server);
  const { exitCode, stderr } = await runBinary(argv, {
    ...CREDENTIALS,
    AWS_ENDPOINT_URL: `https://localhost:${port}`,
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  });
  expect(stderr).toMatch(/cannot be read: .*self-signed certificate/);
  expect(exitCode).toBe(2);
  expect(heard).toEqual([]);
});
