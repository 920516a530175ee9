import { verifyLab } from '../support/lab/lab-issuer.js';
import { variants } from '../support/mutants/variants.js';
import { troubles } from '../support/verify-run.js';

test.each(variants)('no alarm if %s (%s)', async (_name, _clause, variation) => {
  const report = await verifyLab(variation);
  expect(troubles(report).map(({ check, client, observed }) => [check, client, observed])).toEqual([]);
  expect(report.exitCode).toBe(0);
});
