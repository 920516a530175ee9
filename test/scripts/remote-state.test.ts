import { Failure } from '../../scripts/support/failure.js';
import { requireRemoteState } from '../../scripts/support/remote-state.js';
import { ROOT } from '../../scripts/support/paths.js';
import { runProgram } from '../support/terraform.js';

const failureOf = (env: NodeJS.ProcessEnv): unknown => {
  try {
    requireRemoteState(env);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('a pipeline', () => {
  test.each([undefined, '', 'local', 'file:///var/lib/states'])('keeps no state in %p', (STATE_BACKEND) => {
    const failure = failureOf({ CI: 'true', STATE_BACKEND });

    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/^STATE_BACKEND is .*s3:\/\/… or azurerm:\/\/…/) as string,
    });
  });

  test.each(['s3://states?region=eu-west-1', 'azurerm://account1/states', 'locals'])(
    'may keep it in %s, if the app can read that',
    (STATE_BACKEND) => {
      expect(failureOf({ CI: 'true', STATE_BACKEND })).toBeUndefined();
    },
  );

  test.each(['plan', 'deploy'])('is refused by npm run %s, before anything is synthesized', async (task) => {
    const { exitCode, stdout, stderr } = await runProgram(
      process.execPath,
      ['--import', 'tsx', 'scripts/main.ts', task, 'dev'],
      { cwd: ROOT, env: { CI: 'true', STATE_BACKEND: undefined, PATH: '' } },
    );

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^STATE_BACKEND is not set/);
  });
});

test('a person may keep the state on this machine', () => {
  expect(failureOf({})).toBeUndefined();
  expect(failureOf({ CI: 'false', STATE_BACKEND: 'local' })).toBeUndefined();
});
