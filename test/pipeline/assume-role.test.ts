import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { endAtLast } from '../support/end-at-last.js';
import { runProgram } from '../support/terraform.js';

const ROLE = 'arn:aws:iam::123456789012:role/plan';
const directory = mkdtempSync(join(tmpdir(), 'assume-role-'));
const handedOn = join(directory, 'github-env');
const asked: { url: string; authorization: string | undefined; body: string }[] = [];
/** The shape of the answer. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
const granted = `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>
  <SessionToken>AQoDYXdzEE0a8ANXXXXXXXXNO1ewxE5TijQyp+IEXAMPLE/=</SessionToken>
  <SecretAccessKey>wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY</SecretAccessKey>
  <Expiration>2026-11-25T11:00:00Z</Expiration>
  <AccessKeyId>ASgeIAIOSFODNN7EXAMPLE</AccessKeyId>
</Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`;
let sts = { status: 200, body: granted };
let address: string;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

beforeAll(async () => {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ url: request.url!, authorization: request.headers.authorization, body });
      const { status, body: answer } = request.url!.startsWith('/oidc')
        ? { status: 200, body: JSON.stringify({ value: 'header.payload.signature' }) }
        : sts;
      response.writeHead(status).end(answer);
    });
  }).listen(0, '127.0.0.1');
  endAtLast(() => server.close());
  endAtLast(() => server.closeAllConnections());
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked.length = 0;
  sts = { status: 200, body: granted };
  rmSync(handedOn, { force: true });
});
afterAll(() => rmSync(directory, { recursive: true }));

const assume = (env: Readonly<Record<string, string | undefined>> = {}) =>
  runProgram(process.execPath, [join(ROOT, '.github', 'scripts', 'assume-role.mjs')], {
    env: {
      AWS_ROLE: ROLE,
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL_STS: address,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${address}/oidc?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      GITHUB_RUN_ID: '42',
      GITHUB_ENV: handedOn,
      ...env,
    },
  });

test("exchanges the job's identity for credentials, masks them, and hands them on", async () => {
  const { exitCode, stdout, stderr } = await assume();

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const variables = readFileSync(handedOn, 'utf8').trimEnd().split('\n');
  expect(variables).toEqual([
    'AWS_ACCESS_KEY_ID=ASgeIAIOSFODNN7EXAMPLE',
    'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY',
    'AWS_SESSION_TOKEN=AQoDYXdzEE0a8ANXXXXXXXXNO1ewxE5TijQyp+IEXAMPLE/=',
  ]);
  expect(stdout.trimEnd().split('\n')).toEqual([
    ...variables.map((line) => `::add-mask::${line.slice(line.indexOf('=') + 1)}`),
    `Assumed ${ROLE}.`,
  ]);
  expect(asked.map(({ url, authorization }) => [url, authorization])).toEqual([
    ['/oidc?api-version=2.0&audience=sts.amazonaws.com', 'Bearer request-token'],
    ['/', undefined],
  ]);
  expect(Object.fromEntries(new URLSearchParams(asked[1]!.body))).toEqual({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: ROLE,
    RoleSessionName: 'github-42',
    WebIdentityToken: 'header.payload.signature',
  });
});

test.each([
  ['AWS_ROLE', 'AWS_ROLE is not set: set the repository variable with the ARN of the role.'],
  ['ACTIONS_ID_TOKEN_REQUEST_URL', 'the job needs permissions: { id-token: write }.'],
  ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'the job needs permissions: { id-token: write }.'],
  ['AWS_REGION', 'AWS_REGION is not set'],
])('without %s says what to set, and asks nobody for credentials', async (name, message) => {
  const { exitCode, stderr } = await assume({ [name]: '' });

  expect(exitCode).toBe(1);
  expect(stderr).toContain(message);
  expect(asked.filter(({ url }) => url === '/')).toEqual([]);
});

test.each([
  [
    'a refusal',
    403,
    '<Error><Code>AccessDenied</Code><Message>Not authorized</Message></Error>',
    'Not authorized',
  ],
  ['an outage', 503, 'gateway', 'STS answered 503'],
  ['an answer without a session', 200, granted.replace(/<SessionToken>.*/, ''), 'without SessionToken'],
])('ends at %s of STS, tells it, and hands nothing on', async (_what, status, body, message) => {
  sts = { status, body };

  const { exitCode, stdout, stderr } = await assume();

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('signature');
  expect(() => readFileSync(handedOn)).toThrow('ENOENT');
});
