import { join } from 'node:path';
import { ROOT } from '../../../scripts/support/paths.js';
import { runProgram } from '../../support/terraform.js';

/** Runs the command, and writes to stderr what it had loaded when it was ready. */
const PROGRAM = `
  const write = process.stdout.write;
  process.stdout.write = function (...args) {
    console.error(Object.keys(require.cache).join('\\n'));
    process.kill(process.pid, 'SIGTERM');
    return write.apply(this, args);
  };
  require(${JSON.stringify(join(ROOT, 'emulators', 'dist', 'cli', 'main.js'))}).run(['node', 'local-cloud']);
`;

test('local-cloud is ready before it loads a service, the rehearsal, or a library for certificates', async () => {
  const { exitCode, stdout, stderr } = await runProgram(process.execPath, ['-e', PROGRAM], { cwd: ROOT });
  const loaded = stderr.split('\n').map((file) => file.replace(ROOT, '').replaceAll('\\', '/'));

  expect(exitCode).toBe(0);
  expect(stdout).toContain('"ready":true');
  expect(loaded).toContain('/emulators/dist/cloud/local-cloud.js');
  expect(
    loaded.filter((file) =>
      /\/dist\/(cognito|entra|secrets-manager|sts|aws|rehearsal)\/|@peculiar|reflect-metadata/.test(file),
    ),
  ).toEqual([]);
});
