import { verifyLab } from '../support/lab/lab-issuer.js';
import { families } from '../support/mutants/index.js';
import { troubles } from '../support/verify-run.js';

test('a working issuer passes', async () => {
  const report = await verifyLab({});
  expect(troubles(report)).toEqual([]);
  expect(report.exitCode).toBe(0);
});

describe.each(Object.entries(families))('%s', (_, mutants) => {
  test.each(mutants)('%s (%s): %s', async (_name, _clause, check, variation) => {
    const report = await verifyLab(variation);
    expect(new Set(troubles(report).map((result) => result.check))).toContain(check);
  });
});
