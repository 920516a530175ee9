import { spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { spawnLocalCloud } from '../../support/local-cloud-process.js';
import { canMount, NOBODY, nobodyCanRun, runWithSmallDisk, testWith } from './machine.js';
import { temporaryDirectory } from './temporary-directory.js';

const asNobody = testWith('another user who can run local-cloud', nobodyCanRun());
const onSmallDisk = testWith('the right to mount a file system', canMount());

let directory: string;
beforeEach(() => (directory = temporaryDirectory()));

interface How {
  readonly args?: readonly string[];
  readonly as?: Pick<SpawnOptions, 'uid' | 'gid'>;
}

/** It ends by itself, with 2, nothing on stdout, and one message on stderr, which this returns. */
async function refusal(env: Readonly<Record<string, string>>, { args, as }: How = {}): Promise<string> {
  const cloud = spawnLocalCloud(args, env, as);
  expect({ exitCode: await cloud.ended, stdout: cloud.stdout() }).toEqual({ exitCode: 2, stdout: '' });
  // Node itself warns of a file that NODE_EXTRA_CA_CERTS names.
  const said = cloud.stderr().replace(/^(?:\(node.*|Warning): .*extra certs.*\n/m, '');
  expect(said).toMatch(/^local-cloud: .+\n$/);
  return said;
}

const file = (): string => {
  writeFileSync(join(directory, 'file'), '');
  return join(directory, 'file');
};
const loop = (): string => {
  symlinkSync('loop', join(directory, 'loop'));
  return join(directory, 'loop');
};
const pipe = (): string => {
  spawnSync('mkfifo', [join(directory, 'pipe')]);
  return join(directory, 'pipe');
};
const unreadable = (): string => {
  writeFileSync(join(directory, 'unreadable'), '', { mode: 0 });
  return join(directory, 'unreadable');
};

describe('local-cloud cannot start when TMPDIR is', () => {
  const HOW =
    'Set TMPDIR to a directory that exists, that you may write to, and that has a megabyte of room.';

  test.each<[string, () => string, RegExp]>([
    ['missing', () => join(directory, 'missing'), /no such file or directory \(ENOENT\)/],
    ['a file', file, /not a directory \(ENOTDIR\)/],
    ['below a file', () => join(file(), 'below'), /not a directory \(ENOTDIR\)/],
    ['a link to itself', loop, /too many symbolic links encountered \(ELOOP\)/],
  ])('%s', async (_, make, reason) => {
    const temporary = make();

    const message = await refusal({ TMPDIR: temporary });

    expect(message).toContain(`temporary directory ${temporary}: `);
    expect(message).toMatch(reason);
    expect(message).toContain(HOW);
  });

  asNobody.test(asNobody.title('read-only'), async () => {
    chmodSync(directory, 0o555);

    const message = await refusal({ TMPDIR: directory }, { as: NOBODY });

    expect(message).toContain('permission denied (EACCES)');
    expect(message).toContain(HOW);
  });

  onSmallDisk.test.each([
    ['at the first byte', '4k'],
    ['in the middle of its files', '64k'],
  ])(onSmallDisk.title('on a disk that is full %s, where nothing half written stays'), async (_, size) => {
    const script = `${size === '4k' ? 'echo > fill; ' : ''}TMPDIR="$DISK" "$LOCAL_CLOUD"; echo "exit $?"; ls -A`;

    const { stdout, stderr } = await runWithSmallDisk(directory, size, script);

    expect(stdout).toBe(size === '4k' ? 'exit 2\nfill\n' : 'exit 2\n');
    expect(stderr).toMatch(/^local-cloud: .*no space left on device \(ENOSPC\).*\n$/);
    expect(stderr).toContain(HOW);
  });
});

describe('local-cloud starts with TMPDIR', () => {
  test('relative to where it is started', async () => {
    const cloud = spawnLocalCloud([], { TMPDIR: '.' }, { cwd: directory });

    const { ca } = await cloud.ready;
    cloud.child.kill('SIGTERM');
    await cloud.ended;

    expect(ca).toMatch(/^\//);
    expect(ca.startsWith(directory)).toBe(true);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe('local-cloud cannot start when', () => {
  test.each<[string, string, () => string, RegExp]>([
    ['SSL_CERT_FILE', 'a directory', () => directory, /not a regular file/],
    ['AWS_CA_BUNDLE', 'a directory', () => directory, /not a regular file/],
    ['NODE_EXTRA_CA_CERTS', 'a directory', () => directory, /not a regular file/],
    ['SSL_CERT_FILE', 'a link to itself', loop, /too many symbolic links encountered \(ELOOP\)/],
    ['SSL_CERT_FILE', 'something below a file', () => join(file(), 'below'), /not a directory \(ENOTDIR\)/],
    ['SSL_CERT_FILE', 'a named pipe', pipe, /not a regular file/],
  ])('%s names %s', async (variable, _, make, reason) => {
    const [name, temporary] = [make(), temporaryDirectory()];

    const message = await refusal({ [variable]: name, TMPDIR: temporary });

    expect(message).toContain(`${variable} names ${name}, which cannot be read: `);
    expect(message).toMatch(reason);
    expect(message).toContain(`Make the file readable, or unset ${variable}.`);
    expect(readdirSync(temporary)).toEqual([]);
  });

  asNobody.test(asNobody.title('SSL_CERT_FILE names a file that this user may not read'), async () => {
    chmodSync(directory, 0o777);

    const message = await refusal({ SSL_CERT_FILE: unreadable(), TMPDIR: directory }, { as: NOBODY });

    expect(message).toContain('permission denied (EACCES)');
  });
});

describe('local-cloud starts when', () => {
  test.each<[string, () => string]>([
    ['SSL_CERT_FILE names a file that is missing', () => join(directory, 'missing')],
    ['SSL_CERT_FILE names the null device', () => devNull],
  ])('%s, and does without it', async (_, make) => {
    expect(await trusted({ SSL_CERT_FILE: make() })).toContain('BEGIN CERTIFICATE');
  });

  test.each(['SSL_CERT_FILE', 'AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'])(
    '%s names a file, and what is in it stays trusted',
    async (variable) => {
      writeFileSync(join(directory, 'roots.pem'), '# roots of a company\n');

      expect(await trusted({ [variable]: join(directory, 'roots.pem') })).toContain('# roots of a company');
    },
  );
});

/** The certificates that Terraform is to trust. */
async function trusted(environment: Readonly<Record<string, string>>): Promise<string> {
  const cloud = spawnLocalCloud([], environment);
  const { env } = await cloud.ready;
  const roots = readFileSync(env['SSL_CERT_FILE']!, 'utf8');
  cloud.child.kill('SIGTERM');
  expect(await cloud.ended).toBe(0);
  return roots;
}

describe('local-cloud cannot start on a port', () => {
  test('that another program holds, and leaves no file', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const message = await refusal({ TMPDIR: directory }, { args: ['--port', String(port)] });
    other.close();

    expect(message).toContain(`Port ${port} on 127.0.0.1 is already in use. Choose another with --port`);
    expect(readdirSync(directory)).toEqual([]);
  });

  const privileged = testWith('ports that are kept for root', portsAreKeptForRoot() && nobodyCanRun());
  privileged.test(privileged.title('that is kept for root'), async () => {
    chmodSync(directory, 0o777);

    const message = await refusal({ TMPDIR: directory }, { args: ['--port', '1'], as: NOBODY });

    expect(message).toMatch(
      /Cannot listen on port 1 of 127\.0\.0\.1: permission denied \(EACCES\)\. .*--port 0/,
    );
  });
});

/** @see https://www.kernel.org/doc/html/latest/networking/ip-sysctl.html (ip_unprivileged_port_start) */
function portsAreKeptForRoot(): boolean {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8')) > 1;
  } catch {
    return process.platform !== 'darwin' && process.platform !== 'win32';
  }
}

test('a signal ends local-cloud also while it starts', async () => {
  const cloud = spawnLocalCloud([], { TMPDIR: directory });
  while (readdirSync(directory).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));

  cloud.child.kill('SIGTERM');

  expect(await cloud.ended).toBe(0);
  expect(readdirSync(directory)).toEqual([]);
});
