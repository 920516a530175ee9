import { writeFileSync } from 'node:fs';
import { verifyIssuers, type Progress } from '@oauth-issuers/verify';
import { isRandom, tokensIn } from '../../verify/src/issuer-client/redaction/tokens.js';
import type { Asked } from '../support/verify-decisions.js';
import {
  json,
  startTestIssuer,
  type Answered,
  type Faults,
  type TestIssuer,
} from '../support/verify-issuer.js';
import { fastClock, resultOf, runCommand, verify, way } from '../support/verify-run.js';

const OPAQUE = 'opaque+access/token-0123456789';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

describe('a token is learnt by its value', () => {
  test.each([
    [OPAQUE],
    ['9f86d081884c7d659a2feaa0c55ad015'],
    ['ZmVkY2JhOTg3NjU0MzIx'],
    ['aBcDeFgHiJkLmNoPqRsT'],
    ['0.AXEA-4sD_1q~W'.padEnd(16, 'x')],
    ['a1b2c3d4e5f6g7h8'],
  ])('if it is long and random: %s', (token) => {
    expect(isRandom(token)).toBe(true);
    for (const member of ['access_token', 'refresh_token', 'id_token'])
      expect(tokensIn(JSON.stringify({ [member]: token, token_type: OPAQUE }))).toEqual([token]);
  });

  test.each([
    ['a1b2c3d4e5f6g7h'],
    ['exitCode'],
    ['inconclusive'],
    ['convergedAfterMs'],
    ['tokenEndpointAuthMethodsSupported'],
    ['refusal.undeclared-permission'],
    ['token_endpoint_auth_methods_supported'],
    ['1234567890123456'],
    ['a1 b2 c3 d4 e5 f6 g7'],
    ['a1b2c3d4e5f6g7hé'],
    [''],
  ])('and not if it may stand anywhere by chance: %j', (token) => {
    expect(tokensIn(JSON.stringify({ access_token: token }))).toEqual([]);
  });

  test.each([
    ['a JWT, which shows itself', JSON.stringify({ access_token: JWT })],
    ['a JWE', JSON.stringify({ access_token: `${JWT}.abcd.efgh` })],
    ['no text', JSON.stringify({ access_token: 1, refresh_token: null, id_token: [OPAQUE] })],
    ['another member', JSON.stringify({ token: OPAQUE, error: OPAQUE })],
    ['in another object', JSON.stringify({ x: { access_token: OPAQUE } })],
    ['in a list', JSON.stringify([{ access_token: OPAQUE }])],
    ['in what is no JSON', `<p>{"access_token":"${OPAQUE}"}</p>`],
  ])('nor %s', (_, body) => {
    expect(tokensIn(body)).toEqual([]);
  });
});

/** An answer of the token endpoint with a token, and the same token where nobody calls it one. */
const onToken =
  (change: (asked: Asked, usual: Answered) => Answered): NonNullable<Faults['answer']> =>
  (asked, usual) =>
    asked.about === 'token' ? change(asked, usual) : usual;

async function withIssuer<T>(faults: Faults, use: (issuer: TestIssuer) => Promise<T>): Promise<T> {
  const issuer = await startTestIssuer('generic', faults);
  return use(issuer).finally(() => issuer.close());
}

const isWrong = ({ form }: Asked) => form.get('scope')?.includes('verify-issuers-') === true;

