import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { ROOT } from '../../scripts/support/paths.js';
import { localEnvironment } from '../../scripts/support/terraform.js';
import { createRotatingClient, type RotatingClient } from '../support/rotating-client.js';
import { eventually } from '../support/eventually.js';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterEach(() => {
  cloud.faults.clear();
});
afterAll(() => cloud.close());

interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What to do with a running command when an action of AWS has had its effect and is about to be answered. */
interface Signal {
  readonly at: string;
  readonly signal: NodeJS.Signals;
}

const NPM_RUN_ROTATE = ['--import', 'tsx', 'scripts/main.ts', 'rotate'];
const BINARY = ['rotation/bin/rotate-client-secret.js'];

interface RunOptions {
  readonly env?: Record<string, string | undefined>;
  readonly signal?: Signal;
  /** @default NPM_RUN_ROTATE */
  readonly command?: readonly string[];
}

/** Runs the real command. */
async function run(
  args: readonly string[],
  { env = {}, signal, command = NPM_RUN_ROTATE }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...localEnvironment(cloud), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  if (signal) void endAt(signal, child, ended);
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  const [exitCode] = await ended;
  return { exitCode, ...texts };
}

/** Sends the signal when the action has had its effect; its answer comes when nobody is there to read it. */
async function endAt({ at, signal }: Signal, child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const fault = cloud.faults.add({ at: { action: `^${at}$` }, hold: true });
  let isOver = false;
  void ended.then(() => (isOver = true));
  await eventually(() => isOver || fault.times > 0);
  child.kill(signal);
  await ended;
  fault.remove();
}

const reach = () => ['--connect-to', cloud.connectTo[0]!, '--ca', cloud.caFile];
const rotate = (
  client: RotatingClient,
  args: readonly string[] = [],
  options: Parameters<typeof run>[1] = {},
) => run(['dev-cognito', 'nightly-report', '--outputs', client.outputsFile, ...reach(), ...args], options);

/** Secrets of a client that a text has in it. */
async function leaked(client: RotatingClient, ...runs: readonly Run[]): Promise<string[]> {
  const secrets = await Promise.all(
    ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'].map((label) => client.secret(label)),
  );
  const text = runs.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  return secrets.filter((secret) => secret !== undefined && text.includes(secret)) as string[];
}

describe('npm run rotate', () => {
  test('gives a client a second secret, and --retire ends the first one; the client id stays', async () => {
    const client = await createRotatingClient(cloud);
    const first = (await client.secret('AWSCURRENT'))!;

    const rotated = await rotate(client);

    expect(rotated).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(client.clientId) as string,
    });
    expect(rotated.stdout).toContain('npm run rotate -- dev-cognito nightly-report --retire');
    expect(rotated.stderr.split('\n').map((line) => line.replace(/[:(].*/, ''))).toEqual([
      '✓ Look up the stored secret ',
      '✓ Before anything changes',
      ...['✓ 1/4 create', '✓ 2/4 set', '✓ 3/4 test', '✓ 3/4 test', '✓ 4/4 finish', ''],
    ]);
    const second = (await client.secret('AWSCURRENT'))!;
    expect(second).not.toBe(first);
    expect(await client.secret('AWSPREVIOUS')).toBe(first);
    expect(await client.labels()).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
    expect([await client.ask(first), await client.ask(second)]).toEqual(['granted', 'granted']);

    const retired = await rotate(client, ['--retire']);

    expect(retired).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Retired: /) as string });
    expect([await client.ask(first), await client.ask(second)]).toEqual(['invalid_client', 'granted']);

    const again = await rotate(client, ['--retire']);

    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Retired already/) as string });
    expect(await leaked(client, rotated, retired, again)).toEqual([]);
  });

  test('rotates a web client, which can get no token by itself', async () => {
    const client = await createRotatingClient(cloud, 'web');
    const first = (await client.secret('AWSCURRENT'))!;

    expect(await rotate(client)).toMatchObject({ exitCode: 0 });
    expect(await rotate(client, ['--retire'])).toMatchObject({ exitCode: 0 });

    const second = (await client.secret('AWSCURRENT'))!;
    expect([await client.ask(first), await client.ask(second)]).toEqual(['invalid_client', 'invalid_grant']);
  });

  test.each(['DescribeSecret', 'PutSecretValue', 'AddUserPoolClientSecret'])(
    'killed after %s, is finished by the next call',
    async (at) => {
      const client = await createRotatingClient(cloud);
      const first = (await client.secret('AWSCURRENT'))!;

      const killed = await rotate(client, [], { signal: { at, signal: 'SIGKILL' } });
      expect(killed.exitCode).toBeNull();
      expect(await client.secret('AWSCURRENT')).toBe(first);
      expect(await client.ask(first)).toBe('granted');
      const pending = await client.secret('AWSPENDING');
      const next = await rotate(client);

      expect(next).toMatchObject({ exitCode: 0 });
      const second = (await client.secret('AWSCURRENT'))!;
      expect(second).toBe(pending ?? second);
      expect(await client.labels()).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
      expect([await client.ask(first), await client.ask(second)]).toEqual(['granted', 'granted']);
      expect(await client.held()).toBe(2);
      expect(await leaked(client, killed, next)).toEqual([]);
    },
  );

  test('killed while the labels move, refuses to retire, and is finished by the next call', async () => {
    const client = await createRotatingClient(cloud);

    await rotate(client, [], { signal: { at: 'UpdateSecretVersionStage', signal: 'SIGKILL' } });
    expect(await client.labels()).toEqual(['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS']);
    const early = await rotate(client, ['--retire']);
    const next = await rotate(client);

    expect(early).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('unfinished') as string });
    expect(next).toMatchObject({ exitCode: 0 });
    expect(await client.labels()).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
    expect(await client.ask((await client.secret('AWSCURRENT'))!)).toBe('granted');
  });

  test('killed after the deletion, --retire proves by the next call that the old secret is refused', async () => {
    const client = await createRotatingClient(cloud);
    await rotate(client);

    await rotate(client, ['--retire'], { signal: { at: 'DeleteUserPoolClientSecret', signal: 'SIGKILL' } });
    const next = await rotate(client, ['--retire']);

    expect(next).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(/✓ No token by AWSPREVIOUS/) as string,
    });
  });

  test('at Ctrl-C ends with 130 and says that the next call goes on', async () => {
    const client = await createRotatingClient(cloud);

    const interrupted = await rotate(client, [], {
      signal: { at: 'AddUserPoolClientSecret', signal: 'SIGINT' },
    });

    expect(interrupted).toMatchObject({
      exitCode: 130,
      stderr: expect.stringContaining('Run the same command again') as string,
    });
    expect(await client.labels()).toEqual(['AWSCURRENT', 'AWSPENDING']);
    expect(await rotate(client)).toMatchObject({ exitCode: 0 });
  });
});

