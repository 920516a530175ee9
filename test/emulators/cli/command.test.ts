import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCommand } from '../../../emulators/src/cli/command.js';
import { spawnLocalCloud } from '../../support/local-cloud-process.js';
import { synthesizeApp } from '../../support/rehearsed-cloud.js';
import { until } from '../../support/until.js';

const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe('local-cloud --help', () => {
  const help = createCommand('0.0.0', () => undefined)
    .configureOutput({ getOutHasColors: () => false })
    .helpInformation();

  test('tells every option with its unit, range and default', () => {
    expect(help).toMatchInlineSnapshot(`
      "Usage: local-cloud [options]

      Amazon Cognito and Microsoft Entra ID on loopback, for real providers and real
      clients.

      Options:
        -V, --version               output the version number
        --port <n>                  port of the plain endpoint, 0 to 65535; 0 takes a
                                    free one (default: 0)
        --apply <cdktf.out>         rehearse the synthesized stacks in this directory
                                    before being ready
        --stack <name>              with --apply: only this stack; may be repeated
                                    (default: all)
        --latency <ms>              milliseconds that each answer is held back, 0 to
                                    60000 (default: 0)
        --forward <svc=url>         send a service that is not here to another
                                    emulator: adds AWS_ENDPOINT_URL_<SERVICE> to env;
                                    may be repeated
        --issuer <url=at>           where the documents of another issuer are, whose
                                    tokens clients of Entra bring: an address, or a
                                    file with its JWK set; may be repeated
        --tunnel                    be an HTTPS_PROXY whose tunnels all end here, and
                                    name it in env
        --issuer-ca <file>          certificates, PEM, by which issuers on https are
                                    trusted
        --graph-permissions <list>  application permissions of Microsoft Graph that
                                    the pipeline holds, separated by commas, such as
                                    Application.ReadWrite.OwnedBy alone (default: all
                                    that a deployment takes)
        --write-env <file>          write env to this new file too, for \`set -a; .
                                    FILE\`, mode 0600; removed at the end
        --keep-outputs              with --apply: leave the outputs file at the end
        -h, --help                  display help for command
      "
    `);
  });
});

describe('local-cloud', () => {
  test('prints one JSON line when it is ready, nothing else on stdout, and ends at SIGTERM with 0', async () => {
    const cloud = spawnLocalCloud();

    const line = await cloud.ready;
    cloud.child.kill('SIGTERM');

    expect(await cloud.ended).toBe(0);
    expect(cloud.stdout()).toBe(`${JSON.stringify(line)}\n`);
    expect(cloud.stderr()).toBe('');
    expect(line).toMatchObject({
      ready: true,
      endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
      https: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/) as string,
      connectTo: [`::127.0.0.1:${new URL(line.https).port}`],
    });
    expect(line).not.toHaveProperty('outputs');
  });

  test('gives the variables that send the real providers to it', async () => {
    const cloud = spawnLocalCloud();

    const { env, endpoint, https } = await cloud.ready;
    const roots = readFileSync(env['SSL_CERT_FILE']!, 'utf8');
    cloud.child.kill('SIGTERM');
    await cloud.ended;

    expect(env).toMatchObject({
      AWS_ENDPOINT_URL: endpoint,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CA_BUNDLE: env['SSL_CERT_FILE'],
      ARM_METADATA_HOSTNAME: new URL(https).host,
      ARM_USE_CLI: 'false',
    });
    for (const name of [
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_REGION',
      'ARM_CLIENT_ID',
      'ARM_CLIENT_SECRET',
      'ARM_TENANT_ID',
    ])
      expect(env[name]).toBeTruthy();
    expect(roots.match(/BEGIN CERTIFICATE/g)!.length).toBeGreaterThan(100);
  });

  test('leaves no file behind', async () => {
    const cloud = spawnLocalCloud();

    const { ca } = await cloud.ready;
    const there = existsSync(ca);
    cloud.child.kill('SIGINT');

    expect(await cloud.ended).toBe(0);
    expect(there).toBe(true);
    expect(existsSync(dirname(ca))).toBe(false);
  });

  test.each<[readonly string[], string]>([
    [['--port', '65536'], 'allowed is a whole number from 0 to 65535'],
    [['--port', '80a'], 'Received "80a"'],
    [['--port', ''], 'Received ""'],
    [['--port', '0x50'], 'Received "0x50"'],
    [['--port', '1e3'], 'Received "1e3"'],
    [['--port', ' 80'], 'Received " 80"'],
    [['--port', '-1'], "option '--port <n>'"],
    [['--port'], "option '--port <n>' argument missing"],
    [['--latency', '-1'], "option '--latency <ms>'"],
    [['--latency', '60001'], 'allowed is a whole number from 0 to 60000'],
    [['--latency', '5s'], 'Received "5s"'],
    [['--latency', '1.5'], 'Received "1.5"'],
    [['--write-env'], "option '--write-env <file>' argument missing"],
    [['--prot', '1'], 'Did you mean --port?'],
    [['--stack', 'dev-cognito'], '--stack and --keep-outputs need --apply'],
    [['--keep-outputs'], '--stack and --keep-outputs need --apply'],
    [['up'], 'too many arguments'],
  ])('refuses %j with 2 and says what is allowed', async (args, message) => {
    const cloud = spawnLocalCloud(args);

    expect(await cloud.ended).toBe(2);
    expect(cloud.stderr()).toContain(message);
    expect(cloud.stdout()).toBe('');
  });

  test('refuses a directory that was not synthesized with 1, says how to make it, and leaves nothing running', async () => {
    const cloud = spawnLocalCloud(['--apply', join(tmpdir(), 'there-is-no-such-directory')]);

    expect(await cloud.ended).toBe(1);
    expect(cloud.stderr()).toMatch(/there-is-no-such-directory[\s\S]*synth/);
    expect(cloud.stdout()).toBe('');
  });
});

