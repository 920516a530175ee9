import type { Profile } from '@oauth-issuers/manifest';
import type { Report } from '@oauth-issuers/verify';
import { formatJson, formatNdjson } from '../../verify/src/report/json.js';
import { formatJunit } from '../../verify/src/report/junit.js';
import { formatPretty } from '../../verify/src/report/pretty.js';
import { exitCodeOf, summarize } from '../../verify/src/report/summary.js';
import { STATUSES, type Status } from '../../verify/src/report/statuses.js';
import { startTestIssuer } from '../support/verify-issuer.js';
import { verify } from '../support/verify-run.js';

const formats: Readonly<Record<string, (report: Report) => unknown>> = {
  pretty: (report) => formatPretty(report, true),
  json: formatJson,
  ndjson: formatNdjson,
  junit: formatJunit,
};

/** Checks about it end in many ways: fails, warns, deviates, is inconclusive, skips, passes. */
const trouble = (profile: Profile) =>
  startTestIssuer(profile, {
    discovery: (document) => ({ ...document, issuer: 'https://another.example' }),
    answer: (asked, usual) => (asked.about === 'keys' ? { status: 503, headers: {}, body: '' } : usual),
    decide: (asked) =>
      asked.clientId === 'id-of-nightly-report' && asked.form.get('scope') === 'orders/write'
        ? { refused: 'temporarily_odd', status: 400 }
        : undefined,
  });

test.each(Object.keys(formats))('a stored report is told as the run told it: %s', async (format) => {
  const issuer = await trouble('cognito');
  const report = await verify(issuer);
  await issuer.close();
  const stored = JSON.parse(formatJson(report)) as Report;
  expect(new Set(stored.issuers[0]!.results.map(({ status }) => status))).toEqual(
    new Set(Object.keys(STATUSES)),
  );
  expect(formats[format]!(stored)).toEqual(formats[format]!(report));
});

test('each result says what it is about and why that matters', async () => {
  const issuer = await trouble('entra');
  const { results } = (await verify(issuer)).issuers[0]!;
  await issuer.close();
  for (const { title, reason } of results) expect([title, reason]).not.toContain('');
  expect(results.find(({ check }) => check === 'discovery.issuer')).toMatchObject({
    title: 'The document names the declared issuer',
    reason: 'clients must refuse a document whose issuer is another: it may be an impostor (mix-up)',
  });
});

test.each<[statuses: Status[], exitCode: number]>([
  [['passed'], 0],
  [['passed', 'warned', 'deviation', 'skipped'], 0],
  [['passed', 'inconclusive'], 3],
  [['passed', 'inconclusive', 'failed'], 1],
  [['failed'], 1],
  [['warned', 'deviation', 'skipped'], 3],
  [[], 3],
])('a run with %j exits with %d', async (statuses, exitCode) => {
  const issuer = await startTestIssuer('cognito');
  const report = await verify(issuer, { checks: ['discovery.issuer'] });
  await issuer.close();
  const [result] = report.issuers[0]!.results;
  expect(exitCodeOf(summarize(statuses.map((status) => ({ ...result!, status }))))).toBe(exitCode);
});
