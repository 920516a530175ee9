import { startTestIssuer, type Faults } from '../support/verify-issuer.js';
import { resultOf, runCommand, verify, way } from '../support/verify-run.js';

/** Deeper than `JSON.stringify` goes, not deeper than `JSON.parse` does. */
const DEPTH = 20_000;
const deep = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;
const MARK = '"DEEP"';

/** A server whose documents and claims hold a value that is nested beyond reason. */
const nested = (about: 'discovery' | 'keys'): Faults => ({
  [about]: () =>
    about === 'keys' ? [{ kty: 'RSA', kid: 'DEEP', n: 'DEEP' }] : { issuer: 'DEEP', token_endpoint: 'DEEP' },
  answer: (asked, usual) =>
    asked.about === about ? { ...usual, body: usual.body.replaceAll(MARK, deep) } : usual,
});

test.each([
  ['discovery', 'discovery.issuer'],
  ['keys', 'keys.strength'],
] as const)(
  'a document (%s) that is nested beyond reason fails its checks, and breaks none',
  async (about, check) => {
    const issuer = await startTestIssuer('generic', nested(about));
    const report = await verify(issuer, { checks: ['discovery', 'keys'] });
    await issuer.close();
    expect(resultOf(report, check).status).toBe('failed');
    expect(JSON.stringify(report)).not.toContain('the check itself broke');
    expect(report.exitCode).toBe(1);
  },
);

test('so do claims, which are not decoded onto a terminal either', async () => {
  let token = '';
  const issuer = await startTestIssuer('generic', {
    tokenBody: (body) => {
      const [header, claims, signature] = String(body['access_token']).split('.') as [string, string, string];
      const text = Buffer.from(claims, 'base64url').toString().replace('"https://issuer.example.com"', deep);
      token = `${header}.${Buffer.from(text).toString('base64url')}.${signature}`;
      return { ...body, access_token: token };
    },
  });
  const report = await verify(issuer, { checks: ['token'] });
  const decoded = await runCommand(['token', ...way(issuer), '--client', 'sync-job', '--decode']);
  await issuer.close();
  expect(resultOf(report, 'token.issuer')).toMatchObject({
    status: 'failed',
    observed: 'something nested too deep to be shown',
  });
  expect(decoded).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: 'no token for sync-job of lab/orders: its claims are nested too deep to be shown\n',
  });
});
