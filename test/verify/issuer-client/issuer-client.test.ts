import {
  openIssuerClient,
  parseConnectTo,
  readTokenResponse,
  refusalOf,
  retry,
  type IssuerClientOptions,
  type Outcome,
  type Retry,
  type TokenRequest,
} from '@oauth-issuers/verify/issuer-client';
import { fastClock } from '../../support/verify-run.js';
import { startTestIssuer, type Faults, type TestIssuer } from '../../support/verify-issuer.js';

/** A client of a test issuer, with a secret that it knows. */
async function open(faults: Faults = {}, options: Partial<IssuerClientOptions> = {}) {
  const issuer = await startTestIssuer('cognito', faults);
  const clock = fastClock();
  const issuers = openIssuerClient({
    userAgent: 'issuer-client-test',
    connectTo: issuer.connectTo.map(parseConnectTo),
    ca: issuer.ca.pem,
    timeoutMs: 300_000,
    clock,
    ...options,
  });
  const secret = Object.values(issuer.outputs)[0]!['nightly-report-secret'] as string;
  issuers.redactor.hide(secret);
  return { issuer, issuers, client: issuers.forIssuer(), secret, clock };
}

const tokenRequest = ({ manifest }: TestIssuer, secret: string): TokenRequest => ({
  endpoint: manifest.endpoints.token!,
  clientId: 'id-of-nightly-report',
  authentication: { method: 'client_secret_post', secret },
});

test('a token is granted, and what is told of the exchange holds neither secret nor token', async () => {
  const { issuer, issuers, client, secret } = await open();
  const outcome = await client.requestToken(tokenRequest(issuer, secret));
  const token = outcome.kind === 'answer' ? readTokenResponse(outcome)?.accessToken : undefined;
  const told = JSON.stringify(await client.exchanges());
  await issuers.close();

  expect(token).toBe(issuer.minted().at(-1));
  expect(issuer.asked[0]!.headers['user-agent']).toBe('issuer-client-test');
  expect(told).toContain('nightly-report');
  for (const hidden of issuer.minted()) expect(told).not.toContain(hidden);
});

test('an opaque token that an issuer gave away stays hidden in what is told of that issuer, and of no other', async () => {
  const opaque = 'q8Zr1vT0pLw6Xn3Ky5Bd';
  const { issuer, issuers, client, secret } = await open({
    tokenBody: (body) => ({ ...body, access_token: opaque }),
  });
  await client.requestToken(tokenRequest(issuer, secret));
  await issuers.close();

  expect(client.redactor.scrub(`echo ${opaque}`)).not.toContain(opaque);
  expect(issuers.forIssuer().redactor.scrub(`echo ${opaque}`)).toContain(opaque);
});

test('what everybody may read is not taken for a token', async () => {
  const opaque = 'q8Zr1vT0pLw6Xn3Ky5Bd';
  const { issuer, issuers, secret } = await open({
    tokenBody: (body) => ({ ...body, access_token: opaque }),
  });
  const client = issuers.forIssuer(`{"clientId":"${opaque}"}`);
  await client.requestToken(tokenRequest(issuer, secret));
  await issuers.close();

  expect(client.redactor.scrub(opaque)).toBe(opaque);
});

test.each<[outcome: string, faults: Faults, options: Partial<IssuerClientOptions>]>([
  ['answer', { decide: () => ({ refused: 'invalid_client', status: 401 }) }, {}],
  ['outage', { answer: () => undefined }, {}],
  ['outage', { answer: (_, usual) => ({ ...usual, status: 503 }) }, { concurrency: 1 }],
  ['outage', { answer: (_, usual) => ({ ...usual, status: 429 }) }, { concurrency: 2 }],
  ['untrusted', {}, { ca: undefined }],
])('an %s is told from the others (%j, %j)', async (kind, faults, options) => {
  const { issuer, issuers, client, secret } = await open(faults, options);
  const outcome = await client.requestToken(tokenRequest(issuer, secret));
  await issuers.close();

  expect(outcome.kind).toBe(kind);
  if (outcome.kind === 'answer') expect(refusalOf(outcome)?.error).toBe('invalid_client');
});

test('an outage is retried twice, and each time is told', async () => {
  const { issuer, issuers, client, secret, clock } = await open({ answer: () => undefined });
  const retries: Retry[] = [];
  const { outcome, exchanges } = await retry(
    {
      what: 'token of nightly-report',
      streak: 1,
      attempt: (previous) => client.requestToken(tokenRequest(issuer, secret), previous),
      notYet: () => undefined,
    },
    {
      clock,
      signal: undefined,
      convergesBy: undefined,
      onRetry: (event) => retries.push(event),
      onConverged: () => {},
    },
  );
  const recorded = await client.exchanges();
  await issuers.close();

  expect([outcome.kind, exchanges, retries.length]).toEqual(['outage', [0, 1, 2], 2]);
  expect(recorded.map(({ needs }) => needs)).toEqual([[], [0], [1]]);
});

test('a change on its way is waited for until every server has it', async () => {
  let refusals = 2;
  const { issuer, issuers, client, secret, clock } = await open({
    decide: () => (refusals-- > 0 ? { refused: 'invalid_client', status: 401 } : undefined),
  });
  let converged = false;
  const { outcome, obstacle } = await retry(
    {
      what: 'token of nightly-report',
      streak: 2,
      attempt: () => client.requestToken(tokenRequest(issuer, secret)),
      notYet: (answered: Outcome) => (answered.kind === 'answer' ? refusalOf(answered)?.words : undefined),
    },
    {
      clock,
      signal: undefined,
      convergesBy: clock.now() + 60_000,
      onRetry: () => {},
      onConverged: () => (converged = true),
    },
  );
  await issuers.close();

  expect([outcome.kind, obstacle, converged, issuer.asked.length]).toEqual(['answer', undefined, true, 4]);
});

test('nothing is sent to what is not https', async () => {
  const { issuer, issuers, client, secret } = await open();
  const request = { ...tokenRequest(issuer, secret), endpoint: 'http://127.0.0.1:1/token' };
  const outcome = await client.requestToken(request);
  await issuers.close();

  expect(outcome).toMatchObject({ kind: 'untrusted', sent: false });
  expect(issuer.asked).toEqual([]);
});
