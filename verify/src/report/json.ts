import type { Report } from './report.js';
import { printJson, type Printable } from './printable.js';

/** The whole report, indented. */
export const formatJson = (report: Report): Printable => printJson(report, 2);

/** One line for each result, with the issuer's name, and a last one with the summary. */
export function formatNdjson(report: Report): Printable[] {
  const lines = report.issuers.flatMap(({ name, results }) =>
    results.map((result) => printJson({ issuer: name, ...result })),
  );
  const { exitCode, summary, startedAt, durationMs } = report;
  return [...lines, printJson({ exitCode, summary, startedAt, durationMs })];
}