describe('a learnt token', () => {
  test.each([
    ['as it is', OPAQUE],
    ['in lower case', OPAQUE.toLowerCase()],
    ['in base64', Buffer.from(`it was ${OPAQUE}!`).toString('base64')],
  ])('is hidden where a later answer repeats it, %s', async (_, spelling) => {
    const faults = {
      tokenBody: (body: object) => ({ ...body, access_token: OPAQUE }),
      answer: onToken((asked, usual) =>
        isWrong(asked) ? json(400, { error: `no ${spelling}` }, { 'x-echo': spelling }) : usual,
      ),
    };
    const report = await withIssuer(faults, verify);
    const { observed } = resultOf(report, 'refusal.unregistered-scope', 'nightly-report');
    expect(observed).toMatch(/^400 no .*\[redacted\]/);
    expect(JSON.stringify(report)).not.toContain(spelling);
  });

  test('is hidden in what was heard before it was issued', async () => {
    const faults = {
      discovery: (document: object) => ({ ...document, issuer: `https://${OPAQUE}.example` }),
      tokenBody: (body: object) => ({ ...body, access_token: OPAQUE }),
    };
    const report = await withIssuer(faults, verify);
    expect(resultOf(report, 'discovery.issuer').observed).toBe('"https://[redacted].example"');
    expect(JSON.stringify(report)).not.toContain(OPAQUE);
  });

  test.each([
    ['a discovery document', { discovery: (d: object) => ({ ...d, issuer: OPAQUE, id_token: OPAQUE }) }],
    [
      'a key set',
      {
        answer: ({ about }: Asked, usual: Answered) =>
          about === 'keys' ? json(200, { keys: [{ kid: OPAQUE }], access_token: OPAQUE }) : usual,
        discovery: (d: object) => ({ ...d, issuer: OPAQUE }),
      },
    ],
  ])('is none that %s calls a token', async (_, faults: Faults) => {
    const report = await withIssuer(faults, verify);
    expect(resultOf(report, 'discovery.issuer').observed).toBe(`"${OPAQUE}"`);
  });

  test('is none that the manifest tells everybody', async () => {
    const faults = {
      discovery: (document: object) => ({ ...document, issuer: 'https://issuer.example.com:8443/x1' }),
      tokenBody: (body: object) => ({
        ...body,
        access_token: 'https://issuer.example.com',
        refresh_token: 'api-orders-0123456789',
      }),
    };
    const report = await withIssuer(faults, (issuer) => {
      const api = { ...issuer.manifest.api, audience: 'api-orders-0123456789' };
      return verify({ ...issuer, manifest: { ...issuer.manifest, api } });
    });
    expect(resultOf(report, 'discovery.issuer')).toMatchObject({
      expected: '"https://issuer.example.com"',
      observed: '"https://issuer.example.com:8443/x1"',
    });
  });

  test('is hidden for its own issuer only', async () => {
    const issuing = { tokenBody: (body: object) => ({ ...body, access_token: OPAQUE }) };
    const naming = { discovery: (document: object) => ({ ...document, issuer: OPAQUE }) };
    const first = await startTestIssuer('cognito', issuing);
    const second = await startTestIssuer('generic', naming);
    const port = (rule: string) => rule.replace(/^::/, '');
    const report = await verifyIssuers([first.manifest, second.manifest], {
      readSecret: (reference) =>
        [first, second].map(
          ({ outputs }) => Object.values(outputs)[0]![(reference as { name: string }).name],
        )[0] as string,
      connectTo: [`issuer.example.com:443:${port(second.connectTo[0]!)}`, ...first.connectTo],
      ca: { name: 'both', pem: `${first.ca.pem}\n${second.ca.pem}` },
      clock: fastClock(),
    });
    await Promise.all([first.close(), second.close()]);
    const [told, other] = report.issuers;
    expect(JSON.stringify(told)).not.toContain(OPAQUE);
    expect(resultOf({ ...report, issuers: [other!] }, 'discovery.issuer').observed).toBe(`"${OPAQUE}"`);
  });
});

describe('a client secret', () => {
  const reports = ['pretty', 'json', 'ndjson'];

  test('that is the name of its client is no reason to lose the client', async () => {
    const report = await withIssuer({}, (issuer) =>
      verify(issuer, {
        readSecret: (reference) => (reference as { name: string }).name.replace(/-secret$/, ''),
      }),
    );
    const names = new Set(report.issuers[0]!.results.map(({ client }) => client));
    expect(names).toEqual(new Set([undefined, 'nightly-report', 'sync-job', 'backoffice', 'storefront']));
    expect(report.issuers[0]!.permissions.map(({ client }) => client)).toEqual(
      expect.arrayContaining(['nightly-report', 'sync-job']),
    );
    const { remediation } = resultOf(report, 'grant.issued', 'sync-job');
    expect(remediation).toBe('the registration of sync-job: its secret, its grant types, its scopes');
  });

  test.each(reports)('in the name of a header is hidden (--format %s)', async (format) => {
    const { stdout, secret } = await withIssuer({}, async (issuer) => {
      const found = issuer.minted()[0]!.split('/')[0]!;
      issuer.outputs['lab']!['nightly-report-secret'] = found;
      issuer.faults.answer = onToken((_, usual) => ({
        ...usual,
        headers: { ...usual.headers, [`x-${found}`]: '1' },
      }));
      writeFileSync(issuer.outputsFile, JSON.stringify(issuer.outputs));
      return { ...(await runCommand([...way(issuer), '--format', format])), secret: found };
    });
    expect(stdout.toLowerCase()).not.toContain(secret.toLowerCase());
    if (format === 'json') expect(stdout).toContain('"x-[redacted]": "1"');
  });

  test('is hidden in what the token command says', async () => {
    const { stderr } = await withIssuer({}, (issuer) => {
      const [secret] = issuer.minted();
      issuer.faults.decide = () => ({ refused: `no ${secret}`, status: 400 });
      return runCommand(['token', ...way(issuer), '--client', 'nightly-report']);
    });
    expect(stderr).toBe('no token for nightly-report of lab/orders: 400 no [redacted]\n');
  });

  test('is hidden in what progress says a server said, and nowhere else', async () => {
    const events: Progress[] = [];
    await withIssuer({ decide: () => ({ refused: 'unauthorized_client', status: 400 }) }, (issuer) =>
      verify(issuer, {
        fresh: true,
        checks: ['grant'],
        clients: ['sync-job'],
        readSecret: () => 'unauthorized_client',
        onProgress: (event) => events.push(event),
      }),
    );
    expect(events[0]).toEqual({
      kind: 'retry',
      issuer: 'lab/orders',
      what: 'token of sync-job',
      reason: 'answered 400 [redacted]',
      waitMs: expect.any(Number) as number,
    });
  });
});
