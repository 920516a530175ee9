import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../emulators/src/cloud/local-cloud.js';
import { testWith } from '../cli/machine.js';
import { az, azureCli, openTunnel } from './azure-cli.js';

const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';

const python = azureCli();
const { test: whereItIs, title } = testWith('the Azure CLI, from PyPI', python !== undefined);

let cloud: LocalCloud;
let tunnel: Server;
let env: Record<string, string>;
let home: string;
beforeAll(async () => {
  cloud = await startLocalCloud({ onUnserved: () => undefined });
  ({ server: tunnel, env } = await openTunnel(cloud));
  home = mkdtempSync(join(tmpdir(), 'azure-cli-'));
});
afterAll(async () => {
  tunnel.closeAllConnections();
  tunnel.close();
  await cloud.close();
  rmSync(home, { recursive: true, force: true });
});

/** What a command answers that must succeed. */
async function run<T = unknown>(...args: string[]): Promise<T> {
  const { exitCode, stdout, stderr } = await az(python!, args, env, home);
  if (exitCode !== 0) throw new Error(`az ${args.join(' ')}: ${stderr}`);
  return (stdout.trim() === '' ? undefined : JSON.parse(stdout)) as T;
}

const login = (): Promise<unknown> => {
  const { clientId, clientSecret, tenantId } = cloud.identity;
  const credentials = ['--username', clientId, `--password=${clientSecret}`, '--tenant', tenantId];
  return run('login', '--service-principal', ...credentials, '--allow-no-subscriptions');
};

whereItIs(title('signs in, makes an application, changes it, and deletes it'), async () => {
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
  const file = join(home, 'credential.json');
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
  const { exitCode, stderr } = await az(python!, args, env, home);

  expect(exitCode).toBe(1);
  expect(stderr).toContain('must use a verified domain of the organization');
});
