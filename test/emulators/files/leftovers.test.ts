import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sweepLeftovers } from '../../../emulators/src/files/leftovers.js';
import { identityOf } from '../../../emulators/src/files/private-file.js';
import { ownIdentity } from '../../../emulators/src/processes/process-identity.js';
import { endAtLast } from '../../support/end-at-last.js';
import { spawnLocalCloud } from '../../support/local-cloud-process.js';
import { temporaryDirectory } from '../cli/temporary-directory.js';

const own = ownIdentity();
/** A process that has ended, and whose parent knows. */
const ended = { ...own, pid: spawnSync(process.execPath, ['-e', '0']).pid };

let parent: string;
beforeEach(() => (parent = temporaryDirectory()));

const UNSAID = Symbol('no owner');

/** What a run leaves behind, with secrets and a deploy's files in it. */
function leftover(owner: unknown = { ...ended, files: [] }, name = 'local-cloud-aB3dE9'): string {
  const directory = join(parent, name);
  mkdirSync(join(directory, 'cdktf.out', 'stacks'), { recursive: true });
  chmodSync(directory, 0o700);
  writeFileSync(join(directory, 'outputs.json'), 'secret');
  writeFileSync(join(directory, 'terraform.dev.tfstate'), 'secret');
  if (owner !== UNSAID) writeFileSync(join(directory, 'owner.json'), JSON.stringify(owner));
  return directory;
}

describe('a start removes what a run left', () => {
  test.each<[string, () => unknown]>([
    ['whose process has ended', () => ({ ...ended, files: [] })],
    ['whose process id is another process by now', () => ({ ...own, started: 'another time', files: [] })],
  ])('%s, with everything in it', (_, owner) => {
    leftover(owner());

    sweepLeftovers(parent);

    expect(readdirSync(parent)).toEqual([]);
  });

  test('whose process is only waiting for its parent to ask', async () => {
    // The shell becomes a program that asks for no child, and the child stays in the table of processes.
    const shell = spawn('sh', ['-c', `${process.execPath} -e 0 & echo $!; exec sleep 600`]);
    endAtLast(() => shell.kill('SIGKILL'));
    const [said] = (await once(shell.stdout, 'data')) as [Buffer];
    const pid = Number(String(said).trim());
    while (!/^Z/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout))
      await new Promise((resolve) => setTimeout(resolve, 20));
    leftover({ ...own, pid, started: '', files: [] });

    sweepLeftovers(parent);

    expect(readdirSync(parent)).toEqual([]);
  });

  test('and follows no symbolic link in it', () => {
    const outside = temporaryDirectory();
    writeFileSync(join(outside, 'precious'), '');
    symlinkSync(outside, join(leftover(), 'cdktf.out', 'link'));

    sweepLeftovers(parent);

    expect(readdirSync(parent)).toEqual([]);
    expect(readdirSync(outside)).toEqual(['precious']);
  });

  test('at the second try, if the first was cut short after the secrets', () => {
    const directory = leftover();
    for (const name of ['outputs.json', 'terraform.dev.tfstate']) unlinkSync(join(directory, name));

    sweepLeftovers(parent);

    expect(readdirSync(parent)).toEqual([]);
  });
});

