import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestClient, Profile } from '@oauth-issuers/manifest';
import fc from 'fast-check';
import { checks, type Report, type VerifyOptions } from '@oauth-issuers/verify';
import { createTestCertificate } from '../support/verify-certificate.js';
import { startTestIssuer, type Faults, type TestIssuer } from '../support/verify-issuer.js';
import { resultOf, runCommand, verify, way } from '../support/verify-run.js';

const profiles = ['cognito', 'entra', 'generic'] as const satisfies readonly Profile[];

interface Listed {
  readonly tokens: number;
  readonly tokensAtMost: number;
}

interface Selection {
  readonly checks: readonly string[];
  readonly clients?: readonly string[];
  readonly fresh?: boolean;
}

/** What `--list` announces. */
async function announced(
  { directory }: TestIssuer,
  manifest: Manifest,
  selection: Selection,
): Promise<Listed> {
  const file = join(directory, 'listed.json');
  writeFileSync(file, JSON.stringify(manifest));
  const { exitCode, stdout } = await runCommand([
    ...['--manifest', file, '--list', '--format', 'json'],
    ...selection.checks.flatMap((check) => ['--check', check]),
    ...(selection.clients ?? []).flatMap((client) => ['--client', client]),
    ...(selection.fresh ? ['--fresh'] : []),
  ]);
  expect(exitCode).toBe(0);
  return (JSON.parse(stdout) as [Listed])[0];
}

/** Runs, and counts the tokens that the issuer issued. */
async function run(issuer: TestIssuer, manifest: Manifest, options: VerifyOptions) {
  let issued = 0;
  issuer.faults.answer = (asked, usual) => {
    if (asked.about === 'token' && usual.status === 200) issued++;
    return usual;
  };
  const report = await verify({ ...issuer, manifest }, options);
  delete issuer.faults.answer;
  const { tokensRequested, unplannedTokens = [] } = report.issuers[0]!;
  return { report, issued, tokensRequested, unplannedTokens };
}

const statuses = (report: Report) =>
  report.issuers[0]!.results.map(({ check, client, status }) => `${check} ${client}: ${status}`);

/** Clients as the test issuer has them, and as a manifest may declare them in part. */
const crowds: Readonly<Record<string, (clients: readonly ManifestClient[]) => ManifestClient[]>> = {
  'all clients': (clients) => [...clients],
  'one machine': (clients) => clients.filter(({ name }) => name === 'nightly-report'),
  'only people': (clients) => clients.filter(({ kind }) => kind !== 'machine'),
  'a web client without a secret': (clients) =>
    clients.map((client) => (client.kind === 'web' ? { ...client, secret: undefined } : client)),
  'machines without a secret': (clients) =>
    clients.map((client) => (client.kind === 'machine' ? { ...client, secret: undefined } : client)),
  'one machine without a secret': (clients) =>
    clients.map((client) => (client.name === 'nightly-report' ? { ...client, secret: undefined } : client)),
  nobody: () => [],
};

/** A check of each way in which tokens are used. */
const EACH_WAY = [
  'discovery.document',
  'grant.issued',
  'token.permissions',
  'refusal.unknown-client',
  'refusal.wrong-secret',
  'refusal.unregistered-scope',
  'refusal.undeclared-permission',
  'refusal.named-scope',
  'refusal.user-client',
  'refusal.unassigned-client',
  'refusal.public-client',
];

describe.each(profiles.flatMap((profile) => Object.keys(crowds).map((crowd) => [profile, crowd] as const)))(
  'on %s, with %s,',
  (profile, crowd) => {
    test('list, run and report agree, for a check of each kind and for all', async () => {
      const issuer = await startTestIssuer(profile);
      const manifest = { ...issuer.manifest, clients: crowds[crowd]!(issuer.manifest.clients) };
      const selections = [...EACH_WAY.map((id) => [id]), checks.map(({ id }) => id)];
      for (const selected of selections) {
        const { tokens } = await announced(issuer, manifest, { checks: selected });
        const { issued, tokensRequested, unplannedTokens } = await run(issuer, manifest, {
          checks: selected,
        });
        expect({ selected, issued, tokensRequested, unplannedTokens }).toEqual({
          selected,
          issued: tokens,
          tokensRequested: tokens,
          unplannedTokens: [],
        });
      }
      await issuer.close();
    });
  },
);

