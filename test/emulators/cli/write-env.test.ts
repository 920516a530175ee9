import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { environmentText } from '../../../emulators/src/cloud/environment.js';
import { createPrivateFile } from '../../../emulators/src/files/private-file.js';
import { spawnLocalCloud } from '../../support/local-cloud-process.js';
import { canMount, runWithSmallDisk, testWith } from './machine.js';
import { temporaryDirectory } from './temporary-directory.js';

let directory: string;
let envFile: string;
beforeEach(() => {
  directory = temporaryDirectory();
  envFile = join(directory, 'cloud.env');
});

const text = (path: string): string => readFileSync(path, 'utf8');

describe('local-cloud --write-env', () => {
  test('writes what `. FILE` gives to a program, for its owner alone, and removes it at the end', async () => {
    const cloud = spawnLocalCloud(['--write-env', envFile]);

    const { env } = await cloud.ready;
    const mode = statSync(envFile).mode & 0o777;
    const sourced = sourceInShell(envFile, Object.keys(env));
    cloud.child.kill('SIGTERM');
    await cloud.ended;

    expect(sourced).toEqual(env);
    expect(mode.toString(8)).toBe('600');
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['a file', () => writeFileSync(envFile, 'precious')],
    ['an empty file', () => writeFileSync(envFile, '')],
    ['a directory', () => mkdirSync(envFile)],
    ['a symbolic link to a file', () => link('precious')],
    ['a symbolic link that leads nowhere', () => symlinkSync(join(directory, 'nowhere'), envFile)],
  ])('refuses %s that is there, before it does anything, and touches nothing', async (_, make) => {
    make();
    const before = listing();
    const cloud = spawnLocalCloud(['--write-env', envFile, '--apply', '/nowhere']);

    expect(await cloud.ended).toBe(2);
    expect(cloud.stderr()).toBe(
      `local-cloud: ${envFile} exists already, and the local cloud overwrites nothing. ` +
        'Name a file that is not there, or remove that one.\n',
    );
    expect(listing()).toEqual(before);
  });

  test.each<[string, () => void]>([
    ['was replaced by another', () => writeFileSync(replacement(), 'precious')],
    ['was replaced by one of the same content', () => writeFileSync(replacement(), text(envFile))],
    ['was edited', () => writeFileSync(envFile, `${text(envFile)}MINE=1\n`)],
    [
      'is a symbolic link by now',
      () => {
        renameSync(envFile, join(directory, 'moved'));
        symlinkSync(join(directory, 'moved'), envFile);
      },
    ],
  ])('leaves a file alone at the end that %s', async (_, change) => {
    const cloud = spawnLocalCloud(['--write-env', envFile]);
    await cloud.ready;
    change();
    if (existsSync(join(directory, 'new'))) renameSync(join(directory, 'new'), envFile);
    const before = listing();

    cloud.child.kill('SIGTERM');

    expect(await cloud.ended).toBe(0);
    expect(listing()).toEqual(before);
  });

  test('says that a directory is missing, and leaves nothing', async () => {
    const cloud = spawnLocalCloud(['--write-env', join(directory, 'missing', 'cloud.env')]);

    expect(await cloud.ended).toBe(2);
    expect(cloud.stderr()).toMatch(
      /^local-cloud: Cannot write \S+: no such file or directory \(ENOENT\)\. Name a file in a directory that exists.*\n$/,
    );
    expect(readdirSync(directory)).toEqual([]);
  });

  const onSmallDisk = testWith('the right to mount a file system', canMount());
  onSmallDisk.test(
    onSmallDisk.title('says that the disk is full, and leaves nothing half written'),
    async () => {
      const { stdout, stderr } = await runWithSmallDisk(
        directory,
        '16k',
        'cat /dev/zero > fill 2>/dev/null; "$LOCAL_CLOUD" --write-env cloud.env; echo "exit $?"; ls -A',
      );

      expect(stdout).toBe('exit 2\nfill\n');
      expect(stderr).toMatch(
        /^local-cloud: Cannot write \S+cloud\.env: no space left on device \(ENOSPC\)\..*\n$/,
      );
    },
  );

  /** Every name, and what a file says. */
  const listing = (): unknown =>
    readdirSync(directory).map((name) => {
      const path = join(directory, name);
      const stats = lstatSync(path);
      return [name, stats.ino, stats.mode, stats.isFile() ? text(path) : ''];
    });
  const link = (content: string): void => {
    writeFileSync(join(directory, 'target'), content);
    symlinkSync(join(directory, 'target'), envFile);
  };
  const replacement = (): string => join(directory, 'new');
});

describe('local-cloud --env-file', () => {
  test.each([
    ['as two words', (file: string) => ['--env-file', file]],
    ['as one word', (file: string) => [`--env-file=${file}`]],
  ])('%s says how the option is called now, and touches nothing', async (_, args) => {
    writeFileSync(envFile, 'PRECIOUS=1\n');
    const cloud = spawnLocalCloud(args(envFile));

    expect(await cloud.ended).toBe(2);
    expect(cloud.stderr()).toContain('--write-env FILE');
    expect(text(envFile)).toBe('PRECIOUS=1\n');
  });
});

describe('environmentText', () => {
  test('is read by sh as it was written, whatever the values hold', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', '')),
      fc.string({ unit: fc.constantFrom(...'\'"\\$`!*?[]{}()<>|&;#~=:%+@,./- \t\n\r\v\u0001é💥ab') }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const env = Object.fromEntries(values.map((each, index) => [`NAME_${index}`, each]));
        writeFileSync(envFile, environmentText(env));
        expect(sourceInShell(envFile, Object.keys(env))).toEqual(env);
      }),
      { numRuns: 10 },
    );
  });

  test('leaves plain values as they are, for those who read lines', () => {
    expect(environmentText({ URL: 'http://127.0.0.1:80', KEY: 'a+b/c==', FILE: '/tmp/x-y_z.pem' })).toBe(
      'URL=http://127.0.0.1:80\nKEY=a+b/c==\nFILE=/tmp/x-y_z.pem\n',
    );
  });
});

test('createPrivateFile makes a file for its owner alone under any umask', () => {
  const umask = process.umask(0o777);
  const remove = createPrivateFile(envFile, 'text');
  process.umask(umask);

  expect((statSync(envFile).mode & 0o777).toString(8)).toBe('600');
  remove();
  expect(readdirSync(directory)).toEqual([]);
});

/** What a program finds in its environment after `set -a; . FILE; set +a`. */
function sourceInShell(file: string, names: readonly string[]): Record<string, string> {
  const program = `process.stdout.write(JSON.stringify(${JSON.stringify(names)}.map((name) => [name, process.env[name]])))`;
  const said = execFileSync(
    'sh',
    ['-c', 'set -a; . "$0"; set +a; exec "$1" -e "$2"', file, process.execPath, program],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    },
  );
  return Object.fromEntries(JSON.parse(said) as [string, string][]);
}
