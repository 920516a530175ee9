import fc from 'fast-check';
import type { Report, Result, Status } from '@oauth-issuers/verify';
import { formatJunit } from '../../verify/src/report/junit.js';
import { summarize } from '../../verify/src/report/summary.js';
import { parseXml } from '../support/xml.js';

function reportOf(results: readonly Partial<Result>[], name = 'dev-cognito/orders'): Report {
  const full = results.map((result): Result => ({
    check: 'token.issuer',
    title: 'The token names the declared issuer',
    reason: 'APIs compare it',
    status: 'passed',
    clause: { spec: 'RFC 8725 §3.8', url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.8' },
    expected: 'a',
    observed: 'b',
    durationMs: 12,
    evidence: [],
    ...result,
  }));
  return {
    reportVersion: 1,
    startedAt: '2026-11-21T10:00:00.000Z',
    durationMs: 1234,
    exitCode: 0,
    summary: summarize(full),
    issuers: [
      {
        name,
        profile: 'cognito',
        issuer: 'https://issuer.example.com',
        convergedAfterMs: 0,
        tokensRequested: 0,
        results: full,
        permissions: [],
        reachedVia: [],
        exchanges: [],
      },
    ],
  };
}

const suiteOf = (report: Report) => parseXml(formatJunit(report)).children[0]!;

test('has a suite for each issuer with its counts', () => {
  const statuses: Status[] = ['passed', 'failed', 'failed', 'warned', 'deviation', 'skipped', 'inconclusive'];
  const root = parseXml(formatJunit(reportOf(statuses.map((status) => ({ status })))));
  const counts = { tests: '7', failures: '2', errors: '1', skipped: '1' };
  expect(root).toMatchObject({ name: 'testsuites', attributes: { ...counts, time: '1.234' } });
  expect(root.children).toHaveLength(1);
  expect(root.children[0]).toMatchObject({
    name: 'testsuite',
    attributes: { ...counts, name: 'dev-cognito/orders' },
  });
});

test.each([
  ['failed', 'failure', true],
  ['inconclusive', 'error', true],
  ['skipped', 'skipped', false],
  ['warned', 'system-out', true],
  ['deviation', 'system-out', true],
] as const)('a check that %s is a case with <%s>', (status, element, hasText) => {
  const report = reportOf([
    { status, client: 'sync-job', observed: 'what came', remediation: 'what to change' },
  ]);
  const [testcase] = suiteOf(report).children;
  expect(testcase!.attributes).toMatchObject({
    name: 'token.issuer sync-job',
    classname: 'dev-cognito/orders.sync-job',
  });
  expect(testcase!.children.map(({ name }) => name)).toEqual([element]);
  expect(testcase!.children[0]!.text.includes('what to change')).toBe(hasText);
  const told = testcase!.children[0]!.attributes['message'] ?? testcase!.children[0]!.text;
  expect(told).toContain('what came');
});

test('a check that passed is a bare case', () => {
  expect(suiteOf(reportOf([{}])).children[0]).toMatchObject({ name: 'testcase', children: [] });
});

/** What is left of a text once characters that XML cannot hold are replaced. */
const representable = (text: string) =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');

test('is well formed and keeps every text, whatever a server answers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (observed, client) => {
      const hostile = `${observed}]]></failure><x a="'&\t\r\n`;
      const [testcase] = suiteOf(
        reportOf([{ status: 'failed', client, observed: hostile }], hostile),
      ).children;
      expect(testcase!.attributes['name']).toBe(representable(`token.issuer ${client}`));
      expect(testcase!.children[0]!.attributes['message']).toBe(representable(hostile));
    }),
  );
});
