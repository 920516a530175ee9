import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkOut } from '../support/checkout.js';
import { endAtLast } from '../support/end-at-last.js';
import { keepCloud, type KeptCloud } from '../support/kept-cloud.js';
import { poisonedEnvironment, type Poison } from '../support/poison.js';
import { describeWithTerraform, findTerraform, runProgram } from '../support/terraform.js';

let poison: Poison;
let checkout: string;
let temporary: string;
beforeAll(async () => {
  const directory = mkdtempSync(join(tmpdir(), 'oauth-issuers-keep-'));
  endAtLast(() => rmSync(directory, { recursive: true, force: true }));
  poison = await poisonedEnvironment(directory);
  checkout = checkOut();
  // What a shell takes for something else, if it is not quoted.
  temporary = join(directory, "it's $HOME; here");
  mkdirSync(temporary);
});

/** Every file of a checkout, but for packages and reports. */
const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(node_modules|reports)(\/|$)/.test(name))
    .sort();

/** Pastes commands into a shell that has another working directory, and variables that lead elsewhere. */
async function paste(commands: KeptCloud['commands'], shell: string) {
  const results = [];
  for (const [title, command] of commands) {
    const { exitCode, stdout, stderr } = await runProgram(shell, ['-c', command], {
      cwd: tmpdir(),
      env: { ...poison.env, TF_CLI_CONFIG_FILE: join(temporary, 'missing.rc') },
    });
    results.push({ title, exitCode, ...(exitCode === 0 ? {} : { command, stdout, stderr }) });
  }
  return results;
}

const worked = (commands: KeptCloud['commands']) => commands.map(([title]) => ({ title, exitCode: 0 }));
const byTerraform = ([title]: readonly [string, string]) => title.startsWith('Terraform');
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

const shells = ['sh', 'bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0);

describe('what npm start -- --keep prints', () => {
  test(`works when pasted into ${shells.join(', ')}, and leaves nothing in the repository`, async () => {
    const before = filesOf(checkout);
    const cloud = await keepCloud('start', [], { TMPDIR: temporary }, checkout);
    const commands = cloud.commands.filter((command) => !byTerraform(command));

    for (const shell of shells) expect(await paste(commands, shell)).toEqual(worked(commands));

    expect(commands.map(([title]) => title)).toEqual([
      ...[
        'what exists',
        'what was asked',
        'a discovery',
        'a discovery',
        'a token',
        'a token',
        'verify again',
      ],
    ]);
    expect(poison.calls()).toBe(0);
    expect(filesOf(checkout)).toEqual(before);
    await cloud.interrupt();
    expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
  });
});

describeWithTerraform('what --keep prints for Terraform, pasted into sh', ({ configFile }) => {
  const hasAzuread = findTerraform('azuread').missing === undefined;

  test.each<[task: string, args: readonly string[]]>([
    ['start', []],
    ['deploy-local', ['dev-cognito']],
  ])('after %s plans and applies, with the state in the directory of the run', async (task, args) => {
    const before = filesOf(checkout);
    const env = { TMPDIR: temporary, TF_CLI_CONFIG_FILE: configFile };
    const cloud = await keepCloud(task, args, env, checkout);
    const commands = cloud.commands
      .filter(byTerraform)
      .filter(([, command]) => hasAzuread || !command.includes('dev-entra'));

    const results = await paste(commands, 'sh');

    expect(results).toEqual(worked(commands));
    expect(commands.length).toBeGreaterThanOrEqual(2);
    const [state] = readdirSync(temporary, { recursive: true, encoding: 'utf8' }).filter(
      (name) => basename(name) === 'dev-cognito.tfstate',
    );
    expect(modeOf(join(temporary, state!))).toBe('600');
    expect(filesOf(checkout)).toEqual(before);
    expect(poison.calls()).toBe(0);
    await cloud.interrupt();
    expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
  });
});
