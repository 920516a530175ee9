import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { runProgram, type Ended } from '../../support/terraform.js';
import { testWith } from '../cli/machine.js';
import { claimsOf } from '../entra/harness.js';
import { pythonWith } from './python-clients.js';

const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';

/** The Azure CLI with the environment of a local cloud that was started with `--tunnel`, and nothing else. */
const python = pythonWith('azure-cli-2.91.0', ['azure-cli==2.91.0']);
const { test: whereItIs, title } = testWith('the Azure CLI, from PyPI', python !== undefined);

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ tunnel: true, onUnserved: () => undefined });
});
afterAll(() => cloud.close());

/** Where the CLI keeps its tokens, by which it would be let in once more. */
let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'azure-cli-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

// By the module: the command itself names the place where it was installed.
const az = (...args: string[]): Promise<Ended> =>
  runProgram(python!, ['-m', 'azure.cli', ...args, '--output', 'json', '--only-show-errors'], {
    env: { ...cloud.env, AZURE_CONFIG_DIR: directory, AZURE_CORE_COLLECT_TELEMETRY: 'false' },
  });

/** What a command answers that must succeed. */
async function run<T = unknown>(...args: string[]): Promise<T> {
  const { exitCode, stdout, stderr } = await az(...args);
  if (exitCode !== 0) throw new Error(`az ${args.join(' ')}: ${stderr}`);
  return (stdout.trim() === '' ? undefined : JSON.parse(stdout)) as T;
}

const loginArguments = (secret: string): string[] => [
  ...['login', '--service-principal', '--allow-no-subscriptions', '--tenant', cloud.identity.tenantId],
  ...['--username', cloud.identity.clientId, `--password=${secret}`],
];

const login = (): Promise<unknown> => run(...loginArguments(cloud.identity.clientSecret));

whereItIs(title('signs in, and gets an access token'), async () => {
  const account = await login();
  const token = await run<{ accessToken: string }>(
    ...['account', 'get-access-token', '--scope', 'https://graph.microsoft.com/.default'],
  );

  expect(account).toMatchObject([
    { tenantId: cloud.identity.tenantId, user: { name: cloud.identity.clientId } },
  ]);
  expect(claimsOf(token.accessToken)).toMatchObject({ appid: cloud.identity.clientId, appidacr: '1' });
});

whereItIs(title('is told why it is not let in'), async () => {
  const { exitCode, stderr } = await az(...loginArguments('wrong'));

  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('AADSTS7000215');
});

whereItIs(title('makes an application, changes it, and deletes it'), async () => {
  const { tenantId } = cloud.identity;
  await login();
  const uri = `api://${tenantId}/orders`;
  const { appId } = await run<{ appId: string }>(
    'ad',
    'app',
    'create',
    '--display-name',
    'orders',
    '--identifier-uris',
    uri,
  );
  const of = ['--id', appId];

  expect(await run('ad', 'app', 'list', '--display-name', 'orders')).toMatchObject([{ appId }]);
  expect(await run('ad', 'app', 'show', '--id', uri)).toMatchObject({ appId });
  await run('ad', 'app', 'update', ...of, '--web-redirect-uris', 'https://orders.example.com/callback');
  expect(await run('ad', 'app', 'show', ...of)).toMatchObject({
    web: { redirectUris: ['https://orders.example.com/callback'] },
  });

  const userRead = 'e1fe6dd8-ba31-4d61-89e7-88639da4683d';
  const toGraph = [...of, '--api', MICROSOFT_GRAPH];
  await run('ad', 'app', 'permission', 'add', ...toGraph, '--api-permissions', `${userRead}=Scope`);
  expect(await run('ad', 'app', 'permission', 'list', ...of)).toEqual([
    { resourceAppId: MICROSOFT_GRAPH, resourceAccess: [{ id: userRead, type: 'Scope' }] },
  ]);
  await run('ad', 'sp', 'create', ...of);
  await run('ad', 'app', 'permission', 'grant', ...toGraph, '--scope', 'User.Read');
  expect(await run('ad', 'app', 'permission', 'list-grants', ...of)).toMatchObject([{ scope: 'User.Read' }]);

  const { password } = await run<{ password: string }>('ad', 'app', 'credential', 'reset', ...of);
  const [{ hint, keyId }] = await run<[{ hint: string; keyId: string }]>(
    'ad',
    'app',
    'credential',
    'list',
    ...of,
  );
  expect(password.startsWith(hint)).toBe(true);
  await run('ad', 'app', 'credential', 'delete', ...of, '--key-id', keyId);
  expect(await run('ad', 'app', 'credential', 'list', ...of)).toEqual([]);

  await run('ad', 'app', 'delete', ...of);
  expect(await run('ad', 'app', 'list', '--display-name', 'orders')).toEqual([]);
});

whereItIs(title('manages federated credentials and owners'), async () => {
  await login();
  const { appId } = await run<{ appId: string }>('ad', 'app', 'create', '--display-name', 'secretless');
  const of = ['--id', appId];
  const file = join(directory, 'credential.json');
  const credential = {
    name: 'main',
    issuer: 'https://token.actions.githubusercontent.com',
    subject: 'repo:example/orders:ref:refs/heads/main',
    audiences: ['api://AzureADTokenExchange'],
  };
  writeFileSync(file, JSON.stringify(credential));

  await run('ad', 'app', 'federated-credential', 'create', ...of, '--parameters', file);
  const named = [...of, '--federated-credential-id', 'main'];
  expect(await run('ad', 'app', 'federated-credential', 'show', ...named)).toMatchObject(credential);
  await run('ad', 'app', 'federated-credential', 'delete', ...named);
  expect(await run('ad', 'app', 'federated-credential', 'list', ...of)).toEqual([]);

  const [{ id }] = await run<[{ id: string }]>('ad', 'user', 'list');
  await run('ad', 'app', 'owner', 'add', ...of, '--owner-object-id', id);
  expect(await run('ad', 'app', 'owner', 'list', ...of)).toMatchObject([{ id }]);
  await run('ad', 'app', 'owner', 'remove', ...of, '--owner-object-id', id);
  expect(await run('ad', 'app', 'owner', 'list', ...of)).toEqual([]);
});

whereItIs(title('makes a principal for a pipeline, which then signs in and gets tokens'), async () => {
  await login();
  const made = await run<{ appId: string; password: string; tenant: string }>(
    ...['ad', 'sp', 'create-for-rbac', '--skip-assignment', '--name', 'pipeline-of-orders'],
  );
  const credentials = ['--username', made.appId, `--password=${made.password}`, '--tenant', made.tenant];

  await run('login', '--service-principal', ...credentials, '--allow-no-subscriptions');
  const token = await run('account', 'get-access-token', '--resource', 'https://graph.microsoft.com');

  expect(token).toMatchObject({ tokenType: 'Bearer', tenant: made.tenant });
});

whereItIs(title('is told what Graph refuses'), async () => {
  await login();

  const uri = 'https://example.net/orders';
  const args = ['ad', 'app', 'create', '--display-name', 'orders', '--identifier-uris', uri];
  const { exitCode, stderr } = await az(...args);

  expect(exitCode).toBe(1);
  expect(stderr).toContain('must use a verified domain of the organization');
});
