import { rotateCommand } from '../../rotation/src/hint.js';

const named = { program: 'npm run rotate --', client: 'dev-cognito nightly-report' };

describe('a command to paste', () => {
  test.each<[string, Parameters<typeof rotateCommand>, string]>([
    ['the client', [named], 'npm run rotate -- dev-cognito nightly-report'],
    ['--retire', [named, '--retire'], 'npm run rotate -- dev-cognito nightly-report --retire'],
    [
      'the options that were given, quoted for the shell',
      [{ ...named, options: ['--outputs', "it's o.json", '--connect-to', '::[::1]:443'] }, '--retire'],
      `npm run rotate -- dev-cognito nightly-report --retire --outputs 'it'\\''s o.json' --connect-to '::[::1]:443'`,
    ],
  ])('has %s', (_, args, expected) => {
    expect(rotateCommand(...args)).toBe(expected);
  });
});
