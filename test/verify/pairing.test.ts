import { startTestIssuer, type Answered, type Faults } from '../support/verify-issuer.js';
import type { Asked } from '../support/verify-decisions.js';
import { fastClock, resultOf, verify } from '../support/verify-run.js';

const unavailable: Answered = { status: 503, headers: {}, body: '' };
/** Everything but the request for the token that must be granted. */
const isProbe = (asked: Asked, seen: Set<string>) => {
  if (asked.about !== 'token') return false;
  const isFirst = !seen.has(asked.clientId) && /nightly-report|sync-job/.test(asked.clientId);
  seen.add(asked.clientId);
  return !isFirst;
};

const outages: readonly [name: string, answer: () => Answered | undefined][] = [
  ['answers 503', () => unavailable],
  [
    'answers 500 with the right error code',
    () => ({ ...unavailable, status: 500, body: '{"error":"invalid_client"}' }),
  ],
  ['answers 429', () => ({ ...unavailable, status: 429 })],
  ['cuts the connection', () => undefined],
];

describe.each(outages)('given a token endpoint that %s to what must be refused', (_, outage) => {
  test.each(['cognito', 'entra', 'generic'] as const)('no refusal of %s passes', async (profile) => {
    const seen = new Set<string>();
    const issuer = await startTestIssuer(profile, {
      answer: (asked, usual) => (isProbe(asked, seen) ? outage() : usual),
    });
    const report = await verify(issuer);
    await issuer.close();

    const refusals = report.issuers[0]!.results.filter(
      ({ check, status }) => check.startsWith('refusal.') && status !== 'skipped',
    );
    expect(refusals.length).toBeGreaterThan(5);
    expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set(['inconclusive']));
    expect(report.exitCode).toBe(3);
  });
});

test('a probe that meets an outage is asked for again, twice', async () => {
  const issuer = await startTestIssuer('cognito', {
    answer: (asked, usual) => (asked.form.get('scope') === 'orders/write' ? unavailable : usual),
  });
  const report = await verify(issuer, { clients: ['nightly-report'] });
  await issuer.close();
  expect(issuer.asked.filter((asked) => asked.form.get('scope') === 'orders/write')).toHaveLength(3);
  expect(resultOf(report, 'refusal.undeclared-permission').status).toBe('inconclusive');
});

describe('given a client that is refused what it must be granted', () => {
  const refuse: Faults = {
    decide: (asked) =>
      /nightly/.test(asked.clientId) ? { refused: 'invalid_client', status: 400 } : undefined,
  };

  test('its control fails, and its refusals are inconclusive, never passed', async () => {
    const issuer = await startTestIssuer('cognito', refuse);
    const report = await verify(issuer);
    await issuer.close();
    const own = report.issuers[0]!.results.filter(({ client }) => client === 'nightly-report');
    expect(own.filter(({ status }) => status === 'failed').map(({ check }) => check)).toEqual([
      'grant.issued',
    ]);
    expect(own.filter(({ status }) => status === 'passed')).toEqual([]);
    expect(resultOf(report, 'refusal.wrong-secret', 'nightly-report').status).toBe('inconclusive');
    expect(report.exitCode).toBe(1);
  });

  test('nothing is tried in its name', async () => {
    const issuer = await startTestIssuer('cognito', refuse);
    await verify(issuer);
    await issuer.close();
    expect(issuer.asked.filter(({ clientId }) => clientId === 'id-of-nightly-report')).toHaveLength(1);
  });

  test('the token of another client serves as the control of what is not about a client', async () => {
    const issuer = await startTestIssuer('cognito', refuse);
    const report = await verify(issuer);
    await issuer.close();
    expect(resultOf(report, 'refusal.unknown-client').status).toBe('passed');
    expect(resultOf(report, 'refusal.public-client').status).toBe('passed');
  });
});

test('given no client that is granted anything, refusals of strangers prove nothing', async () => {
  const issuer = await startTestIssuer('entra', {
    decide: () => ({ refused: 'invalid_client', status: 401 }),
  });
  const report = await verify(issuer);
  await issuer.close();
  const refusals = report.issuers[0]!.results.filter(({ check }) => check.startsWith('refusal.'));
  expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set(['inconclusive']));
});

