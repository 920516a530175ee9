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

/** What a test may be skipped for, as its title says it. */
const REASON = /\[missing: .+\]/;

/** Options of {@link countTests}. */
export interface CountOptions {
  /** Jest's own. */
  readonly exitCode: number;
  /** Whether a test that was skipped for no reason, such as beside a forgotten `.only`, counts as failed. @default false */
  readonly strict?: boolean;
}

/**
 * Counts Jest's results. A run that failed without a failed test (no test found, a suite that did not load) counts as
 * one failure, and so does one without results.
 */
export function countTests(results: JestResults | undefined, { exitCode, strict }: CountOptions): Tally {
  if (!results) return { passed: 0, failed: 1, skipped: [] };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => !RAN.has(status))
    .map(({ fullName }) => (REASON.test(fullName) ? fullName : `${fullName} [no reason given]`));
  const unexplained = strict ? skipped.filter((name) => !REASON.test(name)).length : 0;
  return {
    passed: results.numPassedTests,
    failed: (failed === 0 && exitCode !== 0 ? 1 : failed) + unexplained,
    skipped,
  };
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
