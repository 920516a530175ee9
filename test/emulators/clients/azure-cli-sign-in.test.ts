import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { runProgram } from '../../support/terraform.js';
import { testWith } from '../cli/machine.js';
import { claimsOf } from '../entra/harness.js';
import { pythonWith } from './python-clients.js';

/** The Azure CLI with the environment of a local cloud that was started with `--tunnel`, and nothing else. */
const python = pythonWith('azure-cli-2.91.0', ['azure-cli==2.91.0']);
const { test: whereItIs, title } = testWith('the Azure CLI, from PyPI', python !== undefined);

let cloud: LocalCloud;
let directory: string;
beforeAll(async () => {
  cloud = await startLocalCloud({ tunnel: true, onUnserved: () => undefined });
});
afterAll(() => cloud.close());

/** Where the CLI keeps its tokens, by which it would be let in once more. */
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'azure-cli-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

// By the module: the command itself names the place where it was installed.
const az = (...args: string[]) =>
  runProgram(python!, ['-m', 'azure.cli', ...args, '--output', 'json', '--only-show-errors'], {
    env: { ...cloud.env, AZURE_CONFIG_DIR: directory },
  });

const login = (secret: string) =>
  az(
    ...['login', '--service-principal', '--allow-no-subscriptions', '--tenant', cloud.identity.tenantId],
    ...['--username', cloud.identity.clientId, `--password=${secret}`],
  );

whereItIs(title('the Azure CLI signs in, and gets an access token'), async () => {
  const { exitCode, stdout, stderr } = await login(cloud.identity.clientSecret);
  const token = await az(
    ...['account', 'get-access-token', '--scope', 'https://graph.microsoft.com/.default'],
  );

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject([
    { tenantId: cloud.identity.tenantId, user: { name: cloud.identity.clientId } },
  ]);
  const { accessToken } = JSON.parse(token.stdout) as { accessToken: string };
  expect(claimsOf(accessToken)).toMatchObject({ appid: cloud.identity.clientId, appidacr: '1' });
});

whereItIs(title('the Azure CLI is told why it is not let in'), async () => {
  const { exitCode, stderr } = await login('wrong');

  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('AADSTS7000215');
});
