import { groupOf } from '../checks/check.js';
import type { IssuerReport, Report, Result } from '../report.js';
import { element, escapeXml } from './xml.js';

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);
const count = (results: readonly Result[], status: Result['status']) =>
  results.filter((result) => result.status === status).length;

/**
 * A JUnit report: a suite for each issuer. JUnit knows no warning, so warnings and deviations are cases that pass,
 * with a text; what is inconclusive is an error.
 */
export function formatJunit(report: Report): string {
  const { failed, inconclusive, skipped } = report.summary;
  const tests = report.issuers.reduce((sum, { results }) => sum + results.length, 0);
  const root = element(
    'testsuites',
    {
      name: 'verify-issuers',
      tests,
      failures: failed,
      errors: inconclusive,
      skipped,
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
      tests: results.length,
      failures: count(results, 'failed'),
      errors: count(results, 'inconclusive'),
      skipped: count(results, 'skipped'),
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
  if (status === 'passed') return [];
  if (status === 'failed')
    return [element('failure', { message: observed, type: 'failed' }, [details(result)])];
  if (status === 'inconclusive') {
    return [element('error', { message: observed, type: 'inconclusive' }, [details(result)])];
  }
  if (status === 'skipped') return [element('skipped', { message: observed })];
  return [element('system-out', {}, [details(result)])];
}

const details = ({ status, expected, observed, hint, clause }: Result) =>
  escapeXml(
    [
      status,
      `expected: ${expected}`,
      `received: ${observed}`,
      ...(hint === undefined ? [] : [`hint: ${hint}`]),
      `${clause.spec} ${clause.url}`,
    ].join('\n'),
  );
