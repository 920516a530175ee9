import { startTestIssuer } from '../support/verify-issuer.js';
import { troubles, verify } from '../support/verify-run.js';

describe.each(['cognito', 'entra', 'generic'] as const)('a careful %s issuer', (profile) => {
  test('passes every check', async () => {
    const issuer = await startTestIssuer(profile);
    const report = await verify(issuer);
    await issuer.close();
    expect(troubles(report)).toEqual([]);
    expect(report.exitCode).toBe(0);
    expect(report.summary.passed).toBeGreaterThan(40);
  });
});