describe('rotate-client-secret, the binary of the package', () => {
  const command = BINARY;

  test('rotates and retires, and names itself in the commands to paste', async () => {
    const client = await createRotatingClient(cloud);

    const rotated = await rotate(client, [], { command });
    const retired = await rotate(client, ['--retire'], { command });

    expect(rotated).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('rotate-client-secret dev-cognito nightly-report --retire') as string,
      stderr: expect.stringMatching(/^(✓ .+\n)+$/) as string,
    });
    expect(retired).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Retired: /) as string });
    expect(await leaked(client, rotated, retired)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'ended by %s says so by its exit code, and the next call goes on',
    async (name) => {
      const client = await createRotatingClient(cloud);

      const interrupted = await rotate(client, [], {
        command,
        signal: { at: 'AddUserPoolClientSecret', signal: name },
      });

      expect(interrupted).toMatchObject({
        exitCode: 128 + constants.signals[name],
        stderr: expect.stringContaining('Run the same command again') as string,
      });
      expect(await rotate(client, [], { command })).toMatchObject({ exitCode: 0 });
    },
  );

  test.each<[string, readonly string[], number, RegExp]>([
    [
      '--help',
      ['--help'],
      0,
      /^Usage: rotate-client-secret STACK CLIENT[\s\S]*\(required\)[\s\S]*Exit codes: /,
    ],
    ['no outputs', ['dev-cognito', 'x'], 2, /^Say with --outputs/],
    [
      'outputs that are not there',
      ['dev-cognito', 'x', '--outputs', 'no.json'],
      2,
      /no\.json does not exist/,
    ],
  ])('given %s, answers %j with %i', async (_what, args, exitCode, told) => {
    const ended = await run(args, { command });

    expect(ended.exitCode).toBe(exitCode);
    expect(exitCode === 0 ? ended.stdout : ended.stderr).toMatch(told);
  });
});

describe('npm run rotate refuses', () => {
  test("while someone else's second secret is in Cognito, and changes nothing: 1", async () => {
    const client = await createRotatingClient(cloud);
    const first = await client.secret('AWSCURRENT');
    await client.addSecret('of0someone0else0of0someone0else');

    const refused = await rotate(client);

    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('someone else') as string });
    expect(await client.secret('AWSCURRENT')).toBe(first);
    expect(await client.labels()).toEqual(['AWSCURRENT']);
  });

  test('a second rotation before the old secret is retired: 1', async () => {
    const client = await createRotatingClient(cloud);
    await rotate(client);

    expect(await rotate(client)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('is rotated already') as string,
    });
  });

  test.each<[string, Record<string, string | undefined>, number, RegExp]>([
    ['without credentials', { AWS_ACCESS_KEY_ID: undefined }, 2, /needs AWS credentials/],
    ['with credentials of nobody', { AWS_ACCESS_KEY_ID: 'AKIANOBODY' }, 1, /UnrecognizedClient/],
    ['if nobody answers', { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, 3, /ECONNREFUSED.*again/s],
  ])('%s', async (_, env, exitCode, message) => {
    const client = await createRotatingClient(cloud);

    const refused = await rotate(client, [], { env });

    expect(refused).toMatchObject({ exitCode, stderr: expect.stringMatching(message) as string });
    expect(await client.labels()).toEqual(['AWSCURRENT']);
  });

  test('an unknown client, and says which is near: 2', async () => {
    const { outputsFile } = await createRotatingClient(cloud);

    expect(await run(['dev-cognito', 'nigthly-report', '--outputs', outputsFile])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Did you mean "nightly-report"?') as string,
    });
  });
});

test('npm run rotate -- --help tells usage, defaults and exit codes', async () => {
  const { exitCode, stderr } = await run(['--help']);

  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/STACK CLIENT \[--retire\][\s\S]*default: reports\/[\s\S]*Exit codes: 0 .*130/);
});
