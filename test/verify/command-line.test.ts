import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '@oauth-issuers/verify';
import { runBinary } from '../support/verify-binary.js';
import { startTestIssuer, type TestIssuer } from '../support/verify-issuer.js';
import { runCommand, way } from '../support/verify-run.js';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startTestIssuer('cognito');
});
afterAll(() => issuer.close());
beforeEach(() => {
  for (const fault of Object.keys(issuer.faults)) delete issuer.faults[fault as keyof typeof issuer.faults];
});

const wrongTokens = {
  claims: (claims: Record<string, unknown>) => ({ ...claims, iss: 'https://another.example' }),
};

/** Not written out: the file that holds this is no certificate. */
const marked = (place: string, text: string) => `-----${place} ${'CERTIFICATE'}-----\n${text}\n`;
const brokenCa = join(mkdtempSync(join(tmpdir(), 'verify-ca-')), 'broken.pem');
writeFileSync(brokenCa, `${marked('BEGIN', 'Z2FyYmFnZQ==')}${marked('END', '')}${marked('BEGIN', 'Z2Fy')}`);
afterAll(() => rmSync(dirname(brokenCa), { recursive: true }));

describe('exit code', () => {
  test('0: every check passed', async () => {
    expect(await runCommand(way(issuer))).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('1: a check failed', async () => {
    Object.assign(issuer.faults, wrongTokens);
    expect((await runCommand(['run', ...way(issuer)])).exitCode).toBe(1);
  });

  test('3: the issuer cannot be reached', async () => {
    const argv = ['--outputs', issuer.outputsFile, '--connect-to', '::127.0.0.1:1'];
    const { exitCode, stderr } = await runCommand(argv);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/dev-cognito\/orders: discovery document: ECONNREFUSED.*again in/);
  });

  test('3: nothing was checked', async () => {
    expect((await runCommand([...way(issuer), '--check', 'refusal.named-scope'])).exitCode).toBe(3);
  });

  test('2 outweighs 1: a report that cannot be written', async () => {
    Object.assign(issuer.faults, wrongTokens);
    const folder = join(issuer.directory, 'a-folder');
    mkdirSync(folder, { recursive: true });
    const { exitCode, stderr } = await runCommand([...way(issuer), '--report', `json:${folder}`]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/a-folder cannot be written: EISDIR/);
    expect(readdirSync(issuer.directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('bad usage ends with 2, before any request', () => {
  test.each([
    [
      ['--check', 'token.permission'],
      /unknown check "token\.permission"\. Did you mean "token\.permissions"\?/,
    ],
    [['--check', 'tokens'], /Did you mean "token"\?/],
    [['--check', 'tok'], /unknown check "tok"/],
    [
      ['--client', 'nightly'],
      /unknown client "nightly".*Known: nightly-report, sync-job, backoffice, storefront/,
    ],
    [['--issuer', 'dev-congito'], /unknown issuer "dev-congito"\. Did you mean "dev-cognito"\?/],
    [['--issuer', 'x', '--check', 'y'], /unknown issuer "x"[^]*unknown check "y"/],
    [['--report', 'html:report.html'], /This release writes json:FILE and junit:FILE/],
    [['--report', 'md:report.md'], /This release writes json:FILE and junit:FILE/],
    [['--report', 'json'], /This release writes/],
    [['--report', 'json:/no/such/folder/r.json'], /folder \/no\/such\/folder does not exist; make it first/],
    [['--format', 'yaml'], /Allowed choices are pretty, json, ndjson/],
    [['--timeout', '0'], /seconds from 0\.1 to 300/],
    [['--timeout', 'soon'], /seconds from 0\.1 to 300/],
    [['--concurrency', '0'], /whole number from 1 to 64/],
    [['--concurrency', '2.5'], /whole number from 1 to 64/],
    [['--max-tokens', '-1'], /whole number from 1/],
    [['--connect-to', 'a:b'], /"a:b" is not HOST:PORT:ADDRESS:PORT/],
    [['--ca', 'no-such.pem'], /--ca: no-such\.pem cannot be read \(ENOENT\)/],
    [['--ca', __filename], /holds no PEM certificate/],
    [['--ca', brokenCa], /--ca: .*broken\.pem: of 2 certificates number 1, 2 cannot be read/],
    [['--report', 'json:same', '--report', 'junit:./same'], /\.\/same is named twice/],
    [['--unknown'], /unknown option '--unknown'/],
    [['surplus'], /too many arguments/],
  ])('%j', async (argv, message) => {
    const asked = issuer.asked.length;
    const { exitCode, stdout, stderr } = await runCommand(['--outputs', issuer.outputsFile, ...argv]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(issuer.asked).toHaveLength(asked);
  });

  test('nothing to verify', async () => {
    expect(await runCommand([])).toMatchObject({
      exitCode: 2,
      stderr: 'error: say what to verify: --outputs FILE or --manifest FILE\n',
    });
  });
});

test('help tells options, exit codes and examples, and goes to stdout', async () => {
  const { exitCode, stdout, stderr } = await runCommand(['--help']);
  expect(exitCode).toBe(0);
  expect(stderr).toBe('');
  for (const text of ['--connect-to', '--max-tokens', 'json:FILE|junit:FILE', '3  inconclusive', 'explain'])
    expect(stdout).toContain(text);
  expect(stdout).not.toMatch(/html|md:/);
});

test('selects by issuer, client and check', async () => {
  const { stdout } = await runCommand([
    ...way(issuer),
    ...[
      '--issuer',
      'dev-cognito',
      '--client',
      'sync-job',
      '--check',
      'token',
      '--check',
      'keys.ids',
      '--format',
      'json',
    ],
  ]);
  const [{ results }] = (JSON.parse(stdout) as Report).issuers as [Report['issuers'][number]];
  expect(new Set(results.map(({ check }) => check.split('.')[0]))).toEqual(new Set(['keys', 'token']));
  expect(new Set(results.map(({ client }) => client))).toEqual(new Set([undefined, 'sync-job']));
});

describe('--list', () => {
  test('shows checks, clauses and cost, sends nothing and needs no secret', async () => {
    const asked = issuer.asked.length;
    const { exitCode, stdout } = await runCommand(['--outputs', issuer.outputsFile, '--list'], { env: {} });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /token\.signature +The signature is right \(nightly-report; RFC 7515 §5\.2; token of nightly-report\)/,
    );
    expect(stdout).toMatch(/sync-job; RFC 9700 §2\.3; skipped: the client was given every permission/);
    expect(stdout).toMatch(/2 tokens to be requested/);
    expect(issuer.asked).toHaveLength(asked);
  });

  test('counts what --fresh and a selection cost', async () => {
    const entra = await startTestIssuer('entra');
    const cost = async (...argv: string[]) => {
      const { stdout } = await runCommand([
        '--outputs',
        entra.outputsFile,
        '--list',
        '--format',
        'json',
        ...argv,
      ]);
      return (JSON.parse(stdout) as { tokens: number }[])[0]!.tokens;
    };
    expect(await cost()).toBe(2);
    expect(await cost('--fresh')).toBe(6);
    expect(await cost('--check', 'keys')).toBe(0);
    expect(await cost('--check', 'refusal.public-client')).toBe(1);
    await entra.close();
  });
});

describe('reports', () => {
  test('are written whole, beside what is printed', async () => {
    const json = join(issuer.directory, 'report.json');
    const junit = join(issuer.directory, 'report.xml');
    const { stdout } = await runCommand([
      ...way(issuer),
      ...['--report', `json:${json}`, '--report', `junit:${junit}`, '--format', 'ndjson'],
    ]);
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(report).toMatchObject({
      reportVersion: 1,
      exitCode: 0,
      issuers: [{ name: 'dev-cognito/orders' }],
    });
    expect(readFileSync(junit, 'utf8')).toMatch(/^<\?xml version="1\.0"/);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(report.issuers[0]!.results.length + 1);
    expect(lines.at(-1)).toMatchObject({ exitCode: 0, summary: report.summary });
  });
});

describe('explain', () => {
  test('says why, the clause, what is expected, and how to mend it', async () => {
    const { exitCode, stdout } = await runCommand(['explain', 'token.permissions']);
    expect(exitCode).toBe(0);
    for (const text of ['stolen secret', 'RFC 9700 §2.3', 'Expected:', 'allowed_oauth_scopes', 'app_role_id'])
      expect(stdout).toContain(text);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test('an unknown check is 2, with what was probably meant', async () => {
    const { exitCode, stderr } = await runCommand(['explain', 'token.issuers']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Did you mean "token\.issuer"\?/);
  });
});

describe('Ctrl-C', () => {
  test('stops requests, writes nothing, and ends with 130', async () => {
    const interrupt = new AbortController();
    const file = join(issuer.directory, 'interrupted.json');
    issuer.faults.answer = (_, usual) => {
      interrupt.abort();
      return usual;
    };
    const before = issuer.asked.length;
    const { exitCode, stdout, stderr } = await runCommand(
      [...way(issuer), '--concurrency', '1', '--report', `json:${file}`],
      {
        signal: interrupt.signal,
      },
    );
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 130,
      stdout: '',
      stderr: 'stopped: no report was written\n',
    });
    expect(existsSync(file)).toBe(false);
    expect(issuer.asked.length - before).toBe(1);
  });
});

test.each([
  [['--help'], 0],
  [['help'], 0],
  [['help', 'token'], 0],
  [['help', 'nothing'], 2],
  [['--version'], 0],
  [['token', '--help'], 0],
])('%j ends with %d', async (argv, exitCode) => {
  expect((await runBinary(argv)).exitCode).toBe(exitCode);
});

describe('results that cannot be written', () => {
  const onLinux = existsSync('/dev/full') ? test : test.skip;

  onLinux.each([['--version'], ['--help'], ['explain', 'token.issuer']])(
    'end with 2: %s %s',
    async (...argv) => {
      const full = openSync('/dev/full', 'w');
      const { exitCode, stderr } = await runBinary(
        argv.filter((word) => word !== undefined),
        {},
        full,
      );
      closeSync(full);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: 'error: the results cannot be written: ENOSPC\n',
      });
    },
  );
});

describe('the command that npm installs', () => {
  const bin = join(__dirname, '..', '..', 'verify', 'bin', 'verify-issuers.js');

  test('is executable and says its version, or how to build it', async () => {
    expect(statSync(bin).mode & 0o111).not.toBe(0);
    const child = spawn(process.execPath, [bin, '--version']);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((resolve) => child.on('close', resolve));
    expect(output).toMatch(/^\d+\.\d+\.\d+\n$|npm run build/);
  });
});
