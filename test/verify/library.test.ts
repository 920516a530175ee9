import {
  clientCheck,
  createRegistry,
  evidence,
  failed,
  formatJson,
  formatJunit,
  formatNdjson,
  formatPretty,
  issuerCheck,
  passed,
  verifyIssuers,
  verifyingIssuers,
  type Report,
  type RunEvent,
  type VerifyOptions,
} from '@oauth-issuers/verify';
import { startTestIssuer, type Faults, type TestIssuer } from '../support/verify-issuer.js';
import { fastClock, resultOf, troubles, verify } from '../support/verify-run.js';

const texts = {
  title: 'The token names the tenant',
  reason: 'our gateway routes by it',
  explanation: 'The gateway reads tenant.',
  expects: 'claim tenant',
  clause: { spec: 'ACME guide §2', url: 'https://docs.acme.example/gateway#tenant' },
  remediation: 'the claims mapping of {client}',
} as const;

const tenant = clientCheck({
  ...texts,
  id: 'acme.tenant',
  needs: { token: evidence.token },
  judge: ({ token }) =>
    token.claims['tenant'] === 'acme'
      ? passed('acme', 'acme')
      : failed('acme', String(token.claims['tenant'])),
});

const documentation = issuerCheck({
  ...texts,
  id: 'acme.documentation',
  needs: { discovery: evidence.discovery },
  judge: ({ discovery }) =>
    'service_documentation' in discovery ? passed('a link', 'a link') : failed('a link', 'none'),
});

const registry = createRegistry([tenant, documentation]);

async function run(options: VerifyOptions = {}, faults: Faults = {}): Promise<[Report, TestIssuer]> {
  const issuer = await startTestIssuer('generic', faults);
  const report = await verify(issuer, { registry, ...options });
  await issuer.close();
  return [report, issuer];
}

describe("a team's own checks", () => {
  test('run beside ours, on the same tokens', async () => {
    const [report, issuer] = await run({}, { claims: (claims) => ({ ...claims, tenant: 'acme' }) });
    expect(troubles(report).map(({ check }) => check)).toEqual(['acme.documentation']);
    expect(resultOf(report, 'acme.tenant', 'nightly-report').status).toBe('passed');
    const [without] = await run({ registry: createRegistry([]) });
    expect(report.issuers[0]!.tokensRequested).toBe(without.issuers[0]!.tokensRequested);
    expect(issuer.asked.filter(({ about }) => about === 'discovery')).toHaveLength(1);
  });

  test('are chosen by id and by group', async () => {
    const [report] = await run({ checks: ['acme'], clients: ['sync-job'] });
    const made = report.issuers[0]!.results.map(({ check, client }) => [check, client]);
    expect(made).toEqual([
      ['acme.documentation', undefined],
      ['acme.tenant', 'sync-job'],
    ]);
    await expect(run({ checks: ['acme.tenent'] })).rejects.toThrow(/Did you mean "acme\.tenant"/);
  });

  test.each<[format: string, of: (report: Report) => string]>([
    ['pretty', (report) => formatPretty(report, false)],
    ['json', formatJson],
    ['ndjson', (report) => formatNdjson(report).join('')],
    ['junit', formatJunit],
  ])('show in %s with what they found and what to change', async (_, of) => {
    const [report] = await run({ checks: ['acme.tenant'], clients: ['sync-job'] });
    const told = of(report);
    for (const part of [
      'acme.tenant',
      'acme',
      'undefined',
      'the claims mapping of sync-job',
      'ACME guide §2',
    ])
      expect(told).toContain(part);
  });

  test('say why it matters on the screen', async () => {
    const [report] = await run({ checks: ['acme.tenant'], clients: ['sync-job'] });
    expect(formatPretty(report, false)).toContain('why       our gateway routes by it (ACME guide §2)');
  });

  test('that break prove nothing, and the others go on', async () => {
    const broken = issuerCheck({
      ...texts,
      id: 'acme.broken',
      needs: {},
      judge: () => {
        throw new Error('oops');
      },
    });
    const [report] = await run({ registry: createRegistry([broken]), checks: ['acme', 'keys'] });
    expect(resultOf(report, 'acme.broken')).toMatchObject({
      status: 'inconclusive',
      observed: expect.stringContaining('oops') as string,
    });
    expect(report.summary.passed).toBe(8);
  });

  test.each([
    [
      'an id that there is',
      { ...tenant, id: 'token.issuer' as const },
      'there are two checks "token.issuer"',
    ],
    ['an id without a group', { ...tenant, id: 'ACME.tenant' as const }, '"ACME.tenant" is not group.name'],
  ])('with %s are refused', (_, check, problem) => {
    expect(() => createRegistry([check])).toThrow(RangeError);
    expect(() => createRegistry([check])).toThrow(problem);
  });
});

