import { createColors } from 'picocolors';
import type { IssuerReport, Report } from '../report.js';
import { formatGroups } from './pretty-groups.js';
import { formatMatrix } from './pretty-matrix.js';
import { formatFindings, formatNotes } from './pretty-results.js';
import { count, printable } from './text.js';

/** Colours, or functions that add none. */
export type Colors = ReturnType<typeof createColors>;

const EXIT_WORDS: Readonly<Record<Report['exitCode'], string>> = {
  0: 'every check passed',
  1: 'a check failed',
  3: 'inconclusive: not everything could be proven',
};

/** The report for a person: what is wrong and how to mend it first, then what else is worth knowing. */
export function formatPretty(report: Report, useColor: boolean): string {
  const colors = createColors(useColor);
  const blocks = report.issuers.map((issuer) => formatIssuer(issuer, colors));
  return [...blocks, formatSummary(report, colors)].join('\n');
}

function formatIssuer(issuer: IssuerReport, colors: Colors): string {
  const lines = [
    `${colors.bold(printable(issuer.name))}   ${printable(issuer.issuer)}`,
    ...issuer.reachedVia.map((option) => colors.dim(`  reached via ${printable(option)}`)),
    formatGroups(issuer.results, colors),
    ...formatFindings(issuer, colors),
    ...formatMatrix(issuer.permissions, colors),
    ...formatNotes(issuer, colors),
  ];
  return `${lines.join('\n')}\n`;
}

function formatSummary(report: Report, colors: Colors): string {
  const { passed, failed, warned, deviations, skipped, inconclusive } = report.summary;
  const tokens = report.issuers.reduce((sum, { tokensRequested }) => sum + tokensRequested, 0);
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [colors.red(`${failed} failed`)] : []),
    ...(warned > 0 ? [colors.yellow(`${warned} warned`)] : []),
    ...(deviations > 0 ? [count(deviations, 'deviation')] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(inconclusive > 0 ? [colors.yellow(`${inconclusive} inconclusive`)] : []),
  ];
  const cost = `${count(tokens, 'token')} requested, ${(report.durationMs / 1000).toFixed(1)} s`;
  return `${counts.join(', ')}   ${colors.dim(cost)}\nexit ${report.exitCode}: ${EXIT_WORDS[report.exitCode]}\n`;
}
