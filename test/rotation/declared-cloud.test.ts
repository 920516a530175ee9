import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import {
  ClientCredential,
  EntraIssuer,
  defineApi,
  machineClient,
  webClient,
} from '@oauth-issuers/constructs';
import { type LocalCloud, rehearse, startLocalCloud } from '@oauth-issuers/emulators';
import { rotateClientSecret } from '@oauth-issuers/rotation';
import { App, TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnections } from '../../emulators/src/rehearsal/http/connection.js';
import { openAzuread } from '../../emulators/src/rehearsal/providers/azuread.js';
import { outputManifest, outputSecrets } from '../support/manifests.js';

const orders = defineApi({
  name: 'orders',
  scopes: { read: 'Read orders' },
  clients: {
    report: machineClient({ permissions: ['read'] }),
    desk: webClient({ permissions: ['read'], redirectUris: ['https://desk.example.com/'] }),
    first: machineClient({ permissions: ['read'] }),
  },
});

type Outputs = Record<string, Record<string, unknown>>;
interface WrittenClient {
  readonly name: string;
  readonly clientId: string;
  readonly previousSecret?: unknown;
}

let cloud: LocalCloud;
let directory: string;
let outputs: Outputs;

/** Two clients in the middle of a rotation, and one before it. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'oauth-issuers-declared-'));
  const outdir = join(directory, 'cdktf.out');
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'dev-entra');
  new AzureadProvider(stack, 'azuread');
  const issuer = new EntraIssuer(stack, 'issuer', {
    name: 'dev',
    apis: [orders],
    protect: false,
    people: 'everyone',
    credential: ({ client }) =>
      client === 'first' ? undefined : ClientCredential.secret({ generation: 2, previous: 'kept' }),
  });
  outputManifest(stack, issuer, orders);
  outputSecrets(stack, issuer);
  app.synth();
  cloud = await startLocalCloud();
  writeFileSync(join(directory, 'ca.pem'), cloud.ca);
  outputs = await rehearse({ outdir, target: cloud });
});
afterAll(async () => {
  await cloud.close();
  rmSync(directory, { recursive: true });
});

function written(name: string, content: Outputs): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const rotating = (outputsFile: string, client: string, ...more: readonly string[]) =>
  rotateClientSecret(
    [
      ...['dev-entra', client, '--outputs', outputsFile, '--ca', join(directory, 'ca.pem'), ...more],
      ...cloud.connectTo.flatMap((rule) => ['--connect-to', rule]),
    ],
    { name: 'rotate-client-secret' },
    { steps: { run: (_title, work) => work(), say: () => undefined }, signal: AbortSignal.timeout(60_000) },
  );

/** Deletes the old secrets of a client as the provider does, and leaves outputs as the next deploy writes them. */
async function retired(client: string): Promise<Outputs> {
  const connections = openConnections(cloud.ca);
  const { graph } = await openAzuread({}, cloud, (request) => connections.send(request));
  const manifest = outputs['dev-entra']!['manifest-orders'] as { clients: readonly WrittenClient[] };
  const { clientId } = manifest.clients.find(({ name }) => name === client)!;
  const [application] = await graph.find('/v1.0/applications', 'appId', clientId);
  const passwords = application!['passwordCredentials'] as { keyId: string; displayName: string | null }[];
  for (const { keyId, displayName } of passwords) {
    const path = `/v1.0/applications/${String(application!['id'])}/removePassword`;
    if (displayName !== 'generation 2') await graph.post(path, { keyId });
  }
  connections.close();
  const clients = manifest.clients.map(({ previousSecret, ...others }) =>
    others.name === client ? others : { ...others, previousSecret },
  );
  return { 'dev-entra': { ...outputs['dev-entra'], 'manifest-orders': { ...manifest, clients } } };
}

test.each(['report', 'desk'])('the command leads through a rotation of "%s" on Entra', async (client) => {
  const before = written('before.json', outputs);

  expect(await rotating(before, client)).toMatch(/has two secrets, and both work/);
  await expect(rotating(before, client, '--retire')).rejects.toThrow(/declared still/);
  const after = written('after.json', await retired(client));

  expect(await rotating(after, client, '--retire', '--before', before)).toMatch(
    /^Retired: the old secret of client id [0-9a-f-]{36} is refused/,
  );
  expect(await rotating(after, client)).toMatch(/has one secret, and it works/);
});

test('the command tells how a first rotation begins', async () => {
  expect(await rotating(written('first.json', outputs), 'first')).toMatch(/raise "generation"/);
});

test('what the command says holds no secret', async () => {
  const told = await rotating(written('first.json', outputs), 'first');
  const secrets = Object.values(outputs['dev-entra']!).filter((value) => typeof value === 'string');

  expect(secrets).toHaveLength(5);
  for (const secret of secrets) expect(told).not.toContain(secret);
});
