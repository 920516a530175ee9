import type { Profile } from '@oauth-issuers/manifest';
import { requestTokenAsClient } from '../../verify/src/evidence/reading/standard-client.js';
import { json, startTestIssuer, type Faults } from '../support/verify-issuer.js';
import { resultOf, verify } from '../support/verify-run.js';
import { shapes } from '../support/verify-shapes.js';

const CHECK = 'grant.standard-client';

test.each(['cognito', 'entra', 'generic'] as const)(
  'what openid-client makes of the answers of %s costs no request of its own',
  async (profile: Profile) => {
    const issuer = await startTestIssuer(profile);
    const report = await verify(issuer, { checks: [CHECK], clients: ['nightly-report'] });
    await issuer.close();
    expect(resultOf(report, CHECK)).toMatchObject({ status: 'passed', evidence: [0, 1] });
    expect(report.issuers[0]!.tokensRequested).toBe(1);
    expect(issuer.asked.map(({ about }) => about).sort()).toEqual(['discovery', 'token']);
  },
);

test.each<[what: string, faults: Faults, ofVendor: string, ofOthers: string, observed: RegExp]>([
  [
    'no document',
    { answer: (asked, usual) => ({ ...usual, status: asked.about === 'discovery' ? 404 : usual.status }) },
    'inconclusive',
    'inconclusive',
    /see discovery\.document/,
  ],
  [
    'no token',
    { decide: () => ({ refused: 'invalid_client', status: 401 }) },
    'inconclusive',
    'inconclusive',
    /see grant\.issued/,
  ],
  [
    'another issuer',
    { discovery: (document) => ({ ...document, issuer: 'https://another.example' }) },
    'warned',
    'warned',
    /the discovery document: .*does not match the expected issuer/,
  ],
  [
    'an issuer that is no URL',
    { discovery: (document) => ({ ...document, issuer: 'orders' }) },
    'warned',
    'warned',
    /the discovery document: /,
  ],
  [
    'an unknown type of token',
    { tokenBody: (body) => ({ ...body, token_type: 'mac' }) },
    'failed',
    'warned',
    /the token response: .*token_type/,
  ],
  [
    'a lifetime that is no number',
    { tokenBody: (body) => ({ ...body, expires_in: 'soon' }) },
    'failed',
    'warned',
    /the token response: .*expires_in/,
  ],
])('given %s, it says so', async (_, faults, ofVendor, ofOthers, observed) => {
  for (const [profile, status] of [
    ['cognito', ofVendor],
    ['generic', ofOthers],
  ] as const) {
    const issuer = await startTestIssuer(profile, faults);
    const report = await verify(issuer, { checks: [CHECK], clients: ['nightly-report'] });
    await issuer.close();
    const result = resultOf(report, CHECK);
    expect(result.status).toBe(status);
    expect(result.observed).toMatch(observed);
  }
});

test('the raw answer counts, not what the library makes of it', async () => {
  const issuer = await startTestIssuer('generic', {
    tokenBody: (body) => ({ ...body, token_type: 'BEARER', expires_in: '3600' }),
  });
  const report = await verify(issuer);
  await issuer.close();
  expect(resultOf(report, CHECK, 'nightly-report').status).toBe('passed');
  expect(resultOf(report, 'grant.token-type', 'nightly-report').observed).toBe('"BEARER"');
  expect(resultOf(report, 'grant.expires-in', 'nightly-report').status).toBe('failed');
});

test('where the manifest names another place of the document, it is read there', async () => {
  const issuer = await startTestIssuer('generic', {
    answer: (asked, usual) => {
      if (asked.about === 'discovery') return { ...usual, status: 404 };
      return asked.path === '/elsewhere' ? json(200, shapes.generic().discovery) : usual;
    },
  });
  const discoveryUrl = new URL('/elsewhere', issuer.manifest.issuer).href;
  const manifest = { ...issuer.manifest, discoveryUrl };
  const report = await verify({ ...issuer, manifest }, { checks: [CHECK], clients: ['nightly-report'] });
  await issuer.close();
  expect(resultOf(report, CHECK)).toMatchObject({ status: 'passed' });
  expect(report.issuers[0]!.exchanges[0]!.request.url).toBe(discoveryUrl);
});

test('a record of its requests does not say that the library sent them', async () => {
  const issuer = await startTestIssuer('generic');
  const report = await verify(issuer);
  await issuer.close();
  const names = report.issuers[0]!.exchanges.flatMap(({ request }) => Object.keys(request.headers));
  expect(new Set(names)).toEqual(new Set(['accept', 'authorization', 'content-type']));
});

test('where there is no answer, a client has accepted none', async () => {
  const outage = { kind: 'outage', exchange: 0, reason: 'ECONNREFUSED', retryAfterMs: undefined } as const;
  const request = {
    issuer: 'https://issuer.example.com',
    endpoint: 'https://issuer.example.com/token',
    clientId: 'nightly-report',
    secret: 's3cret',
    method: 'client_secret_basic',
    parameters: {},
  } as const;
  const { outcome, acceptance } = await requestTokenAsClient(request, async () => outage);
  expect([outcome, acceptance.accepted]).toEqual([outage, false]);
});