test('given no machine client, refusals are skipped with the reason and the rest is proven', async () => {
  const issuer = await startTestIssuer('cognito');
  const manifest = {
    ...issuer.manifest,
    clients: issuer.manifest.clients.filter(({ kind }) => kind === 'spa'),
  };
  const report = await verify({ ...issuer, manifest });
  await issuer.close();
  expect(resultOf(report, 'refusal.public-client')).toMatchObject({
    status: 'skipped',
    observed: expect.stringContaining('no machine client') as string,
  });
  expect(report.exitCode).toBe(0);
});

describe('what is refused beside what is granted', () => {
  const refused = async (answer: Partial<Answered>) => {
    const issuer = await startTestIssuer('generic', {
      answer: (asked, usual) =>
        asked.form.get('scope') === 'orders:write' && asked.form.get('grant_type') === 'client_credentials'
          ? { ...usual, ...answer }
          : usual,
    });
    const report = await verify(issuer, { clients: ['nightly-report'] });
    await issuer.close();
    const result = resultOf(report, 'refusal.undeclared-permission');
    return [result.status, result.observed, result.remediation];
  };

  test.each<[name: string, answer: Partial<Answered>, status: string, observed: RegExp, told: RegExp]>([
    ['another error', { body: '{"error":"invalid_request"}' }, 'passed', /400 invalid_request/, /though not/],
    ['an error of its own', { body: '{"error":"scope_invalid"}' }, 'passed', /scope_invalid/, /though not/],
    ['an empty body', { status: 403, body: '' }, 'passed', /403 without an error code/, /though not/],
    [
      'the error of another thing',
      { status: 401, body: '{"error":"invalid_client"}' },
      'warned',
      /401 invalid_client/,
      /for another reason/,
    ],
    [
      'that nobody decided',
      { body: '{"error":"temporarily_unavailable"}' },
      'warned',
      /temporarily_unavailable/,
      /for another reason/,
    ],
    [
      'status 200',
      { status: 200, body: '{"error":"invalid_scope"}' },
      'warned',
      /200 invalid_scope/,
      /below 400/,
    ],
    ['a way elsewhere', { status: 302, body: '' }, 'warned', /302 without/, /below 400/],
    [
      'a token nevertheless',
      { body: '{"error":"invalid_scope","access_token":"Zk3v9QpX7tLw2RbN"}' },
      'failed',
      /400 with an access token/,
      /./,
    ],
  ])('by %s', async (_, answer, ...expected) => {
    const [status, observed, remediation] = await refused(answer);
    expect(status).toBe(expected[0]);
    expect(observed).toMatch(expected[1]);
    expect(remediation).toMatch(expected[2]);
  });
});

test('a refused web client counts as unassigned only with the code that says so', async () => {
  const issuer = await startTestIssuer('entra', {
    decide: (asked) =>
      /backoffice/.test(asked.clientId)
        ? { refused: 'invalid_client', status: 401, codes: [7000215] }
        : undefined,
  });
  const report = await verify(issuer);
  await issuer.close();
  expect(resultOf(report, 'refusal.unassigned-client').status).toBe('warned');
});

test('refusals are asked for with the method that has just succeeded', async () => {
  const issuer = await startTestIssuer('generic', {
    discovery: (document) => ({
      ...document,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    }),
    decide: (asked) =>
      asked.headers['authorization'] !== undefined ? { refused: 'invalid_client', status: 401 } : undefined,
  });
  const report = await verify(issuer, {
    clients: ['nightly-report'],
    clock: fastClock(),
    // Where another method is what is tried, it is another one.
    checks: ['grant', 'refusal.wrong-secret', 'refusal.empty-secret', 'refusal.undeclared-permission'],
  });
  await issuer.close();
  const methods = issuer.asked
    .filter(({ about }) => about === 'token')
    .map(({ headers }) => (headers['authorization'] === undefined ? 'post' : 'basic'));
  expect(methods[0]).toBe('basic');
  expect(new Set(methods.slice(1))).toEqual(new Set(['post']));
  expect(resultOf(report, 'refusal.wrong-secret').status).toBe('passed');
});