describe('a start leaves alone', () => {
  test.each<[string, () => string]>([
    ['the directory of a living run', () => leftover({ ...own, files: [] })],
    [
      'the directory of a living run of which the system tells no start',
      () => leftover({ ...own, started: '', files: [] }),
    ],
    [
      'the directory of a run on another machine',
      () => leftover({ ...ended, place: 'elsewhere', files: [] }),
    ],
    ['a directory that does not say whose it is', () => leftover(UNSAID)],
    ['kept outputs', () => leftover(UNSAID, 'local-cloud-outputs-aB3dE9')],
    [
      'kept outputs that say whose they are',
      () => leftover({ ...ended, files: [] }, 'local-cloud-outputs-aB3dE9'),
    ],
    ['a directory of another name', () => leftover({ ...ended, files: [] }, 'local-cloud-aB3dE9.old')],
    [
      'a directory whose owner is no JSON',
      () => {
        const directory = leftover();
        writeFileSync(join(directory, 'owner.json'), '{"pid":');
        return directory;
      },
    ],
    ['a directory whose owner is a list', () => leftover([])],
    ['a directory whose owner is null', () => leftover(null)],
    ['a directory whose owner has no process id', () => leftover({ ...ended, pid: undefined, files: [] })],
    ['a directory whose owner is process 0', () => leftover({ ...ended, pid: 0, files: [] })],
    ['a directory whose owner is a process group', () => leftover({ ...ended, pid: -ended.pid, files: [] })],
    ['a directory whose owner has files that are none', () => leftover({ ...ended, files: [{ path: 1 }] })],
    [
      'a directory that others can enter',
      () => {
        const directory = leftover();
        chmodSync(directory, 0o755);
        return directory;
      },
    ],
    [
      'a directory whose owner is a symbolic link',
      () => {
        const directory = leftover(UNSAID);
        writeFileSync(join(parent, 'owner'), JSON.stringify({ ...ended, files: [] }));
        symlinkSync(join(parent, 'owner'), join(directory, 'owner.json'));
        return directory;
      },
    ],
    [
      'a directory whose owner is a named pipe',
      () => {
        const directory = leftover(UNSAID);
        spawnSync('mkfifo', [join(directory, 'owner.json')]);
        return directory;
      },
    ],
    [
      'a symbolic link to a directory',
      () => {
        const directory = leftover(UNSAID, 'mine');
        writeFileSync(join(directory, 'owner.json'), JSON.stringify({ ...ended, files: [] }));
        symlinkSync(directory, join(parent, 'local-cloud-aB3dE9'));
        return directory;
      },
    ],
  ])('%s', (_, make) => {
    const directory = make();

    sweepLeftovers(parent);

    expect(readFileSync(join(directory, 'outputs.json'), 'utf8')).toBe('secret');
  });

  const root = process.geteuid?.() === 0;
  (root ? test : test.skip)(`the directory of another user${root ? '' : ' [missing: root]'}`, () => {
    const directory = leftover();
    chownSync(directory, 65_534, 65_534);

    sweepLeftovers(parent);

    expect(existsSync(join(directory, 'outputs.json'))).toBe(true);
  });

  test('everything, where there is no such directory', () => {
    expect(() => sweepLeftovers(join(parent, 'missing'))).not.toThrow();
  });
});

describe('a file that a killed run made for its user', () => {
  const text = "AWS_REGION=eu-west-1\nAWS_SECRET_ACCESS_KEY='s3cret'\n";
  const envFile = () => join(parent, 'cloud.env');
  const killed = () => leftover({ ...ended, files: [identityOf(envFile(), text)] });

  test('goes with the rest', () => {
    writeFileSync(envFile(), text);
    killed();

    sweepLeftovers(parent);

    expect(readdirSync(parent)).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['if it was edited', () => writeFileSync(envFile(), `${text}MINE=1\n`)],
    ['if another stands in its place', () => writeFileSync(envFile(), 'precious')],
    [
      'if it is a symbolic link by now',
      () => {
        writeFileSync(join(parent, 'target'), text);
        symlinkSync(join(parent, 'target'), envFile());
      },
    ],
    ['if it is a directory by now', () => mkdirSync(envFile())],
    ['if it is a named pipe by now', () => spawnSync('mkfifo', [envFile()])],
  ])('stays, %s', (_, change) => {
    change();
    killed();

    sweepLeftovers(parent);

    expect(readdirSync(parent)).toContain('cloud.env');
    expect(existsSync(join(parent, 'local-cloud-aB3dE9'))).toBe(false);
  });
});

test('what kill -9 leaves is swept by the next start, and never what still runs', async () => {
  const [living, killed] = [0, 1].map((index) =>
    spawnLocalCloud(['--write-env', join(parent, `${index}.env`)], { TMPDIR: parent }),
  ) as [ReturnType<typeof spawnLocalCloud>, ReturnType<typeof spawnLocalCloud>];
  const [livingCa, killedCa] = [(await living.ready).ca, (await killed.ready).ca];
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(existsSync(killedCa)).toBe(true);

  const next = spawnLocalCloud(['--write-env', join(parent, '1.env')], { TMPDIR: parent });
  const nextCa = (await next.ready).ca;

  expect(readdirSync(parent).sort()).toEqual(
    ['0.env', '1.env', ...[livingCa, nextCa].map((file) => basename(dirname(file)))].sort(),
  );
  for (const cloud of [living, next]) {
    cloud.child.kill('SIGTERM');
    expect(await cloud.ended).toBe(0);
  }
  expect(readdirSync(parent)).toEqual([]);
});
