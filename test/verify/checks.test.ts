import { checks } from '@oauth-issuers/verify';
import { profiles } from '../../verify/src/profiles/index.js';
import { documents } from '../support/verify-faults/documents.js';
import type { Row } from '../support/verify-faults/fault.js';
import { mutants } from '../support/mutants/index.js';
import { refusals } from '../support/verify-faults/refusals.js';
import { tokens } from '../support/verify-faults/tokens.js';
import { startTestIssuer } from '../support/verify-issuer.js';
import { troubles, verify } from '../support/verify-run.js';

const table: readonly Row[] = [...documents, ...tokens, ...refusals];

const rows = table.map(([check, profile, fault, observed, also = []]) => ({
  check,
  profile,
  fault,
  observed,
  also,
}));

test.each(rows)('$check fails at a $profile issuer, and says $observed', async (row) => {
  const issuer = await startTestIssuer(row.profile, row.fault);
  const report = await verify(issuer);
  await issuer.close();

  const failed = troubles(report).filter(({ status }) => status === 'failed');
  const own = failed.find(({ check }) => check === row.check);
  expect(own?.observed).toMatch(row.observed);
  expect(own?.remediation).toBeTruthy();
  expect(report.exitCode).toBe(1);
  const others = new Set(failed.map(({ check }) => check).filter((id) => id !== row.check));
  expect([...others].filter((id) => !row.also.includes(id))).toEqual([]);
});

test('every check has a row, or a mutant', () => {
  const covered = new Set([...table.map(([check]) => check), ...mutants.map(([, , check]) => check)]);
  expect(checks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

test('every check names a public clause and each profile tells what to change', () => {
  for (const check of checks) {
    expect(check.clause.url).toMatch(/^https:\/\/(www\.rfc-editor\.org|openid\.net|learn\.microsoft\.com)\//);
    expect(check.explanation.length).toBeGreaterThan(150);
    for (const profile of Object.values(profiles))
      expect(profile.remedies[check.id]?.length).toBeGreaterThan(10);
  }
});
