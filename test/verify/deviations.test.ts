import type { Profile } from '@oauth-issuers/manifest';
import { startTestIssuer, type Faults } from '../support/verify-issuer.js';
import { resultOf, verify } from '../support/verify-run.js';

const scopeless: Faults = {
  decide: (asked) => {
    const scope = asked.form.get('scope') ?? '';
    return scope === 'orders/write' || /verify-issuers/.test(scope) ? { granted: [] } : undefined;
  },
};

/** Departures that the vendors document: reported as such, with the vendor's page, and no failure. */
const documented: readonly (readonly [check: string, profile: Profile, fault: Faults, page: RegExp])[] = [
  ['discovery.grant-types', 'cognito', {}, /docs\.aws\.amazon\.com/],
  ['discovery.grant-types', 'entra', {}, /learn\.microsoft\.com/],
  ['token.audience', 'cognito', {}, /docs\.aws\.amazon\.com/],
  ['token.type', 'cognito', {}, /docs\.aws\.amazon\.com/],
  ['token.type', 'entra', {}, /learn\.microsoft\.com/],
  ['refusal.unknown-client', 'entra', {}, /AADSTS700016.*learn\.microsoft\.com/],
  ['refusal.unregistered-scope', 'cognito', scopeless, /docs\.aws\.amazon\.com/],
  ['refusal.undeclared-permission', 'cognito', scopeless, /docs\.aws\.amazon\.com/],
];

test.each(documented)('%s is a known deviation of %s (row %#)', async (check, profile, fault, page) => {
  const issuer = await startTestIssuer(profile, fault);
  const report = await verify(issuer, { clients: ['nightly-report'] });
  await issuer.close();
  expect(resultOf(report, check)).toMatchObject({
    status: 'deviation',
    remediation: expect.stringMatching(page) as string,
  });
  expect(report.exitCode).toBe(0);
});

test('an unassigned client of Entra may get a token without roles where assignment is not required', async () => {
  const issuer = await startTestIssuer('entra', {
    decide: (asked) => (/backoffice/.test(asked.clientId) ? { granted: [] } : undefined),
  });
  const manifest = { ...issuer.manifest, api: { ...issuer.manifest.api, assignmentRequired: false } };
  const report = await verify({ ...issuer, manifest });
  await issuer.close();
  expect(resultOf(report, 'refusal.unassigned-client').status).toBe('deviation');
  // It was to be expected, and is one of those that `--list` announces.
  expect(report.issuers[0]).toMatchObject({ tokensRequested: 3 });
  expect(report.issuers[0]).not.toHaveProperty('unplannedTokens');
});

test('but never one with roles', async () => {
  const issuer = await startTestIssuer('entra', {
    decide: (asked) => (/backoffice/.test(asked.clientId) ? { granted: ['read.all'] } : undefined),
  });
  const { identifier, permissions } = issuer.manifest.api;
  const report = await verify({
    ...issuer,
    manifest: { ...issuer.manifest, api: { identifier, permissions } },
  });
  await issuer.close();
  expect(resultOf(report, 'refusal.unassigned-client')).toMatchObject({
    status: 'failed',
    observed: 'a token with read.all',
  });
});

test('an endpoint that older user pools do not list is a deviation, another one a failure', async () => {
  const issuer = await startTestIssuer('cognito');
  const { endpoints } = issuer.manifest;
  const domain = 'https://orders.auth.eu-west-1.amazoncognito.com';
  const withEndpoint = (more: Record<string, string>) =>
    verify(
      { ...issuer, manifest: { ...issuer.manifest, endpoints: { ...endpoints, ...more } } },
      {
        checks: ['discovery.endpoints'],
      },
    );
  const older = await withEndpoint({ revocation: `${domain}/oauth2/revoke` });
  const wrong = await withEndpoint({
    revocation: `${domain}/oauth2/revoke`,
    userinfo: `${domain}/oauth2/userInfo`,
  });
  await issuer.close();
  expect(resultOf(older, 'discovery.endpoints').status).toBe('deviation');
  expect(resultOf(wrong, 'discovery.endpoints').status).toBe('failed');
});

test('a deviation that stops happening is told', async () => {
  const issuer = await startTestIssuer('entra', {
    discovery: (document) => ({ ...document, grant_types_supported: ['client_credentials'] }),
    decide: (asked) =>
      asked.clientId.startsWith('id-of-') ? undefined : { refused: 'invalid_client', status: 401 },
  });
  const report = await verify(issuer);
  await issuer.close();
  for (const check of ['discovery.grant-types', 'refusal.unknown-client']) {
    expect(resultOf(report, check)).toMatchObject({
      status: 'passed',
      remediation: expect.stringContaining('no longer happens') as string,
    });
  }
});

test('other issuers have no known deviations: what says nothing of its kind passes, with advice', async () => {
  const issuer = await startTestIssuer('generic', { header: () => ({ alg: 'RS256', kid: 'key-1' }) });
  const report = await verify(issuer);
  await issuer.close();
  expect(resultOf(report, 'token.type')).toMatchObject({
    status: 'passed',
    remediation: expect.stringContaining('RFC 9068') as string,
  });
});
