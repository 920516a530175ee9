/** What one part of the test run counted. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Full names of the tests that did not run; each says what was missing. */
  readonly skipped: readonly string[];
}

/** The part of Jest's JSON results that is read here. @see https://jestjs.io/docs/cli#--json */
export interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const RAN = new Set(['passed', 'failed']);

/** Counts Jest's results. A run that failed without a failed test (no test found, a suite that did not load) counts as one failure. */
export function countTests(results: JestResults, exitCode: number): Tally {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => !RAN.has(status))
    .map(({ fullName }) => fullName);
  return { passed: results.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}

/** The closing lines: each skipped test with what it missed, then `N passed, N failed`, then `, N skipped` if any were. */
export function summarize(tallies: readonly Tally[]): { readonly failed: number; readonly text: string } {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  const skipped = tallies.flatMap((tally) => tally.skipped);
  const lines = [
    ...skipped.map((name) => `skipped: ${name}`),
    `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  ];
  return { failed, text: `${lines.join('\n')}\n` };
}
