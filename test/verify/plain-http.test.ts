import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest, type Profile } from '@oauth-issuers/manifest';
import type { Report } from '@oauth-issuers/verify';
import { endAtLast } from '../support/end-at-last.js';
import { startTestIssuer, type TestIssuer } from '../support/verify-issuer.js';
import { resultOf, runCommand, verify, way } from '../support/verify-run.js';

/** An issuer without TLS that answers whatever it is asked, and keeps what it heard. */
let plain: Server;
let plainPort: number;
const heard: string[] = [];

beforeAll(async () => {
  plain = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    request.on('data', (data: Buffer) => heard.push(data.toString()));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  endAtLast(() => plain.close());
  plainPort = (plain.address() as AddressInfo).port;
});
afterAll(() => {
  plain.closeAllConnections();
  plain.close();
});
beforeEach(() => {
  heard.length = 0;
});

const places = [
  ['elsewhere', () => 'http://issuer.example.com'],
  ['on 127.0.0.1', () => `http://127.0.0.1:${plainPort}`],
  ['on localhost', () => `http://localhost:${plainPort}`],
  ['in capitals', () => `HTTP://127.0.0.1:${plainPort}`],
] as const;
const profiles = ['cognito', 'entra', 'generic'] as const satisfies readonly Profile[];
const everywhere = places.flatMap(([where, base]) =>
  profiles.map((profile) => [where, profile, base] as const),
);

/** Each port of http leads to the plain server, as `--connect-to` may say. */
const leading = (issuer: TestIssuer) => [`:80:127.0.0.1:${plainPort}`, ...issuer.connectTo];

/** All that must hold wherever something is http: nothing is sent to it, and the run fails. */
function expectFailed(report: Report): void {
  expect(heard).toEqual([]);
  expect(report.exitCode).toBe(1);
  expect(resultOf(report, 'discovery.https')).toMatchObject({
    status: 'failed',
    observed: expect.stringMatching(/http:/i) as string,
    remediation: expect.stringMatching(/./) as string,
  });
}

const claimsTls = (report: Report) =>
  report.issuers
    .flatMap(({ results }) => results)
    .filter(({ status, observed }) => status === 'passed' && /https|trusted|certificate/i.test(observed));

describe.each(everywhere)('an issuer that is http %s, profile %s,', (_, profile, base) => {
  test('fails, is sent nothing, and nothing claims a certificate', async () => {
    const issuer = await startTestIssuer(profile);
    const manifest = { ...issuer.manifest, issuer: `${base()}/pool`, endpoints: {} };
    const report = await verify({ ...issuer, manifest }, { connectTo: leading(issuer) });
    await issuer.close();
    expectFailed(report);
    expect(resultOf(report, 'discovery.document')).toMatchObject({
      status: 'failed',
      observed: expect.stringMatching(/^NOT_HTTPS: nothing was sent to http:/i) as string,
      remediation: expect.stringContaining('https') as string,
    });
    expect(claimsTls(report)).toEqual([]);
    expect(report.summary.passed).toBe(0);
  });

  test('fails even if its discovery document is https', async () => {
    const issuer = await startTestIssuer(profile, {
      discovery: (document) => ({ ...document, issuer: `${base()}/pool` }),
      claims: (claims) => ({ ...claims, iss: `${base()}/pool` }),
    });
    const { manifest } = issuer;
    const discoveryUrl = `${manifest.issuer}/.well-known/openid-configuration`;
    const report = await verify(
      { ...issuer, manifest: { ...manifest, discoveryUrl, issuer: `${base()}/pool` } },
      { connectTo: leading(issuer) },
    );
    await issuer.close();
    expectFailed(report);
    expect(resultOf(report, 'discovery.document').status).toBe('passed');
  });
});

describe.each(everywhere)('given a discovery URL that is http %s, profile %s,', (_, profile, base) => {
  test('the run fails, and it is not asked', async () => {
    const issuer = await startTestIssuer(profile);
    const manifest = { ...issuer.manifest, discoveryUrl: `${base()}/.well-known/openid-configuration` };
    const report = await verify({ ...issuer, manifest }, { connectTo: leading(issuer) });
    await issuer.close();
    expectFailed(report);
    expect(resultOf(report, 'discovery.document').status).toBe('failed');
  });
});

const members = ['token', 'jwks', 'authorization', 'userinfo', 'revocation', 'endSession'] as const;

