import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { checkOut, WITHOUT_ENTRA } from '../../support/checkout.js';
import { endAtLast } from '../../support/end-at-last.js';
import { eventually } from '../../support/eventually.js';
import { markedProcesses } from '../../support/processes.js';
import { NOTHING, surroundings } from '../../support/surroundings.js';
import { describeOnTerminal, openTerminal } from '../../support/terminal.js';

/** The command itself, not npm or its shell. */
const COMMAND = /^\S*node .*main\.ts deploy/;

const FAKE = resolve(__dirname, '..', '..', 'support', 'fake-terraform.mjs');

describeOnTerminal('with something that stands for Terraform, on a terminal', () => {
  let checkout: string;
  beforeAll(() => {
    checkout = checkOut(WITHOUT_ENTRA);
  });

  /** Runs a step of the pipeline. @param changes what the plan has */
  const begin = (changes: 'yes' | 'no' | 'hang', ...command: readonly string[]) => {
    const directory = mkdtempSync(join(tmpdir(), 'oauth-issuers-fake-terraform-'));
    endAtLast(() => rmSync(directory, { recursive: true, force: true }));
    const log = join(directory, 'log');
    writeFileSync(log, '');
    const { env, left } = surroundings();
    const terminal = openTerminal(['npm', 'run', ...command], {
      cwd: checkout,
      env: {
        ...env,
        PATH: `${fakeBin(directory)}${delimiter}${process.env['PATH']}`,
        FAKE_TERRAFORM_LOG: log,
        FAKE_TERRAFORM_CHANGES: changes,
      },
    });
    return {
      terminal,
      left,
      mark: env['OAUTH_ISSUERS_MARK']!,
      /** What was asked of Terraform, and what it heard. */
      log: () =>
        readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => !/^(-v|version|)( |$)/.test(line)),
      /** Lets Terraform come to an end. */
      release: () => writeFileSync(`${log}.done`, ''),
    };
  };

  const PLANNED = ['init', 'plan -input=false -out plan', 'show -json plan'];
  const APPLY = 'apply -input=false plan';
  const planFile = () => join(checkout, 'cdktf.out', 'stacks', 'dev-cognito', 'plan');
  const DEPLOY = ['deploy', '--', 'dev', '--skip-provider-lock'];

  describe('npm run deploy', () => {
    test('shows the plan, asks, applies that plan, and writes the outputs for their owner alone', async () => {
      const { terminal, log, release, left } = begin('yes', ...DEPLOY);
      await terminal.until(/Plan: 1 to add[^]*Only yes is an approval: /);
      expect(log()).toEqual(PLANNED);

      terminal.type('yes\n');
      release();

      expect(await terminal.ended).toBe(0);
      expect(log()).toEqual([...PLANNED, APPLY, 'saved', 'output -json']);
      const file = join(checkout, 'reports', 'dev', 'outputs.json');
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        'dev-cognito': { 'manifest-orders': { manifestVersion: 1 } },
      });
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
      expect(existsSync(planFile())).toBe(false);
      expect(left()).toEqual(NOTHING);
    });

    test('asks nothing where nothing changes', async () => {
      const { terminal, log } = begin('no', ...DEPLOY);

      expect(await terminal.ended).toBe(0);
      expect(log()).toEqual([...PLANNED, 'output -json']);
    });

    test.each<[string, RegExp]>([
      ['while it synthesizes', /Synthesize dev/],
      ['while it asks', /Only yes is an approval: /],
    ])('at Ctrl-C %s applies nothing', async (_, phase) => {
      const { terminal, log, left } = begin('yes', ...DEPLOY);
      await terminal.until(phase);

      terminal.ctrlC();

      expect(await terminal.ended).toBe(130);
      expect(terminal.shown()).toContain('Interrupted (SIGINT)');
      expect(log()).not.toContain(APPLY);
      expect(existsSync(planFile())).toBe(false);
      expect(left()).toEqual(NOTHING);
    });

    test('at Ctrl-C, however often, interrupts an apply once, and waits for its end', async () => {
      const { terminal, log, release, left } = begin('yes', ...DEPLOY, '--auto-approve');
      await terminal.until(/Creating\.\.\./);

      terminal.ctrlC();
      await eventually(() => log().includes('SIGINT'));
      terminal.ctrlC();
      await terminal.until(/\^C[^]*\^C/);
      terminal.ctrlC();
      release();

      expect(await terminal.ended).toBe(130);
      expect(log()).toEqual([...PLANNED, APPLY, 'SIGINT', 'saved']);
      expect(terminal.shown()).toMatch(/Run the same command again[^]*Interrupted \(SIGINT\)/);
      expect(left()).toEqual(NOTHING);
    });

    test('closed, interrupts an apply once, and leaves it to end', async () => {
      const { terminal, log, release, left } = begin('yes', ...DEPLOY, '--auto-approve');
      await terminal.until(/Creating\.\.\./);

      terminal.close();
      await eventually(() => log().includes('SIGINT'));
      release();

      await eventually(() => left().processes.length === 0);
      expect(log()).toEqual([...PLANNED, APPLY, 'SIGINT', 'saved']);
      expect(left()).toEqual(NOTHING);
    });

    test('killed, has an apply interrupted once, and left to end', async () => {
      const { terminal, log, release, left, mark } = begin('yes', ...DEPLOY, '--auto-approve');
      await terminal.until(/Creating\.\.\./);

      process.kill(markedProcesses(mark).find(({ command }) => COMMAND.test(command))!.pid, 'SIGKILL');
      await eventually(() => log().includes('SIGINT'));
      release();

      await eventually(() => left().processes.length === 0);
      expect(log()).toEqual([...PLANNED, APPLY, 'SIGINT', 'saved']);
    });
  });

  test('npm run plan, at Ctrl-C, asks Terraform once to end', async () => {
    const { terminal, log, release, left } = begin('hang', 'plan', '--', 'dev', '--skip-provider-lock');
    await terminal.until(/Plan: 1 to add/);

    terminal.ctrlC();
    await eventually(() => log().some((line) => line.startsWith('SIG')));
    release();

    expect(await terminal.ended).toBe(130);
    expect(log().filter((line) => line.startsWith('SIG'))).toHaveLength(1);
    expect(terminal.shown()).toContain('Interrupted (SIGINT)');
    expect(existsSync(planFile())).toBe(false);
    expect(left()).toEqual(NOTHING);
  });
});

/** A folder for the PATH, in which `terraform` is what stands for it. */
function fakeBin(directory: string): string {
  const bin = join(directory, 'bin');
  mkdirSync(bin);
  const terraform = join(bin, 'terraform');
  writeFileSync(terraform, `#!/bin/sh\nexec ${process.execPath} ${FAKE} "$@"\n`);
  chmodSync(terraform, 0o755);
  return bin;
}