describe('the stream of a run', () => {
  const streamOf = (issuer: TestIssuer, options: VerifyOptions = {}) =>
    verifyingIssuers([issuer.manifest], {
      readSecret: (reference) =>
        Object.values(issuer.outputs)[0]![(reference as { name: string }).name] as string,
      connectTo: issuer.connectTo,
      ca: issuer.ca,
      clock: fastClock(),
      timeoutSeconds: 300,
      ...options,
    });

  test('tells of each check as it ends, of each issuer, and last of the report', async () => {
    const issuer = await startTestIssuer('cognito');
    const events: RunEvent[] = [];
    for await (const event of streamOf(issuer)) events.push(event);
    await issuer.close();

    const last = events.at(-1)!;
    if (last.kind !== 'report') throw new Error(`the last event is ${last.kind}`);
    const { results } = last.report.issuers[0]!;
    const ended = events.flatMap((event) => (event.kind === 'check' ? [event] : []));
    expect(ended).toHaveLength(results.length);
    expect(ended).toContainEqual({
      kind: 'check',
      issuer: issuer.manifest.name,
      check: 'token.issuer',
      client: 'sync-job',
      status: 'passed',
    });
    expect(events.at(-2)).toEqual({ kind: 'issuer', report: last.report.issuers[0] });
  });

  test('tells of repetitions', async () => {
    let outages = 1;
    const issuer = await startTestIssuer('cognito', {
      answer: (asked, usual) => (asked.about === 'keys' && outages-- > 0 ? { ...usual, status: 503 } : usual),
    });
    const kinds = new Set<string>();
    for await (const { kind } of streamOf(issuer, { checks: ['keys'] })) kinds.add(kind);
    await issuer.close();
    expect([...kinds].sort()).toEqual(['check', 'issuer', 'report', 'retry']);
  });

  test('ends the run when nobody listens any more', async () => {
    let answered = 0;
    const issuer = await startTestIssuer('cognito', {
      take: (asked) => asked.about === 'keys' && ++answered > 0,
    });
    for await (const event of streamOf(issuer, { checks: ['discovery', 'keys'] }))
      if (event.kind === 'check') break;
    // The keys are never answered: only an end of the run brings this far.
    expect(answered).toBeLessThanOrEqual(1);
    await issuer.close();
  });

  test('throws what the run throws', async () => {
    const issuer = await startTestIssuer('cognito');
    const wrong = streamOf(issuer, { checks: ['no-such'] });
    await expect(wrong.next()).rejects.toThrow(/unknown check "no-such"/);
    const stopped = streamOf(issuer, { signal: AbortSignal.abort(new Error('enough')) });
    await expect(stopped.next()).rejects.toThrow('enough');
    await issuer.close();
  });
});

test('without a registry there are the checks of this package', async () => {
  const issuer = await startTestIssuer('generic');
  const report = await verifyIssuers([issuer.manifest], {
    checks: ['keys'],
    connectTo: issuer.connectTo,
    ca: issuer.ca,
  });
  await issuer.close();
  expect(report.issuers[0]!.results.map(({ check }) => check)).toEqual([
    'keys.document',
    'keys.public',
    'keys.ids',
    'keys.strength',
    'keys.rsa',
    'keys.curve',
    'keys.certificate',
    'keys.use',
  ]);
});