describe.each(places)('given an endpoint of the manifest that is http %s', (_, base) => {
  test.each(members)('%s: the run fails, and it is sent nothing', async (member) => {
    const issuer = await startTestIssuer('cognito');
    const endpoints = { ...issuer.manifest.endpoints, [member]: `${base()}/${member}` };
    const report = await verify(
      { ...issuer, manifest: { ...issuer.manifest, endpoints } },
      { connectTo: leading(issuer) },
    );
    await issuer.close();
    expectFailed(report);
    expect(resultOf(report, 'discovery.https').observed).toContain(`endpoints.${member}`);
  });

  test('a token endpoint fails alone, too, with any selection of checks', async () => {
    const issuer = await startTestIssuer('cognito');
    const endpoints = { ...issuer.manifest.endpoints, token: `${base()}/token` };
    const report = await verify(
      { ...issuer, manifest: { ...issuer.manifest, endpoints } },
      { connectTo: leading(issuer), checks: ['grant.issued'] },
    );
    await issuer.close();
    expect(resultOf(report, 'grant.issued')).toMatchObject({
      status: 'failed',
      observed: expect.stringContaining('NOT_HTTPS') as string,
    });
    expect(heard).toEqual([]);
    expect(report.issuers[0]!.tokensRequested).toBe(0);
  });

  test('a key set fails alone, too', async () => {
    const issuer = await startTestIssuer('cognito');
    const endpoints = { ...issuer.manifest.endpoints, jwks: `${base()}/jwks` };
    const report = await verify(
      { ...issuer, manifest: { ...issuer.manifest, endpoints } },
      { connectTo: leading(issuer), checks: ['keys.document'] },
    );
    await issuer.close();
    expect(resultOf(report, 'keys.document').status).toBe('failed');
    expect(heard).toEqual([]);
  });

  test('the command "token" sends nothing, and ends with 1', async () => {
    const issuer = await startTestIssuer('cognito');
    const endpoints = { ...issuer.manifest.endpoints, token: `${base()}/token` };
    const file = join(issuer.directory, 'plain.json');
    const outputs = structuredClone(issuer.outputs);
    outputs['dev-cognito']!['manifest-orders'] = { ...issuer.manifest, endpoints };
    writeFileSync(file, JSON.stringify(outputs));
    const argv = ['token', '--outputs', file, '--client', 'sync-job', '--connect-to', leading(issuer)[0]!];
    const { exitCode, stdout, stderr } = await runCommand(argv);
    await issuer.close();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/no token for sync-job .*nothing was sent to http:.*not https/i);
    expect(heard).toEqual([]);
  });
});

describe.each(places)('given a discovery document that names an endpoint that is http %s', (_, base) => {
  test.each(['token_endpoint', 'jwks_uri', 'authorization_endpoint', 'introspection_endpoint'])(
    '%s: the run fails, and it is sent nothing',
    async (member) => {
      const issuer = await startTestIssuer('generic', {
        discovery: (document) => ({ ...document, [member]: `${base()}/${member}` }),
      });
      const report = await verify(issuer, { connectTo: leading(issuer) });
      await issuer.close();
      expectFailed(report);
      expect(resultOf(report, 'discovery.https').observed).toContain(member);
    },
  );

  test('an alias for mutual TLS (RFC 8705 §5): the run fails', async () => {
    const issuer = await startTestIssuer('generic', {
      discovery: (document) => ({
        ...document,
        mtls_endpoint_aliases: { token_endpoint: `${base()}/token` },
      }),
    });
    const report = await verify(issuer, { connectTo: leading(issuer) });
    await issuer.close();
    expectFailed(report);
  });
});

describe.each([301, 302, 303, 307, 308])('a redirect (%d) to http', (status) => {
  test.each(['discovery', 'keys', 'token'] as const)('of %s is not followed, and fails', async (about) => {
    const issuer = await startTestIssuer('cognito', {
      answer: (asked, usual) =>
        asked.about === about
          ? { status, headers: { location: `http://127.0.0.1:${plainPort}/` }, body: '' }
          : usual,
    });
    const report = await verify(issuer);
    await issuer.close();
    expect(heard).toEqual([]);
    expect(report.exitCode).toBe(1);
  });
});

test('--connect-to that leads to a port without TLS fails, and no secret is sent there', async () => {
  const issuer = await startTestIssuer('cognito');
  const argv = way({ ...issuer, connectTo: [`::127.0.0.1:${plainPort}`] });
  const { exitCode, stdout } = await runCommand([...argv, '--format', 'json']);
  await issuer.close();
  expect(exitCode).toBe(1);
  expect(resultOf(JSON.parse(stdout) as Report, 'discovery.document')).toMatchObject({
    status: 'failed',
    observed: expect.stringMatching(/^(EPROTO|ERR_SSL)/) as string,
  });
  expect(heard).toEqual([]);
});

test.each([
  'ftp://issuer.example.com',
  'file:///etc/passwd',
  'data:application/json,{}',
  'ws://issuer.example.com',
])('an issuer under %s fails as one under http does', async (url) => {
  const { manifest, ...issuer } = await startTestIssuer('generic');
  const strange = parseManifest({ ...manifest, issuer: url });
  const report = await verify({ ...issuer, manifest: strange });
  await issuer.close();
  expect(report.exitCode).toBe(1);
  expect(resultOf(report, 'discovery.document').status).toBe('failed');
});
