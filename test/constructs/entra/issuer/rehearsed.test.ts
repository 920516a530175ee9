import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import {
  EntraIssuer,
  SecretsManagerSink,
  defineApi,
  machineClient,
  spaClient,
} from '@oauth-issuers/constructs';
import { rehearse, startLocalCloud } from '@oauth-issuers/emulators';
import { parseManifest } from '@oauth-issuers/manifest';
import { App, TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billing } from '../../../support/example-apis.js';
import { outputManifest, outputSecrets } from '../../../support/manifests.js';

const audit = defineApi({
  name: 'audit',
  scopes: { read: 'Read the audit trail' },
  clients: {
    job: machineClient({ permissions: ['read', billing.permission('read')] }),
    desk: spaClient({
      permissions: ['read', billing.permission('write')],
      redirectUris: ['https://audit.example.com/'],
    }),
  },
});

test('the local cloud takes APIs that are registered elsewhere, and secrets in AWS Secrets Manager', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'oauth-issuers-entra-'));
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'entra');
  new AzureadProvider(stack, 'azuread');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  const secretSink = new SecretsManagerSink({ prefix: 'dev' });
  const other = new EntraIssuer(stack, 'other', { name: 'dev', apis: [billing], protect: false, secretSink });
  const issuer = new EntraIssuer(stack, 'issuer', {
    name: 'dev',
    apis: [audit],
    people: 'everyone',
    importedApis: [billing],
    locate: ({ name }) => other.api(name),
    protect: false,
    secretSink,
  });
  outputManifest(stack, issuer, audit);
  outputSecrets(stack, issuer);
  app.synth();
  const cloud = await startLocalCloud();
  try {
    const outputs = (await rehearse({ outdir, target: cloud })) as Record<string, Record<string, unknown>>;

    const manifest = parseManifest(outputs.entra!['manifest-audit']);
    expect(manifest.clients.map(({ name, otherGrants }) => [name, otherGrants])).toEqual([
      ['job', [expect.stringMatching(/^api:\/\/[0-9a-f-]{36}\/read\.all$/)]],
      ['desk', [expect.stringMatching(/^api:\/\/[0-9a-f-]{36}\/write$/)]],
    ]);
    expect(manifest.clients[0]).toMatchObject({
      credential: { kind: 'secret', secret: { from: 'aws-secrets-manager', key: 'clientSecret' } },
    });
    expect(Object.keys(outputs.entra!)).toEqual(['manifest-audit']);
  } finally {
    await cloud.close();
    rmSync(outdir, { recursive: true, force: true });
  }
});
