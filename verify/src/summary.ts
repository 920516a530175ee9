import type { Report, Result, Status, Summary } from './report.js';

/** Counts results by status. */
export function summarize(results: readonly Result[]): Summary {
  const count = (status: Status) => results.filter((result) => result.status === status).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    warned: count('warned'),
    deviations: count('deviation'),
    skipped: count('skipped'),
    inconclusive: count('inconclusive'),
  };
}

/** A failure outweighs what is inconclusive; a run in which nothing passed and nothing failed proved nothing. */
export function exitCodeOf(summary: Summary): Report['exitCode'] {
  if (summary.failed > 0) return 1;
  return summary.inconclusive > 0 || summary.passed === 0 ? 3 : 0;
}
