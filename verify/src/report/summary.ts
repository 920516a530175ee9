import type { Report, Result, Summary } from './report.js';
import { BY_WEIGHT, STATUS_ROWS } from './statuses.js';

/** Counts results by status. */
export function summarize(results: readonly Result[]): Summary {
  const counts = STATUS_ROWS.map(({ count, status }) => [
    count,
    results.filter((result) => result.status === status).length,
  ]);
  return Object.fromEntries(counts) as Summary;
}

/** A failure outweighs what is inconclusive; a run in which nothing passed and nothing failed proved nothing. */
export function exitCodeOf(summary: Summary): Report['exitCode'] {
  const heaviest = BY_WEIGHT.find(({ count, exitCode }) => exitCode !== undefined && summary[count] > 0);
  if (heaviest?.exitCode !== undefined) return heaviest.exitCode;
  return STATUS_ROWS.some(({ count, proves }) => proves && summary[count] > 0) ? 0 : 3;
}
