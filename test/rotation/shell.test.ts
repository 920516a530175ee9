import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { commandLine } from '../../rotation/src/shell.js';

const shells = ['sh', 'bash', 'dash', 'zsh', 'ksh'].filter(
  (shell) => spawnSync(shell, ['-c', 'true']).status === 0,
);

/** What a shell makes of a line: each word, ended by a zero byte. */
const read = (shell: string, line: string): string[] =>
  spawnSync(shell, ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .stdout.split('\0')
    .slice(0, -1);

/** Words with what shells take for something else, and any others without a zero byte. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`'"\\ \n\t$\`!*?[]{}()<>|&;#~=^%@+-.:/,ab1é`) }),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text).toString().replaceAll('\0', '')),
);

describe.each(shells)('a command line, read by %s', (shell) => {
  test('has the same words again', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        expect(read(shell, commandLine(...words))).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });
});

test('a command line leaves plain words as they are', () => {
  expect(commandLine('npx', 'verify-issuers', '--ca', '/tmp/ca.pem', '::127.0.0.1:8443')).toBe(
    'npx verify-issuers --ca /tmp/ca.pem ::127.0.0.1:8443',
  );
});
