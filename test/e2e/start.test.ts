import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { processesWith } from '../support/processes.js';
import { runProgram, type Ended } from '../support/terraform.js';
import { until } from '../support/until.js';

const COMMAND = ['--import', 'tsx', 'scripts/main.ts'];
const task = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runProgram(process.execPath, [...COMMAND, ...args], { cwd: ROOT, env });

/** A temporary directory of its own, and a mark by which the processes of one command can be found. */
function surroundings() {
  const temporary = mkdtempSync(join(tmpdir(), 'oauth-issuers-start-'));
  const mark = randomUUID();
  return {
    env: { TMPDIR: temporary, OAUTH_ISSUERS_MARK: mark },
    left: () => ({
      processes: processesWith(mark),
      files: readdirSync(temporary).filter((name) => !name.startsWith('tsx-')),
    }),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

describe('npm start', () => {
  test('shows both issuers verified, writes the reports, and leaves nothing running and no file', async () => {
    const { env, left, remove } = surroundings();

    const { exitCode, stdout, stderr } = await task(['start'], env);

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toMatch(/dev-cognito\/orders[\s\S]*dev-entra\/orders[\s\S]*exit 0/);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^✓ Synthesize dev, start the local cloud \(\d+\.\d s\)$/),
      expect.stringMatching(/^✓ Create the stacks in the local cloud/),
    ]);
    expect(left()).toEqual({ processes: [], files: [] });
    remove();
  });

  test('writes a report with the members of the contract', async () => {
    await task(['start']);
    const report: unknown = JSON.parse(readFileSync(join(ROOT, 'reports', 'start', 'report.json'), 'utf8'));

    expect(report).toMatchObject({ reportVersion: 1, exitCode: 0, summary: { failed: 0, inconclusive: 0 } });
    expect(report).toHaveProperty('issuers.0.name', 'dev-cognito/orders');
    expect(report).toHaveProperty('issuers.1.profile', 'entra');
    expect(readFileSync(join(ROOT, 'reports', 'start', 'junit.xml'), 'utf8')).toContain('<testsuite');
  });

  test.each<[string, NodeJS.Signals, number]>([
    ['Ctrl-C', 'SIGINT', 130],
    ['SIGTERM', 'SIGTERM', 143],
  ])('at %s in the middle leaves nothing running and no file', async (_, signal, expected) => {
    const { env, left, remove } = surroundings();
    const child = spawn(process.execPath, [...COMMAND, 'start'], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.resume();
    const ended = once(child, 'close');
    // In the middle: the local cloud has written its files, the synthesis is under way.
    await until(() => left().files.some((name) => name.startsWith('local-cloud-')), child);

    child.kill(signal);

    expect((await ended)[0]).toBe(expected);
    expect(left()).toEqual({ processes: [], files: [] });
    remove();
  });

  test('refuses an option that there is not, with the usage', async () => {
    const { exitCode, stderr } = await task(['start', '--kepe']);

    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--kepe[\s\S]*Usage: npm start/);
  });
});

describe('npm run deploy:local', () => {
  test('without Terraform says what to install, and that npm start needs none', async () => {
    const { exitCode, stderr } = await task(['deploy-local', 'dev-cognito'], {
      PATH: dirname(process.execPath),
    });

    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /Terraform is not installed[\s\S]*Install Terraform[\s\S]*npm start.*without Terraform/,
    );
  });
});

describe('the steps of the pipeline', () => {
  test.each(['plan', 'deploy', 'verify'])(
    'npm run %s refuses to run without an environment, with the usage',
    async (name) => {
      const { exitCode, stderr } = await task([name]);

      expect(exitCode).toBe(2);
      expect(stderr).toContain(`Usage: npm run ${name} -- ENVIRONMENT`);
    },
  );

  test('npm run verify says how to make an outputs file that is missing', async () => {
    const { exitCode, stderr } = await task(['verify', 'prod']);

    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/outputs\.json[\s\S]*cdktf deploy/);
  });
});
