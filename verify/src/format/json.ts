import type { Report } from '../report.js';

/** The whole report, indented. */
export const formatJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** One line for each result, with the issuer's name, and a last one with the summary. */
export function formatNdjson(report: Report): string {
  const lines = report.issuers.flatMap(({ name, results }) =>
    results.map((result) => JSON.stringify({ issuer: name, ...result })),
  );
  const { exitCode, summary, startedAt, durationMs } = report;
  return [...lines, JSON.stringify({ exitCode, summary, startedAt, durationMs }), ''].join('\n');
}
