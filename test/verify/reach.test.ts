import { createTestCertificate } from '../support/verify-certificate.js';
import { json, startTestIssuer } from '../support/verify-issuer.js';
import { resultOf, troubles, verify } from '../support/verify-run.js';

test('a certificate that nobody vouches for is a failure, not an outage', async () => {
  const issuer = await startTestIssuer('cognito');
  const report = await verify(issuer, {
    ca: { pem: (await createTestCertificate(['elsewhere.example.com'])).cert, name: 'other.pem' },
  });
  await issuer.close();
  expect(resultOf(report, 'discovery.document')).toMatchObject({
    status: 'failed',
    observed: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') as string,
  });
  expect(resultOf(report, 'grant.issued').status).toBe('failed');
  expect(report.exitCode).toBe(1);
});

test('an issuer that cannot be reached is inconclusive', async () => {
  const issuer = await startTestIssuer('entra');
  await issuer.close();
  // A port that was free a moment ago may be another test's by now; nobody listens on this one.
  const report = await verify(issuer, { connectTo: ['::127.0.0.1:1'] });
  expect(new Set(troubles(report).map(({ status }) => status))).toEqual(new Set(['inconclusive']));
  expect(resultOf(report, 'discovery.document').observed).toContain('ECONNREFUSED');
  expect(report).toMatchObject({ exitCode: 3, summary: { passed: 0, failed: 0 } });
});

test('a name that does not resolve is inconclusive', async () => {
  const issuer = await startTestIssuer('generic');
  const report = await verify(issuer, { connectTo: ['::no-such-host.invalid:443'] });
  await issuer.close();
  expect(report.exitCode).toBe(3);
});

test('an answer that does not come in time is inconclusive', async () => {
  const issuer = await startTestIssuer('generic');
  const stalled = await startTestIssuer('generic', {
    answer: () => ({ ...json(200, {}), headers: { 'content-length': '1000' } }),
  });
  const report = await verify(stalled, { timeoutSeconds: 0.2, checks: ['discovery.document'] });
  await Promise.all([issuer.close(), stalled.close()]);
  expect(resultOf(report, 'discovery.document')).toMatchObject({
    status: 'inconclusive',
    observed: expect.stringContaining('TIMEOUT') as string,
  });
});

test('a document without end is a failure', async () => {
  const issuer = await startTestIssuer('generic', {
    answer: () => ({ ...json(200, {}), body: 'x'.repeat(1_200_000) }),
  });
  const report = await verify(issuer, { checks: ['discovery.document'] });
  await issuer.close();
  expect(resultOf(report, 'discovery.document').status).toBe('failed');
});

test('a failure outweighs what is inconclusive', async () => {
  const issuer = await startTestIssuer('cognito', {
    answer: (asked, usual) => {
      if (asked.about === 'keys') return { status: 503, headers: {}, body: '' };
      return asked.about === 'discovery' ? json(404, {}) : usual;
    },
  });
  const report = await verify(issuer);
  await issuer.close();
  expect(resultOf(report, 'keys.document').status).toBe('inconclusive');
  expect(report.exitCode).toBe(1);
});

test('the report says how the issuer was reached', async () => {
  const issuer = await startTestIssuer('cognito');
  const report = await verify(issuer, { checks: ['discovery.document'] });
  await issuer.close();
  expect(report.issuers[0]!.reachedVia).toEqual([
    `--connect-to ${issuer.connectTo[0]}`,
    `--ca ${issuer.caFile}`,
  ]);
});

test.each([
  ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['a header that is none', 'HTTP/1.1 200 OK\r\nno colon\r\n\r\n{}'],
  ['a chunk of no size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nz\r\n{}\r\n0\r\n\r\n'],
])('an answer that is not HTTP is a failure: %s', async (_, answer) => {
  const issuer = await startTestIssuer('cognito', {
    take: (_asked, response) => response.socket!.end(answer) !== undefined,
  });
  const report = await verify(issuer);
  await issuer.close();
  expect(resultOf(report, 'discovery.document')).toMatchObject({
    status: 'failed',
    observed: expect.stringMatching(/^NOT_HTTP: /) as string,
  });
  expect(report).toMatchObject({ exitCode: 1, summary: { passed: 0 } });
});