describe.each(profiles)('on %s, for any selection of checks and clients,', (profile) => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await startTestIssuer(profile);
  });
  afterAll(() => issuer.close());

  const selection = fc.record({
    checks: fc.subarray(
      checks.map(({ id }) => id),
      { minLength: 1 },
    ),
    clients: fc.subarray(['nightly-report', 'sync-job', 'backoffice', 'storefront'], { minLength: 1 }),
    fresh: fc.boolean(),
  });

  test('what is announced is enough, and one less is not', async () => {
    const property = fc.asyncProperty(selection, async (selected) => {
      const { tokens } = await announced(issuer, issuer.manifest, selected);
      const free = await run(issuer, issuer.manifest, selected);
      expect({ requested: free.tokensRequested, issued: free.issued }).toEqual({
        requested: tokens,
        issued: tokens,
      });
      if (tokens === 0) return;

      const enough = await run(issuer, issuer.manifest, { ...selected, maxTokens: tokens });
      expect(statuses(enough.report)).toEqual(statuses(free.report));
      expect(enough.tokensRequested).toBe(tokens);

      const short = await run(issuer, issuer.manifest, { ...selected, maxTokens: tokens - 1 });
      expect(short.report.exitCode).toBe(3);
      expect(short.tokensRequested).toBeLessThan(tokens);
      expect(short.issued).toBeLessThan(tokens);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  test('every token that is granted to what must be refused is counted, with its reason, and limited', async () => {
    const limits = fc.record({ selected: selection, limit: fc.integer({ min: 1, max: 12 }) });
    Object.assign(issuer.faults, {
      decide: (asked) => ({ granted: [asked.form.get('scope') ?? 'x'] }),
    } satisfies Faults);
    const property = fc.asyncProperty(limits, async ({ selected, limit }) => {
      const { tokens, tokensAtMost } = await announced(issuer, issuer.manifest, {
        ...selected,
        fresh: false,
      });
      const options = { ...selected, fresh: false };
      const free = await run(issuer, issuer.manifest, options);
      expect(free.tokensRequested).toBe(free.issued);
      expect(free.issued).toBe(tokensAtMost);
      expect(free.unplannedTokens).toHaveLength(free.issued - tokens);
      expect(free.unplannedTokens.every(({ reason }) => reason.includes('had to be refused'))).toBe(true);

      const limited = await run(issuer, issuer.manifest, { ...options, maxTokens: limit });
      expect(limited.tokensRequested).toBe(limited.issued);
      // From what is announced on, refusals are tried without holding a token back for them.
      expect(limited.issued).toBeLessThanOrEqual(limit < tokens ? limit : limit + 1);
      if (limit < tokens) expect(limited.report.exitCode).not.toBe(0);
    });
    await fc.assert(property, { numRuns: 20 });
    delete issuer.faults.decide;
  });
});

test('a method of authentication that was not understood costs no token', async () => {
  const issuer = await startTestIssuer('generic', {
    discovery: (document) => ({
      ...document,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    }),
    decide: (asked) =>
      asked.headers['authorization'] === undefined ? undefined : { refused: 'invalid_client', status: 401 },
  });
  const { tokens } = await announced(issuer, issuer.manifest, { checks: ['token'] });
  const { issued, tokensRequested, report } = await run(issuer, issuer.manifest, {
    checks: ['token'],
    maxTokens: 2,
  });
  await issuer.close();
  expect({ tokens, issued, tokensRequested }).toEqual({ tokens: 2, issued: 2, tokensRequested: 2 });
  expect(report.exitCode).toBe(0);
});

test('a request that was repeated is counted, with its reason', async () => {
  const issuer = await startTestIssuer('cognito');
  let asked = 0;
  issuer.faults.answer = (question, usual) =>
    question.about === 'token' && ++asked === 1 ? { status: 503, headers: {}, body: '' } : usual;
  const report = await verify(issuer, { checks: ['grant'], clients: ['sync-job'] });
  await issuer.close();
  expect(report.issuers[0]).toMatchObject({
    tokensRequested: 2,
    unplannedTokens: [{ client: 'sync-job', reason: expect.stringMatching(/asked for again/) as string }],
  });
});

test('another client that serves as the control is counted, with its reason', async () => {
  const issuer = await startTestIssuer('cognito', {
    decide: (asked) =>
      /nightly/.test(asked.clientId) ? { refused: 'invalid_client', status: 400 } : undefined,
  });
  const report = await verify(issuer, { checks: ['refusal.public-client'] });
  await issuer.close();
  expect(report.issuers[0]).toMatchObject({
    tokensRequested: 2,
    unplannedTokens: [{ client: 'sync-job', reason: expect.stringMatching(/control/) as string }],
  });
});

test('a token that a known deviation issued in place of a refusal is counted, with its reason', async () => {
  const issuer = await startTestIssuer('cognito', {
    decide: (asked) => (asked.form.get('scope') === 'orders/write' ? { granted: [] } : undefined),
  });
  const { report, issued, tokensRequested, unplannedTokens } = await run(issuer, issuer.manifest, {
    clients: ['nightly-report'],
  });
  await issuer.close();
  expect(resultOf(report, 'refusal.undeclared-permission').status).toBe('deviation');
  expect({ issued, tokensRequested, unplanned: unplannedTokens.length }).toEqual({
    issued: 2,
    tokensRequested: 2,
    unplanned: 1,
  });
});

test('a certificate that is not trusted costs nothing', async () => {
  const issuer = await startTestIssuer('cognito');
  const { cert } = await createTestCertificate(['elsewhere.example.com']);
  const report = await verify(issuer, { checks: ['grant'], ca: { pem: cert, name: 'other.pem' } });
  await issuer.close();
  expect(report.issuers[0]).toMatchObject({ tokensRequested: 0 });
});

test('a person is told what was announced, the worst case, and why there were more', async () => {
  const issuer = await startTestIssuer('cognito', {
    decide: (asked) => (/storefront/.test(asked.clientId) ? { granted: [] } : undefined),
  });
  const argv = way(issuer);
  const list = await runCommand([...argv, '--list']);
  const result = await runCommand(argv);
  await issuer.close();
  expect(list.stdout).toMatch(
    /2 tokens to be requested \(each serves all checks of its client\), 51 at most, if all that must be refused were granted/,
  );
  expect(result.stdout).toMatch(
    /tokens beyond the 2 that --list announces\n {4}storefront: a request that had to be refused was granted/,
  );
  expect(result.stdout).toMatch(/3 tokens requested/);
});
