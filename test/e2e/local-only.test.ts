import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOut, type Changes } from '../support/checkout.js';
import {
  recordedElsewhere,
  recordedOnLoopback,
  recording,
  recordingMissing,
} from '../support/connections.js';
import { endAtLast } from '../support/end-at-last.js';
import { poisonedEnvironment } from '../support/poison.js';
import { describeWithTerraform, runProgram, type TerraformSetup } from '../support/terraform.js';

/** A checkout's change by which client secrets go to AWS Secrets Manager. */
const WITH_SINK: Changes = {
  'stacks/src/cognito-stack.ts': [
    ['CognitoIssuer, ', 'CognitoIssuer, SecretsManagerSink, '],
    ['      apis,\n', "      apis,\n      secretSink: new SecretsManagerSink({ prefix: 'dev/shop' }),\n"],
  ],
};

/** Runs a task of package.json in a shell in which everything leads elsewhere, and tells what it reached. */
async function runPoisoned(
  checkout: string,
  task: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const directory = mkdtempSync(join(tmpdir(), 'oauth-issuers-local-only-'));
  endAtLast(() => rmSync(directory, { recursive: true, force: true }));
  const poison = await poisonedEnvironment(directory);
  const trace = join(directory, 'trace');
  const [program, ...args] = [
    ...recording(trace),
    process.execPath,
    '--import',
    'tsx',
    'scripts/main.ts',
    ...task,
  ];
  const ended = await runProgram(program!, args, { cwd: checkout, env: { ...poison.env, ...env } });
  return {
    ended,
    followed: poison.calls(),
    elsewhere: recordedElsewhere(trace),
    onLoopback: recordedOnLoopback(trace),
    /** Command lines of the Node processes that loaded what NODE_OPTIONS named. */
    loaded: readFileSync(poison.log, 'utf8').trim().split('\n'),
  };
}

const missing = recordingMissing();
const describeRecorded = missing === undefined ? describe : describe.skip;
const suffix = missing === undefined ? '' : ` [missing: ${missing}]`;

describeRecorded(`in a shell in which everything leads elsewhere${suffix}`, () => {
  test('npm start reaches loopback only, and no child of it loads what NODE_OPTIONS names', async () => {
    const { ended, followed, elsewhere, onLoopback, loaded } = await runPoisoned(checkOut(), ['start']);

    expect({ ...ended, stdout: '' }).toMatchObject({ exitCode: 0 });
    expect(onLoopback).toBeGreaterThan(0);
    expect({ elsewhere, followed }).toEqual({ elsewhere: [], followed: 0 });
    expect(loaded.filter((command) => !command.includes('main.ts start'))).toEqual([]);
  });

  const throughTerraform = ({ configFile }: TerraformSetup) =>
    test('deploys, reads the secrets from the local vault, and reaches loopback only', async () => {
      const task = ['deploy-local', 'dev-cognito'];
      const env = { TF_CLI_CONFIG_FILE: configFile };

      const { ended, followed, elsewhere, onLoopback, loaded } = await runPoisoned(
        checkOut(WITH_SINK),
        task,
        env,
      );

      expect(ended).toMatchObject({ exitCode: 0 });
      expect(ended.stdout).toContain('exit 0: no check failed');
      expect(onLoopback).toBeGreaterThan(0);
      expect({ elsewhere, followed }).toEqual({ elsewhere: [], followed: 0 });
      expect(loaded.filter((command) => !command.includes('main.ts deploy-local'))).toEqual([]);
    });
  describeWithTerraform('npm run deploy:local with secrets in a vault', throughTerraform);
});