describe('local-cloud --apply', () => {
  let outdir: string;
  beforeAll(async () => (outdir = await synthesizeApp()));

  test('has rehearsed every stack when it is ready, and removes the private outputs file at the end', async () => {
    const cloud = spawnLocalCloud(['--apply', outdir]);

    const { outputs } = await cloud.ready;
    const content = JSON.parse(readFileSync(outputs!, 'utf8')) as Record<string, unknown>;
    const permissions = mode(outputs!);
    cloud.child.kill('SIGTERM');

    expect(await cloud.ended).toBe(0);
    expect(Object.keys(content).sort()).toEqual(['dev-cognito', 'dev-entra']);
    expect(content).toHaveProperty(['dev-entra', 'manifest-orders', 'profile'], 'entra');
    expect(permissions).toBe('600');
    expect(existsSync(outputs!)).toBe(false);
  });

  test('rehearses only the stacks that are named, and leaves the outputs if asked to', async () => {
    const cloud = spawnLocalCloud(['--apply', outdir, '--stack', 'dev-cognito', '--keep-outputs']);

    const { outputs } = await cloud.ready;
    cloud.child.kill('SIGTERM');
    await cloud.ended;

    expect(Object.keys(JSON.parse(readFileSync(outputs!, 'utf8')) as object)).toEqual(['dev-cognito']);
    expect(mode(outputs!)).toBe('600');
    rmSync(dirname(outputs!), { recursive: true });
  });

  test('refuses a stack that was not synthesized, and says which were', async () => {
    const cloud = spawnLocalCloud(['--apply', outdir, '--stack', 'dev-cogntio']);

    expect(await cloud.ended).toBe(1);
    expect(cloud.stderr()).toMatch(/dev-cogntio[\s\S]*dev-cognito/);
  });

  test('ends at Ctrl-C in the middle of a rehearsal, never ready, with no file left', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'local-cloud-test-'));
    const cloud = spawnLocalCloud(['--apply', outdir, '--latency', '5000'], { TMPDIR: temporary });
    await until(() => readdirSync(temporary).length > 0, cloud.child);

    cloud.child.kill('SIGINT');

    expect(await cloud.ended).toBe(0);
    expect(cloud.stdout()).toBe('');
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(temporary, { recursive: true });
  });
});
