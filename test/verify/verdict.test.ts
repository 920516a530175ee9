import { verifyIssuers, type Progress, type Report } from '@oauth-issuers/verify';
import { secretOf, type Manifest } from '@oauth-issuers/manifest';
import type { Redactor } from '../../verify/src/issuer-client/redaction/redactor.js';
import { decide } from '../support/verify-decisions.js';
import { json, startTestIssuer, type Faults, type TestIssuer } from '../support/verify-issuer.js';
import { fastClock, resultOf, runCommand, verify, way } from '../support/verify-run.js';
import { skeletonsOf, vocabularyOf } from '../support/verify-skeleton.js';

/** No words of any report, each another one: two clients of one secret would be a fault. */
const neutral = (): Next => {
  let given = 0;
  return () => `zzqqzz${given++}`;
};

let issuer: TestIssuer;
beforeEach(async () => {
  issuer = await startTestIssuer('cognito');
});
afterEach(() => issuer.close());

/** With so many more clients that have a secret. */
function withMoreClients(manifest: Manifest, more: number): Manifest {
  const backoffice = manifest.clients.find(({ name }) => name === 'backoffice')!;
  const others = Array.from({ length: more }, (_, i) => ({
    ...backoffice,
    name: `web-${i}`,
    clientId: `id-of-web-${i}`,
    credential: { kind: 'secret' as const, secret: { from: 'env' as const, name: `web-${i}-secret` } },
  }));
  return { ...manifest, clients: [...manifest.clients, ...others] };
}

/** An issuer about which checks end in every way that there is. */
const trouble = (manifest: Manifest, secrets: ReadonlyMap<string, string>): Faults => ({
  discovery: (document) => ({ ...document, issuer: 'https://another.example' }),
  decide: (asked) => {
    const isTooMuch = asked.clientId === 'id-of-nightly-report' && asked.form.get('scope') === 'orders/write';
    if (isTooMuch) return { granted: ['orders/write'] };
    const decision = decide(asked, manifest, secrets);
    const isOdd = 'refused' in decision && asked.clientId === 'id-of-sync-job';
    return isOdd ? { refused: 'temporarily_odd', status: 400 } : decision;
  },
  tokenBody: (body) => body,
  answer: (asked, usual) =>
    asked.about === 'token' && !asked.clientId.startsWith('id-of-') ? json(503, {}) : usual,
});

/** Gives a word each time. */
type Next = () => string;

interface Scenario {
  readonly faults?: Faults;
  readonly secret?: Next;
  readonly manifest?: Manifest;
}

async function reportOn(scenario: Scenario): Promise<Report> {
  const { faults = {}, secret = neutral(), manifest = issuer.manifest } = scenario;
  const clients = manifest.clients.filter(secretOf);
  const secrets = new Map(clients.map(({ name }) => [name, secret()]));
  Object.assign(issuer.faults, trouble(manifest, secrets), faults);
  return verifyIssuers([manifest], {
    readSecret: (reference) => secrets.get((reference as { name: string }).name.replace(/-secret$/, ''))!,
    connectTo: issuer.connectTo,
    ca: issuer.ca,
    clock: fastClock(),
    concurrency: 1,
  });
}

/** The words among which are some with which a report has another skeleton than with one that means nothing. */
async function wordsThatChange(run: (next: Next) => Promise<Report>): Promise<string[][]> {
  const usual = skeletonsOf(await run(neutral()));
  const vocabulary = [skeletonsOf(await reportOn({})), usual].map(vocabularyOf);
  const left = [...new Set(vocabulary.flatMap((words) => [...words]))];
  const changing: string[][] = [];
  while (left.length > 0) {
    const used: string[] = [];
    const otherwise = neutral();
    const skeletons = await run(() => used[used.push(left.pop() ?? otherwise()) - 1]!).then(skeletonsOf);
    expect(used).not.toEqual([]);
    if (JSON.stringify(skeletons) !== JSON.stringify(usual)) changing.push(used);
  }
  return changing;
}

describe('no word changes what a report says, in any format', () => {
  test('the report to be changed has checks that ended in every way', async () => {
    const report = await reportOn({});
    expect(Object.entries(report.summary).filter(([, count]) => count === 0)).toEqual([]);
    const words = vocabularyOf(skeletonsOf(report));
    for (const word of ['failed', 'exitCode', 'token.signature', 'sync-job', 'date', '1', 'true', 'testcase'])
      expect(words).toContain(word);
  });

  test('as the secret of a client', async () => {
    const manifest = withMoreClients(issuer.manifest, 20);
    expect(await wordsThatChange((secret) => reportOn({ manifest, secret }))).toEqual([]);
  });

  test('as a token in the discovery document', async () => {
    const run = (next: Next) => {
      const tokens = Array.from({ length: 100 }, () => called(next(), next(), next()));
      const discovery = (document: object) => ({
        ...document,
        issuer: 'https://another.example',
        ...called(next(), next(), next()),
        tokens,
      });
      return reportOn({ faults: { discovery } });
    };
    expect(await wordsThatChange(run)).toEqual([]);
  });

  test('as a token that comes with an access token', async () => {
    const tokenBody = (next: Next) => (body: object) => ({
      ...body,
      refresh_token: next(),
      id_token: next(),
    });
    expect(await wordsThatChange((next) => reportOn({ faults: { tokenBody: tokenBody(next) } }))).toEqual([]);
  });

  test('as an access token', async () => {
    const tokenBody = (next: Next) => (body: object) => ({ ...body, ...called(next(), next(), next()) });
    expect(await wordsThatChange((next) => reportOn({ faults: { tokenBody: tokenBody(next) } }))).toEqual([]);
  });
});

const called = (access_token: string, refresh_token: string, id_token: string) => ({
  access_token,
  refresh_token,
  id_token,
});

describe('a discovery document that calls a word of the report a token', () => {
  test.each(['exitCode', 'failed', 'results', 'status', 'check', 'passed', 'summary', 'issuers', '1'])(
    '%s',
    async (word) => {
      Object.assign(issuer.faults, {
        discovery: (document: object) => ({ ...document, issuer: 'https://another.example', id_token: word }),
      });
      for (const format of ['json', 'ndjson', 'pretty']) {
        const { exitCode, stdout } = await runCommand([...way(issuer), '--format', format]);
        expect({ format, exitCode }).toEqual({ format, exitCode: 1 });
        expect(stdout).toContain(format === 'pretty' ? '✗ discovery.issuer' : 'discovery.issuer');
      }
      const report = await verify(issuer);
      expect(resultOf(report, 'discovery.issuer').status).toBe('failed');
    },
  );
});

test('what is our own cannot be given to a redactor', () => {
  // Never run: the compiler fails if a line below such a comment compiles.
  const refused = (redactor: Redactor, report: Report, event: Progress) => {
    // @ts-expect-error -- a report has numbers
    redactor.scrubAll(report);
    // @ts-expect-error -- so has a result
    redactor.scrubAll(report.issuers[0]!.results[0]!);
    // @ts-expect-error -- and so has what a person who waits is told
    redactor.scrubAll(event);
    // @ts-expect-error -- a client's permissions are true or false
    redactor.scrubAll(report.issuers[0]!.permissions);
    return redactor.scrubAll({ 'x-heard': ['texts', { and: 'names' }] });
  };
  expect(refused).toBeInstanceOf(Function);
});
