import { json, startTestIssuer, type Answered, type Faults } from '../support/verify-issuer.js';
import type { Asked, Decision } from '../support/verify-decisions.js';
import { fastClock, resultOf, verify } from '../support/verify-run.js';

/** A fault for the first requests about something; later ones are answered as usual. */
function atFirst(times: number, about: Asked['about'], answer: () => Answered | undefined): Faults {
  let left = times;
  return { answer: (asked, usual) => (asked.about === about && left-- > 0 ? answer() : usual) };
}

function decideAtFirst(...decisions: Decision[]): Faults {
  return { decide: (asked) => (isGrantRequest(asked) ? decisions.shift() : undefined) };
}

const isGrantRequest = ({ clientId }: Asked) => clientId === 'id-of-nightly-report';
const notYet: Decision = { refused: 'invalid_client', status: 401, codes: [7000215] };
const granted: Decision = { granted: ['read.all'] };
const withoutRole: Decision = { granted: [] };
const only = { clients: ['nightly-report'], checks: ['grant', 'token'] };

describe('without --fresh', () => {
  test.each([
    ['503', () => json(503, {})],
    ['429', () => json(429, {})],
    ['a cut connection', () => undefined],
  ])('%s is overcome by two repetitions', async (_, answer) => {
    const clock = fastClock();
    const issuer = await startTestIssuer('cognito', atFirst(2, 'keys', answer));
    const report = await verify(issuer, { clock, checks: ['keys'] });
    await issuer.close();
    expect(report.exitCode).toBe(0);
    expect(clock.slept).toHaveLength(2);
    expect(report.issuers[0]!.convergedAfterMs).toBeGreaterThan(0);
  });

  test('a third outage is inconclusive', async () => {
    const issuer = await startTestIssuer(
      'cognito',
      atFirst(3, 'keys', () => json(503, {})),
    );
    const report = await verify(issuer, { checks: ['keys.document'] });
    await issuer.close();
    expect(issuer.asked).toHaveLength(3);
    expect(resultOf(report, 'keys.document')).toMatchObject({ status: 'inconclusive', evidence: [0, 1, 2] });
    expect(report.issuers[0]!.exchanges.map(({ needs }) => needs)).toEqual([[], [0], [1]]);
  });

  test('Retry-After is honoured', async () => {
    const clock = fastClock();
    const issuer = await startTestIssuer(
      'cognito',
      atFirst(1, 'keys', () => json(429, {}, { 'retry-after': '7' })),
    );
    await verify(issuer, { clock, checks: ['keys'] });
    await issuer.close();
    expect(clock.slept).toEqual([7000]);
  });

  test('a Retry-After that is too long ends the patience at once', async () => {
    const clock = fastClock();
    const issuer = await startTestIssuer(
      'cognito',
      atFirst(9, 'keys', () => json(429, {}, { 'retry-after': '3600' })),
    );
    const report = await verify(issuer, { clock, checks: ['keys'] });
    await issuer.close();
    expect(clock.slept).toEqual([]);
    expect(report.exitCode).toBe(3);
  });

  test('a refusal is not repeated', async () => {
    const issuer = await startTestIssuer('entra', decideAtFirst(notYet));
    const report = await verify(issuer, only);
    await issuer.close();
    expect(resultOf(report, 'grant.issued').status).toBe('failed');
  });
});

