import { rotateArguments } from '../../rotation/src/cli/arguments.js';

const npmRun = { name: 'npm run rotate --', outputsOf: (stack: string) => `reports/${stack}/outputs.json` };
const read = (...args: string[]) => rotateArguments(args, npmRun);

describe('the arguments of npm run rotate', () => {
  test('are a stack and a client; the outputs are those of the deploy of the environment', async () => {
    expect(await read('pr-7-cognito', 'nightly-report')).toEqual({
      stack: 'pr-7-cognito',
      client: 'nightly-report',
      api: undefined,
      retire: false,
      outputsFile: expect.stringMatching(/reports.pr-7-cognito.outputs\.json$/) as unknown,
      reach: { connectTo: [], ca: undefined },
    });
  });

  test('may say more', async () => {
    const more = ['--retire', '--outputs', 'o.json', '--api', 'orders'];
    const rules = ['--connect-to', '::127.0.0.1:1', '--connect-to', '::127.0.0.1:2'];

    expect(await read('shop', 'nightly-report', ...more, ...rules)).toMatchObject({
      stack: 'shop',
      retire: true,
      outputsFile: 'o.json',
      api: 'orders',
      reach: { connectTo: [{ toPort: 1 }, { toPort: 2 }] },
    });
  });

  test('are kept as they were given, for commands to paste', async () => {
    const options = ['--outputs', "it's o.json", '--api', 'orders', '--connect-to', '::127.0.0.1:1'];

    const { given } = await read('dev-cognito', 'nightly-report', '--retire', ...options);

    expect(given).toEqual(options);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no client', ['dev-cognito'], /expected STACK and CLIENT[\s\S]*Usage: npm run rotate/],
    ['a third argument', ['dev-cognito', 'x', 'y'], /Received 3 arguments[\s\S]*Usage/],
    ['an option that there is not', ['dev-cognito', 'x', '--retier'], /--retier[\s\S]*Usage/],
    ['an option without its value', ['dev-cognito', 'x', '--outputs'], /--outputs[\s\S]*Usage/],
    ['a rule that is none', ['dev-cognito', 'x', '--connect-to', 'y'], /"y" is not HOST:PORT:ADDRESS:PORT/],
    ['a file that is no certificate', ['dev-cognito', 'x', '--ca', __filename], /no PEM certificate/],
    [
      'a certificate file that there is not',
      ['dev-cognito', 'x', '--ca', 'no.pem'],
      /--ca: no\.pem .*ENOENT/,
    ],
  ])('are refused with exit code 2: %s', async (_, args, message) => {
    await expect(read(...args)).rejects.toThrow(message);
    await expect(read(...args)).rejects.toMatchObject({ exitCode: 2 });
  });
});
