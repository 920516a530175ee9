import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '@oauth-issuers/emulators';
import { verifyArguments, VERIFY_BIN } from '../../scripts/support/local-verification.js';
import { startRehearsedCloud, type RehearsedCloud } from '../support/rehearsed-cloud.js';
import { runProgram } from '../support/terraform.js';
import { leaksIn, traces } from '../support/traces.js';

/** What Entra's secrets are here: dots as in a token, and what URLs, forms and JSON write in another way. */
const mockSecrets = ['.a.8Q~.b..c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r', '+/+8Q~/+/=%2B+/&=+/+%2F/+/+/+/+/+/+/+/+/'];
jest.mock('../../emulators/src/entra/directory/secret.js', () => ({
  ...jest.requireActual<object>('../../emulators/src/entra/directory/secret.js'),
  mintSecret: () => mockSecrets.shift(),
}));

let rehearsed: RehearsedCloud;
let reports: string;

beforeAll(async () => {
  rehearsed = await startRehearsedCloud();
  reports = mkdtempSync(join(tmpdir(), 'oauth-issuers-reports-'));
});
afterAll(async () => {
  await rehearsed.close();
  rmSync(reports, { recursive: true, force: true });
});

/** Runs the verifier with every report that it writes, and gives back all that it said. */
async function everythingSaid(...args: readonly string[]): Promise<string> {
  const files = [
    '--report',
    `json:${join(reports, 'r.json')}`,
    '--report',
    `junit:${join(reports, 'r.xml')}`,
  ];
  const { stdout, stderr } = await runProgram(process.execPath, [
    VERIFY_BIN,
    'run',
    ...verifyArguments(rehearsed.cloud, rehearsed.outputsFile),
    ...files,
    ...args,
  ]);
  const written = readdirSync(reports).map((name) => readFileSync(join(reports, name), 'utf8'));
  return [stdout, stderr, ...written].join('\n');
}

const leaked = (text: string): string[] => leaksIn(text, rehearsed.minted());

describe('no secret and no token', () => {
  test('would be missed: the secrets are those with every character that could hide them', () => {
    const { secrets } = rehearsed.minted();

    expect(mockSecrets).toEqual([]);
    expect(secrets.filter((secret) => secret.includes('8Q~'))).toHaveLength(2);
  });

  test.each(['pretty', 'json', 'ndjson'])(
    'is in what a passing run says (--format %s), or in its reports',
    async (format) => {
      const said = await everythingSaid('--format', format);

      expect(said).toContain('dev-cognito/orders');
      expect(traces(rehearsed.minted()).length).toBeGreaterThan(6);
      expect(leaked(said)).toEqual([]);
    },
  );

  test.each<[string, Fault]>([
    [
      'tokens whose signature is wrong',
      {
        rewrite: {
          pattern: '"access_token":\\s*"([^"]+)\\.([^".]+)"',
          by: '"access_token":"$1.AAAA$2"',
        },
      },
    ],
    ['an answer that is not JSON', { rewrite: { pattern: '^[^]*$', by: '<html>$&</html>' } }],
    [
      'an answer that repeats the request',
      {
        status: 400,
        body: '{"error":"invalid_request"}',
        edit: [{ op: 'echo', path: '/error_description', sources: ['body', { header: 'authorization' }] }],
      },
    ],
  ])('is in what a run with %s says, or in its reports', async (_, fault) => {
    const active = rehearsed.cloud.faults.add({ ...fault, at: { path: '/token$' } });

    const said = await everythingSaid();
    active.remove();

    expect(said).toMatch(/✗|failed/);
    expect(leaked(said)).toEqual([]);
  });

  test('is in what the local cloud tells of itself', async () => {
    const pages = await Promise.all(
      ['state', 'exchanges'].map(async (page) =>
        (await fetch(`${rehearsed.cloud.endpoint}/_local/${page}`)).text(),
      ),
    );

    expect(pages.join()).toContain('nightly-report');
    expect(leaked(pages.join())).toEqual([]);
  });
});