describe('with --fresh', () => {
  test('waits until the token is granted with its role, three times in a row on Entra', async () => {
    const clock = fastClock();
    const issuer = await startTestIssuer(
      'entra',
      decideAtFirst(notYet, granted, withoutRole, granted, granted, granted, withoutRole),
    );
    const report = await verify(issuer, { ...only, clock, fresh: true });
    await issuer.close();
    expect(issuer.asked.filter(isGrantRequest)).toHaveLength(6);
    expect(clock.slept).toHaveLength(2);
    expect(report).toMatchObject({ exitCode: 0, issuers: [{ tokensRequested: 6 }] });
    expect(report.issuers[0]!.convergedAfterMs).toBeGreaterThanOrEqual(clock.slept[0]! + clock.slept[1]!);
  });

  test('one success is enough on Cognito, whose tokens are billed', async () => {
    const issuer = await startTestIssuer('cognito');
    const report = await verify(issuer, { ...only, fresh: true });
    await issuer.close();
    expect(report.issuers[0]).toMatchObject({ tokensRequested: 1, convergedAfterMs: 0 });
  });

  test('waits for a discovery document that is not there yet', async () => {
    const issuer = await startTestIssuer(
      'cognito',
      atFirst(4, 'discovery', () => json(404, {})),
    );
    const report = await verify(issuer, { checks: ['discovery'], fresh: true });
    await issuer.close();
    expect(resultOf(report, 'discovery.document').status).toBe('passed');
  });

  test('waits from 1 to 15 seconds, and tells each time', async () => {
    const clock = fastClock();
    const told: string[] = [];
    const issuer = await startTestIssuer(
      'cognito',
      atFirst(6, 'discovery', () => json(404, {})),
    );
    await verify(issuer, {
      checks: ['discovery'],
      fresh: true,
      clock,
      onProgress: ({ what, reason }) => told.push(`${what}: ${reason}`),
    });
    await issuer.close();
    expect(Math.min(...clock.slept)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...clock.slept)).toBeLessThanOrEqual(15_000);
    expect(told).toEqual(Array(6).fill('discovery document: answered 404'));
  });

  test.each([
    ['cognito', 120],
    ['entra', 300],
  ] as const)(
    'on %s ends after %i seconds, inconclusive: neither proven nor disproven',
    async (profile, budget) => {
      // Sleeps alone: on a loaded machine the requests take seconds of the budget, too.
      const clock = fastClock(() => 0);
      const issuer = await startTestIssuer(profile, {
        decide: () => ({ refused: 'invalid_client', status: 400 }),
      });
      const report = await verify(issuer, { ...only, clock, fresh: true });
      await issuer.close();
      const waited = clock.slept.reduce((sum, milliseconds) => sum + milliseconds, 0);
      expect(waited).toBeLessThanOrEqual(budget * 1000);
      expect(waited).toBeGreaterThan((budget - 16) * 1000);
      expect(resultOf(report, 'grant.issued')).toMatchObject({
        status: 'inconclusive',
        observed: `not converged within ${budget} s: answered 400 invalid_client`,
      });
      expect(report.exitCode).toBe(3);
    },
  );

  test('a role that does not arrive is inconclusive, one too many fails at once', async () => {
    const late = await startTestIssuer('entra', { decide: () => ({ granted: [] }) });
    const lacking = await verify(late, { ...only, fresh: true });
    const wrong = await startTestIssuer('entra', { decide: () => ({ granted: ['read.all', 'write.all'] }) });
    const excessive = await verify(wrong, { ...only, fresh: true });
    await Promise.all([late.close(), wrong.close()]);
    expect(resultOf(lacking, 'token.permissions')).toMatchObject({
      status: 'inconclusive',
      observed: expect.stringContaining('the token lacks read.all') as string,
    });
    expect(resultOf(excessive, 'token.permissions').status).toBe('failed');
    expect(wrong.asked.filter(({ about }) => about === 'token')).toHaveLength(3);
  });

  test.each(['invalid_scope', 'unsupported_grant_type'])('%s is never waited for', async (error) => {
    const clock = fastClock();
    const issuer = await startTestIssuer('entra', { decide: () => ({ refused: error, status: 400 }) });
    const report = await verify(issuer, { ...only, clock, fresh: true });
    await issuer.close();
    expect(clock.slept).toEqual([]);
    expect(resultOf(report, 'grant.issued').status).toBe('failed');
  });

  test('a wrong issuer and a refusal that is missing are never waited for', async () => {
    const clock = fastClock();
    const issuer = await startTestIssuer('cognito', {
      discovery: (document) => ({ ...document, issuer: 'https://another.example' }),
      decide: (asked) => (/storefront/.test(asked.clientId) ? { granted: [] } : undefined),
    });
    const report = await verify(issuer, { clock, fresh: true });
    await issuer.close();
    expect(clock.slept).toEqual([]);
    expect(report.summary.failed).toBe(2);
  });
});
