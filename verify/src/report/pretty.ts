import type { IssuerReport, Report } from './report.js';
import { NOTABLE, STATUS_ROWS } from './statuses.js';
import { formatGroups } from './pretty-groups.js';
import { formatMatrix } from './pretty-matrix.js';
import { formatFindings, formatNotes } from './pretty-results.js';
import { painted, printLines, type Line, type Printable } from './printable.js';
import { count } from './text.js';

/** The report for a person: what is wrong and what to change first, then what else is worth knowing. */
export function formatPretty(report: Report, useColor: boolean): Printable {
  const blocks = report.issuers.map(formatIssuer);
  return printLines([...blocks.flatMap((block) => [...block, []]), ...formatSummary(report)], useColor);
}

const formatIssuer = (issuer: IssuerReport): Line[] => [
  [painted('bold', issuer.name), `   ${issuer.issuer}`],
  ...issuer.reachedVia.map((option) => [painted('dim', `  reached via ${option}`)]),
  formatGroups(issuer.results),
  ...formatFindings(issuer),
  ...formatMatrix(issuer.permissions),
  ...formatNotes(issuer),
  ...formatUnplanned(issuer),
];

/** Why more tokens were requested than announced. */
function formatUnplanned({ tokensRequested, unplannedTokens = [] }: IssuerReport): Line[] {
  if (unplannedTokens.length === 0) return [];
  const planned = tokensRequested - unplannedTokens.length;
  return [
    ['  ', painted('dim', `tokens beyond the ${planned} that --list announces`)],
    ...unplannedTokens.map(({ client, reason }) => [
      `    ${client === undefined ? '' : `${client}: `}${reason}`,
    ]),
  ];
}

function formatSummary(report: Report): Line[] {
  const { summary } = report;
  const tokens = report.issuers.reduce((sum, { tokensRequested }) => sum + tokensRequested, 0);
  const counts = STATUS_ROWS.filter(({ count, proves }) => proves || summary[count] > 0).map(
    ({ count, words, weight, paint }) => {
      const text = numbered(summary[count], words);
      return weight >= NOTABLE ? painted(paint, text) : text;
    },
  );
  const cost = `${count(tokens, 'token')} requested, ${(report.durationMs / 1000).toFixed(1)} s`;
  return [
    [...counts.flatMap((span, i) => (i === 0 ? [span] : [', ', span])), '   ', painted('dim', cost)],
    [`exit ${report.exitCode}: ${exitWords(report)}`],
  ];
}

/** What the exit code means for this run; never more than what was seen. */
function exitWords({ exitCode, summary }: Report): string {
  if (exitCode === 1) return 'a check failed';
  if (exitCode === 3) {
    return STATUS_ROWS.some(({ count, proves, exitCode: own }) => (proves || own) && summary[count] > 0)
      ? 'inconclusive: not everything could be proven'
      : 'inconclusive: nothing was proven';
  }
  const aside = STATUS_ROWS.flatMap(({ count, aside: words }) =>
    words && summary[count] > 0 ? [numbered(summary[count], words)] : [],
  );
  return aside.length === 0 ? 'every check passed' : `no check failed; ${aside.join(', ')}`;
}

const numbered = (number: number, [one, many]: readonly [string, string]) =>
  `${number} ${number === 1 ? one : many}`;
