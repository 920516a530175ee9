import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(__dirname, '../..');
const TSX = pathToFileURL(require.resolve('tsx', { paths: [ROOT] })).href;
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stacks-'));
  folders.push(folder);
  return folder;
}

/** Runs the app as cdktf.json says, in some working folder. */
function run(environment: Readonly<Record<string, string>> = {}, cwd = ROOT) {
  const outdir = temporaryFolder();
  const main = join(ROOT, 'stacks/src/main.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=DEP0044', '--conditions=@oauth-issuers/source', '--import', TSX, main],
    { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, CDKTF_OUTDIR: outdir, ...environment } },
  );
  return { status, stdout, stderr, outdir };
}

/** Every file that was synthesized, but for the path of the local backend, which cdktf writes. */
function filesIn(outdir: string): Record<string, string> {
  const names = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [
        name,
        readFileSync(join(outdir, name), 'utf8').replace(/("local": \{\s*"path": )"[^"]*"/, '$1"…"'),
      ]),
  );
}

describe('the app', () => {
  test('synthesizes the same bytes twice, in whatever working folder', () => {
    const first = run();
    const second = run();
    const elsewhere = run({}, temporaryFolder());

    expect([first, second, elsewhere].map(({ status, stderr }) => [status, stderr])).toEqual(
      Array(3).fill([0, '']),
    );
    expect(Object.keys(filesIn(first.outdir))).toEqual([
      'manifest.json',
      'stacks/dev-cognito/cdk.tf.json',
      'stacks/dev-entra/cdk.tf.json',
    ]);
    expect(filesIn(second.outdir)).toEqual(filesIn(first.outdir));
    expect(filesIn(elsewhere.outdir)).toEqual(filesIn(first.outdir));
  });

  test('writes nothing of the machine into what it synthesizes', () => {
    const text = Object.values(filesIn(run().outdir)).join();

    expect(text).not.toContain(ROOT);
    expect(text).not.toContain(tmpdir());
  });

  test('says what is wrong with its settings, without a stack trace, and writes nothing', () => {
    const { status, stdout, stderr, outdir } = run({ ENVIRONMENTS: 'dev,stagin', STATE_BACKEND: 'nowhere' });

    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^ENVIRONMENTS\n +received +"stagin"\n[^]*STATE_BACKEND\n +received +"nowhere"/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(filesIn(outdir)).toEqual({});
  });

  test('keeps the state of prod where it is told', () => {
    const { status, outdir } = run({ ENVIRONMENTS: 'prod', STATE_BACKEND: 's3://states?region=eu-west-1' });

    expect(status).toBe(0);
    expect(filesIn(outdir)['stacks/prod-cognito/cdk.tf.json']).toContain('"key": "prod-cognito.tfstate"');
  });
});
