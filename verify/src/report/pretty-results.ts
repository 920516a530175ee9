import { painted, type Line } from './printable.js';
import type { IssuerReport, Result } from './report.js';
import { BY_WEIGHT, STATUSES } from './statuses.js';

/** Failures and warnings, each with what was expected, what came, why it matters and what to change. */
export const formatFindings = ({ results }: IssuerReport): Line[] =>
  BY_WEIGHT.filter(({ section }) => section === undefined).flatMap(({ status }) =>
    results.filter((result) => result.status === status).flatMap(formatFinding),
  );

function formatFinding(result: Result): Line[] {
  const { mark, paint } = STATUSES[result.status];
  const line = (label: string, text: string): Line => ['      ', painted('dim', label.padEnd(9)), ` ${text}`];
  return [
    [
      '  ',
      painted(paint, mark),
      ' ',
      painted('bold', result.check),
      ...(result.client === undefined ? [] : [`  ${result.client}`]),
    ],
    line('expected', result.expected),
    line('received', result.observed),
    line('why', `${result.reason} (${result.clause.spec})`),
    ...(result.remediation === undefined ? [] : [line('fix', result.remediation)]),
  ];
}

/** What neither passed plainly nor failed, with the reason; the same reason for several clients is told once. */
export const formatNotes = ({ results }: IssuerReport): Line[] =>
  BY_WEIGHT.flatMap(({ status, section, tells }): Line[] => {
    if (section === undefined) return [];
    const own = (result: Result) => (tells ? result[tells.member] : undefined);
    const noted = results.filter(
      (result) => result.status === status && (!tells?.only || own(result) !== undefined),
    );
    const told = (result: Result) =>
      tells?.only ? `${result.observed}: ${own(result)}` : (own(result) ?? result.observed);
    const entries = merge(noted, told);
    if (entries.length === 0) return [];
    return [['  ', painted('dim', section)], ...entries.map((entry) => [`    ${entry}`])];
  });

function merge(results: readonly Result[], text: (result: Result) => string): string[] {
  const clients = new Map<string, string[]>();
  for (const result of results) {
    const key = `${result.check}\n${text(result)}`;
    clients.set(key, [...(clients.get(key) ?? []), ...(result.client === undefined ? [] : [result.client])]);
  }
  return [...clients].map(([key, names]) => {
    const check = key.slice(0, key.indexOf('\n'));
    return `${check}${names.length > 0 ? ` (${names.join(', ')})` : ''}: ${key.slice(check.length + 1)}`;
  });
}
