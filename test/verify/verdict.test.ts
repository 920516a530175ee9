import { verifyIssuers, type Report } from '@oauth-issuers/verify';
import type { Manifest } from '@oauth-issuers/manifest';
import { decide } from '../support/verify-decisions.js';
import { json, startTestIssuer, type Faults, type TestIssuer } from '../support/verify-issuer.js';
import { fastClock, resultOf, runCommand, verify, way } from '../support/verify-run.js';
import { skeletonsOf, vocabularyOf } from '../support/verify-skeleton.js';

/** No word of any report. */
const NEUTRAL = 'zzqqzz';

/** So many words are tried in one run, each as the secret of a client of its own. */
const AT_ONCE = 20;

let issuer: TestIssuer;
let manifest: Manifest;
beforeEach(async () => {
  issuer = await startTestIssuer('cognito');
  const backoffice = issuer.manifest.clients.find(({ name }) => name === 'backoffice')!;
  const others = Array.from({ length: AT_ONCE - 3 }, (_, i) => ({
    ...backoffice,
    name: `web-${i}`,
    clientId: `id-of-web-${i}`,
    secret: { from: 'env' as const, name: `web-${i}-secret` },
  }));
  manifest = { ...issuer.manifest, clients: [...issuer.manifest.clients, ...others] };
});
afterEach(() => issuer.close());

/** An issuer about which checks end in every way that there is. */
const trouble = (secrets: ReadonlyMap<string, string>): Faults => ({
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

const NEUTRALS: readonly string[] = Array.from({ length: AT_ONCE }, () => NEUTRAL);

async function reportOn(faults: Faults, secrets = NEUTRALS): Promise<Report> {
  const names = manifest.clients.filter(({ secret }) => secret).map(({ name }) => name);
  const byName = new Map(names.map((name, i) => [name, secrets[i]!]));
  Object.assign(issuer.faults, trouble(byName), faults);
  return verifyIssuers([manifest], {
    readSecret: (reference) => byName.get((reference as { name: string }).name.replace(/-secret$/, ''))!,
    connectTo: issuer.connectTo,
    ca: issuer.ca,
    clock: fastClock(),
    concurrency: 1,
  });
}

/** The groups of words with which a report has another skeleton than with a word that means nothing. */
async function wordsThatChange(
  run: (words: readonly string[]) => Promise<Report>,
  vocabulary: readonly string[],
): Promise<(readonly string[])[]> {
  const usual = skeletonsOf(await run(NEUTRALS));
  const changing: (readonly string[])[] = [];
  for (let i = 0; i < vocabulary.length; i += AT_ONCE) {
    const words = [...vocabulary.slice(i, i + AT_ONCE), ...NEUTRALS].slice(0, AT_ONCE);
    const skeletons = await run(words).then(skeletonsOf);
    if (JSON.stringify(skeletons) !== JSON.stringify(usual)) changing.push(words);
  }
  return changing;
}

describe('no word changes what a report says, in any format', () => {
  const vocabulary = async () => [...vocabularyOf(skeletonsOf(await reportOn({})))];

  test('the report to be changed has checks that ended in every way', async () => {
    const report = await reportOn({});
    expect(Object.entries(report.summary).filter(([, count]) => count === 0)).toEqual([]);
    const words = await vocabulary();
    for (const word of [
      'failed',
      'exitCode',
      'token.signature',
      'sync-job',
      'date',
      '1',
      'true',
      'testcase',
    ]) {
      expect(words).toContain(word);
    }
  });

  test('as the secret of a client', async () => {
    expect(await wordsThatChange((words) => reportOn({}, words), await vocabulary())).toEqual([]);
  });

  test('as a token in the discovery document', async () => {
    const run = (words: readonly string[]) => {
      const tokens = words.map((word) => ({ access_token: word, refresh_token: word, id_token: word }));
      return reportOn({
        discovery: (document) => ({ ...document, issuer: 'https://another.example', ...tokens[0], tokens }),
      });
    };
    expect(await wordsThatChange(run, await vocabulary())).toEqual([]);
  });

  test.each([['refresh_token'], ['id_token'], ['access_token']])(
    'as the %s of a token answer',
    async (member) => {
      const run = (words: readonly string[]) => {
        let answers = 0;
        const next = () => words[answers++ % AT_ONCE];
        return reportOn({ tokenBody: (body) => ({ ...body, x: { [member]: next() }, [member]: next() }) });
      };
      expect(await wordsThatChange(run, await vocabulary())).toEqual([]);
    },
  );
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
