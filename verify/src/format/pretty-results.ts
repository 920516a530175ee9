import { checks } from '../checks/index.js';
import type { IssuerReport, Result } from '../report.js';
import { painted, type Line, type Span } from './printable.js';

/** Failures and warnings, each with what was expected, what came, why it matters and how to mend it. */
export function formatFindings({ results }: IssuerReport): Line[] {
  const failed = results.filter(({ status }) => status === 'failed');
  const warned = results.filter(({ status }) => status === 'warned');
  return [
    ...failed.flatMap((result) => formatFinding(result, painted('red', '✗'))),
    ...warned.flatMap((result) => formatFinding(result, painted('yellow', '!'))),
  ];
}

function formatFinding(result: Result, mark: Span): Line[] {
  const why = checks.find(({ id }) => id === result.check)?.why;
  const line = (label: string, text: string): Line => ['      ', painted('dim', label.padEnd(9)), ` ${text}`];
  return [
    [
      '  ',
      mark,
      ' ',
      painted('bold', result.check),
      ...(result.client === undefined ? [] : [`  ${result.client}`]),
    ],
    line('expected', result.expected),
    line('received', result.observed),
    ...(why === undefined ? [] : [line('why', `${why} (${result.clause.spec})`)]),
    ...(result.hint === undefined ? [] : [line('mend', result.hint)]),
  ];
}

const SECTIONS = [
  { title: 'inconclusive', of: (result: Result) => result.status === 'inconclusive', text: observed },
  { title: 'known deviations', of: (result: Result) => result.status === 'deviation', text: hintOr },
  {
    title: 'worth knowing',
    of: (result: Result) => result.status === 'passed' && result.hint !== undefined,
    text: hintOr,
  },
  { title: 'skipped', of: (result: Result) => result.status === 'skipped', text: observed },
] as const;

function observed(result: Result): string {
  return result.observed;
}

function hintOr(result: Result): string {
  return result.hint ?? result.observed;
}

/** What neither passed plainly nor failed, with the reason; the same reason for several clients is told once. */
export function formatNotes({ results }: IssuerReport): Line[] {
  return SECTIONS.flatMap(({ title, of, text }): Line[] => {
    const entries = merge(results.filter(of), text);
    if (entries.length === 0) return [];
    return [['  ', painted('dim', title)], ...entries.map((entry) => [`    ${entry}`])];
  });
}

function merge(results: readonly Result[], text: (result: Result) => string): string[] {
  const clients = new Map<string, string[]>();
  for (const result of results) {
    const key = JSON.stringify([result.check, text(result)]);
    clients.set(key, [...(clients.get(key) ?? []), ...(result.client === undefined ? [] : [result.client])]);
  }
  return [...clients].map(([key, names]) => {
    const [check, words] = JSON.parse(key) as [string, string];
    return `${check}${names.length > 0 ? ` (${names.join(', ')})` : ''}: ${words}`;
  });
}
