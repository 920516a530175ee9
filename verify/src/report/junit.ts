import { groupOf, type IssuerReport, type Report, type Result } from './report.js';
import { STATUSES } from './statuses.js';
import { element, escapeXml } from './xml.js';

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);

/** How many cases there are, and how many of each kind that JUnit counts. */
function counted(results: readonly Result[]): Record<string, number> {
  const kinds = ['failures', 'errors', 'skipped'] as const;
  const isOf = (kind: string) => (result: Result) => STATUSES[result.status].junit?.attribute === kind;
  const counts = kinds.map((kind) => [kind, results.filter(isOf(kind)).length]);
  return { tests: results.length, ...(Object.fromEntries(counts) as Record<string, number>) };
}

/**
 * A JUnit report: a suite for each issuer. JUnit knows no warning, so warnings and deviations are cases that pass,
 * with a text; what is inconclusive is an error.
 */
export function formatJunit(report: Report): string {
  const results = report.issuers.flatMap((issuer) => issuer.results);
  const root = element(
    'testsuites',
    {
      name: 'verify-issuers',
      ...counted(results),
      time: seconds(report.durationMs),
    },
    report.issuers.map((issuer) => `\n  ${suite(issuer, report)}`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function suite(issuer: IssuerReport, report: Report): string {
  const { results } = issuer;
  return element(
    'testsuite',
    {
      name: issuer.name,
      ...counted(results),
      timestamp: report.startedAt,
      time: seconds(report.durationMs),
    },
    results.map((result) => `\n    ${testcase(issuer, result)}`),
  );
}

function testcase(issuer: IssuerReport, result: Result): string {
  const { check, client, durationMs } = result;
  return element(
    'testcase',
    {
      classname: `${issuer.name}.${client ?? groupOf(check)}`,
      name: client === undefined ? check : `${check} ${client}`,
      time: seconds(durationMs),
    },
    outcome(result),
  );
}

function outcome(result: Result): string[] {
  const { status, observed } = result;
  const { junit } = STATUSES[status];
  if (junit === undefined) return [];
  const named = status === junit.element ? { message: observed } : { message: observed, type: status };
  const attributes = junit.attribute === undefined ? {} : named;
  return [element(junit.element, attributes, junit.details ? [details(result)] : [])];
}

const details = ({ status, expected, observed, remediation, clause }: Result) =>
  escapeXml(
    [
      status,
      `expected: ${expected}`,
      `received: ${observed}`,
      ...(remediation === undefined ? [] : [`fix: ${remediation}`]),
      `${clause.spec} ${clause.url}`,
    ].join('\n'),
  );
