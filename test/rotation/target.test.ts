import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ManifestInput } from '@oauth-issuers/manifest';
import { findClient, targetOf } from '../../rotation/src/target.js';

const directory = mkdtempSync(join(tmpdir(), 'oauth-issuers-rotate-'));
const outputsFile = join(directory, 'outputs.json');
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dev/orders/nightly-report-AbCdEf';
const nightlyReport: ManifestInput['clients'][number] = {
  name: 'nightly-report',
  kind: 'machine',
  clientId: 'client-of-nightly-report',
  secret: { from: 'aws-secrets-manager', id: ARN, key: 'clientSecret' },
  permissions: ['read'],
};

function manifest(change: Partial<ManifestInput> = {}): ManifestInput {
  return {
    manifestVersion: 1,
    name: 'dev-cognito/orders',
    profile: 'cognito',
    issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x1Y2z3',
    api: { identifier: 'orders', permissions: { read: { scope: 'orders/read' } } },
    clients: [nightlyReport],
    endpoints: { token: 'https://dev-orders.auth.eu-west-1.amazoncognito.com/oauth2/token' },
    ...change,
  };
}

async function targetIn(
  manifests: readonly ManifestInput[],
  names: Partial<Record<'stack' | 'client' | 'api', string>>,
) {
  const outputs = Object.fromEntries(
    manifests.map((one) => [
      one.name.split('/')[0]!,
      Object.fromEntries(
        manifests
          .filter(({ name }) => name.split('/')[0] === one.name.split('/')[0])
          .map((m) => [`manifest-${m.name.split('/')[1]}`, m]),
      ),
    ]),
  );
  writeFileSync(outputsFile, JSON.stringify(outputs));
  const selected = await findClient({
    stack: 'dev-cognito',
    client: 'nightly-report',
    api: undefined,
    outputsFile,
    ...names,
  });
  return targetOf(selected);
}

describe('the client that is rotated', () => {
  test('is found in the outputs of its stack', async () => {
    expect(await targetIn([manifest()], {})).toEqual({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_x1Y2z3',
      sink: { from: 'aws-secrets-manager', id: ARN, key: 'clientSecret' },
      client: {
        tokenEndpoint: 'https://dev-orders.auth.eu-west-1.amazoncognito.com/oauth2/token',
        clientId: 'client-of-nightly-report',
        kind: 'machine',
        scope: 'orders/read',
        redirectUri: undefined,
      },
    });
  });

  test('may be in a pool with the newer form of issuer', async () => {
    const issuer = 'https://issuer-cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_Ab12';

    expect(await targetIn([manifest({ issuer })], {})).toMatchObject({
      region: 'us-gov-west-1',
      userPoolId: 'us-gov-west-1_Ab12',
    });
  });

  test('is one, though several APIs list it', async () => {
    const both = [manifest(), manifest({ name: 'dev-cognito/billing' })];

    expect(await targetIn(both, {})).toHaveProperty('client.clientId', 'client-of-nightly-report');
  });

  test('is chosen by --api, if several have that name', async () => {
    const other = { ...nightlyReport, clientId: 'client-of-billing' };
    const both = [manifest(), manifest({ name: 'dev-cognito/billing', clients: [other] })];

    await expect(targetIn(both, {})).rejects.toThrow(
      /several clients named.*--api which one: orders, billing/,
    );
    expect(await targetIn(both, { api: 'billing' })).toHaveProperty('client.clientId', 'client-of-billing');
  });
});

describe('refused with exit code 2', () => {
  const client = (change: Partial<ManifestInput['clients'][number]>) =>
    manifest({ clients: [{ ...nightlyReport, ...change }] });
  const without = <T extends object>(value: T, member: keyof T) =>
    Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)) as T;

  test.each<[string, ManifestInput, Partial<Record<'stack' | 'client' | 'api', string>>, RegExp]>([
    [
      'an unknown stack',
      manifest(),
      { stack: 'dev-cognit' },
      /Unknown stack "dev-cognit". Did you mean "dev-cognito"/,
    ],
    [
      'an unknown client',
      manifest(),
      { client: 'nightly' },
      /Unknown client "nightly".*Known: nightly-report/,
    ],
    ['a mistyped client', manifest(), { client: 'nigthly-report' }, /Did you mean "nightly-report"\?/],
    ['a client like no other', manifest(), { client: 'x' }, /Unknown client "x". Known/],
    ['an unknown API', manifest(), { api: 'order' }, /Unknown API "order". Did you mean "orders"/],
    [
      'a stack of another issuer',
      manifest({ profile: 'generic' }),
      {},
      /neither on Amazon Cognito nor on Microsoft Entra ID/,
    ],
    [
      'a secret that is a plain output',
      client({ secret: { from: 'output', name: 'nightly-report-secret' } }),
      {},
      /plain output "nightly-report-secret".*SecretsManagerSink/,
    ],
    ['a secret elsewhere', client({ secret: { from: 'env', name: 'X' } }), {}, /cannot write \(env\)/],
    [
      'a client without secret',
      manifest({ clients: [{ ...without(nightlyReport, 'secret'), name: 'storefront', kind: 'spa' }] }),
      { client: 'storefront' },
      /"storefront" has no secret: it is a public client \(spa\)/,
    ],
    ['a manifest without token endpoint', without(manifest(), 'endpoints'), {}, /has no endpoints.token/],
    [
      'an issuer that is no user pool',
      manifest({ issuer: 'https://example.com/x' }),
      {},
      /user pool, such as/,
    ],
  ])('%s', async (_name, given, names, message) => {
    await expect(targetIn([given], names)).rejects.toThrow(message);
    await expect(targetIn([given], names)).rejects.toMatchObject({ exitCode: 2 });
  });

  test('without a character of a file that would mean something to a terminal or a pipeline', async () => {
    const hostile = '\u001b[2J\n::error::so it says\n##vso[task.complete]';
    const message = await targetIn([client({ name: hostile })], {}).catch((error: Error) => error.message);

    expect(message).toMatch(/Unknown client "nightly-report"/);
    expect(message).not.toMatch(/\p{Cc}|##vso\[/u);
  });
});
