import type { Profile } from '@oauth-issuers/manifest';
import { startTestIssuer, type TestIssuer } from '../../support/verify-issuer.js';
import { resultOf, verify } from '../../support/verify-run.js';

const tokenRequests = (issuer: TestIssuer) => issuer.asked.filter(({ about }) => about === 'token');
/** What is read; a token is asked for by GET, too, to see it refused. */
const documents = (issuer: TestIssuer) =>
  issuer.asked.filter(({ method, about }) => method === 'GET' && about !== 'token');

describe.each(['cognito', 'entra', 'generic'] as const)('a run over %s', (profile: Profile) => {
  test('fetches each document once and requests one token for each machine client', async () => {
    const issuer = await startTestIssuer(profile);
    const report = await verify(issuer);
    // Beside its own, a client of any issuer is granted one without a scope, and one for an audience that there is not.
    const tokens = profile === 'generic' ? 6 : 2;
    await issuer.close();
    expect(
      documents(issuer)
        .map(({ about }) => about)
        .sort(),
    ).toEqual(['discovery', 'keys']);
    expect(issuer.minted().filter((value) => value.startsWith('eyJ'))).toHaveLength(tokens);
    expect(report.issuers[0]!.tokensRequested).toBe(tokens);
  });

  test('names for each exchange those that had to end before it', async () => {
    const issuer = await startTestIssuer(profile);
    const { exchanges, results } = (await verify(issuer)).issuers[0]!;
    await issuer.close();
    for (const { needs, startedMs } of exchanges) {
      for (const need of needs) {
        const before = exchanges[need]!;
        expect(before.startedMs + before.durationMs).toBeLessThanOrEqual(startedMs);
      }
    }
    const probe = results.find(
      ({ check, client }) => check === 'refusal.wrong-secret' && client === 'nightly-report',
    )!;
    const granted = results.find(
      ({ check, client }) => check === 'grant.issued' && client === 'nightly-report',
    )!;
    expect(exchanges[probe.evidence.at(-1)!]!.needs).toEqual(granted.evidence);
  });

  test('says who asks, in every request', async () => {
    const issuer = await startTestIssuer(profile);
    await verify(issuer);
    await issuer.close();
    const agents = new Set(issuer.asked.map(({ headers }) => headers['user-agent']));
    expect([...agents]).toEqual([expect.stringMatching(/^verify-issuers\/\d+\.\d+\.\d+$/)]);
  });
});

test('checks that need no token request none, and need no secret', async () => {
  const issuer = await startTestIssuer('cognito');
  const report = await verify(issuer, {
    checks: ['discovery', 'keys'],
    readSecret: () => {
      throw new Error('no secret is needed');
    },
  });
  await issuer.close();
  expect(tokenRequests(issuer)).toEqual([]);
  expect(report).toMatchObject({ exitCode: 0, issuers: [{ tokensRequested: 0 }] });
});

test('a refusal alone takes its control and nothing else', async () => {
  const issuer = await startTestIssuer('cognito');
  const report = await verify(issuer, { checks: ['refusal.public-client'] });
  await issuer.close();
  expect(issuer.asked.map(({ clientId }) => clientId)).toEqual(['id-of-nightly-report', 'id-of-storefront']);
  expect(report.summary).toMatchObject({ passed: 1 });
});

test('where the manifest names the endpoints, documents and tokens do not wait for discovery', async () => {
  const issuer = await startTestIssuer('cognito');
  const { exchanges } = (await verify(issuer, { checks: ['discovery', 'keys', 'grant'] })).issuers[0]!;
  await issuer.close();
  expect(exchanges.every(({ needs }) => needs.length === 0)).toBe(true);
});

test('where only discovery names them, they wait for it', async () => {
  const issuer = await startTestIssuer('generic');
  const { exchanges } = (await verify(issuer, { checks: ['keys', 'grant'] })).issuers[0]!;
  await issuer.close();
  const discovery = exchanges.findIndex(({ request }) => request.url.endsWith('openid-configuration'));
  expect(exchanges.filter((_, i) => i !== discovery).map(({ needs }) => needs)).toEqual([
    [discovery],
    [discovery],
    [discovery],
  ]);
});

test('no more tokens are requested than the budget allows; what is not proven is inconclusive', async () => {
  const issuer = await startTestIssuer('cognito');
  const report = await verify(issuer, { maxTokens: 1, checks: ['grant'] });
  await issuer.close();
  expect(tokenRequests(issuer)).toHaveLength(1);
  expect(resultOf(report, 'grant.issued', 'nightly-report').status).toBe('passed');
  expect(resultOf(report, 'grant.issued', 'sync-job')).toMatchObject({
    status: 'inconclusive',
    observed: expect.stringContaining('--max-tokens') as string,
  });
  expect(report.exitCode).toBe(3);
});

test('a token that a refusal is wrongly given is counted too', async () => {
  const issuer = await startTestIssuer('cognito', {
    decide: (asked) => (/storefront/.test(asked.clientId) ? { granted: [] } : undefined),
  });
  const report = await verify(issuer, { checks: ['refusal.public-client'] });
  await issuer.close();
  expect(report.issuers[0]!.tokensRequested).toBe(2);
});

test('no more requests run at a time than allowed', async () => {
  const issuer = await startTestIssuer('cognito');
  const { exchanges } = (await verify(issuer, { concurrency: 1 })).issuers[0]!;
  await issuer.close();
  const overlapping = exchanges.filter((exchange, i) => {
    const next = exchanges[i + 1];
    return next !== undefined && next.startedMs < exchange.startedMs + exchange.durationMs;
  });
  expect(overlapping).toEqual([]);
});

test('where no client is granted a token, a refusal rests on the request of each', async () => {
  const issuer = await startTestIssuer('cognito', {
    decide: () => ({ refused: 'invalid_client', status: 401 }),
  });
  const report = await verify(issuer, { checks: ['refusal.public-client'] });
  await issuer.close();
  expect(resultOf(report, 'refusal.public-client')).toMatchObject({
    status: 'inconclusive',
    observed: 'no machine client was granted a token, so a refusal proves nothing',
    evidence: [0, 1],
  });
});
