import { rotateCommand } from '../../../scripts/rotate/hint.js';

const client = 'dev-cognito nightly-report';

describe('a command to paste', () => {
  test.each<[string, Parameters<typeof rotateCommand>, string]>([
    ['the client', [{ client }], 'npm run rotate -- dev-cognito nightly-report'],
    ['--retire', [{ client }, '--retire'], 'npm run rotate -- dev-cognito nightly-report --retire'],
    [
      'the options that were given, quoted for the shell',
      [{ client, options: ['--outputs', "it's o.json", '--connect-to', '::[::1]:443'] }, '--retire'],
      `npm run rotate -- dev-cognito nightly-report --retire --outputs 'it'\\''s o.json' --connect-to '::[::1]:443'`,
    ],
  ])('has %s', (_, args, expected) => {
    expect(rotateCommand(...args)).toBe(expected);
  });
});
