import { countTests, summarize, type JestResults } from '../../scripts/support/test-summary.js';

const results = (change: Partial<JestResults> = {}): JestResults => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [
    {
      assertionResults: [
        { fullName: 'adds', status: 'passed' },
        { fullName: 'deploys [missing: terraform on the PATH]', status: 'pending' },
      ],
    },
  ],
  ...change,
});

describe('countTests', () => {
  test('names what was skipped', () => {
    expect(countTests(results(), { exitCode: 0 })).toEqual({
      passed: 3,
      failed: 0,
      skipped: ['deploys [missing: terraform on the PATH]'],
    });
  });

  test('counts a suite that did not load as failed', () => {
    expect(countTests(results({ numRuntimeErrorTestSuites: 2 }), { exitCode: 1 }).failed).toBe(2);
  });

  test('counts a run that failed without a failed test: no test was found', () => {
    expect(countTests(results({ numPassedTests: 0 }), { exitCode: 1 }).failed).toBe(1);
  });

  test('counts a run without results as failed: Jest ended before any test', () => {
    expect(countTests(undefined, { exitCode: 1 })).toEqual({ passed: 0, failed: 1, skipped: [] });
  });

  describe('of a test that was skipped', () => {
    const run = (fullName: string, strict: boolean) => {
      const testResults = [{ assertionResults: [{ fullName, status: 'pending' }] }];
      return countTests(results({ testResults }), { exitCode: 0, strict });
    };

    test('says that it gave no reason, and fails the run where that is not allowed', () => {
      expect(run('adds', false)).toMatchObject({ failed: 0, skipped: ['adds [no reason given]'] });
      expect(run('adds', true)).toMatchObject({ failed: 1, skipped: ['adds [no reason given]'] });
    });

    test('takes its reason', () => {
      const name = 'deploys [missing: the azuread provider] and verifies';
      expect(run(name, true)).toMatchObject({ failed: 0, skipped: [name] });
    });
  });
});

describe('summarize', () => {
  test('ends with the plain line', () => {
    const { text } = summarize([
      { passed: 2, failed: 1, skipped: [] },
      { passed: 5, failed: 0, skipped: [] },
    ]);

    expect(text).toBe('7 passed, 1 failed\n');
  });

  test('says what was skipped, and counts it', () => {
    const { text } = summarize([{ passed: 1, failed: 0, skipped: ['a [missing: x]', 'b [missing: y]'] }]);

    expect(text).toBe('skipped: a [missing: x]\nskipped: b [missing: y]\n1 passed, 0 failed, 2 skipped\n');
  });
});
