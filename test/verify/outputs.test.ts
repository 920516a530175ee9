import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecretReference } from '@oauth-issuers/manifest';
import { readOutputs, type UsageError } from '@oauth-issuers/verify';
import { runCommand } from '../support/verify-run.js';
import { shapes } from '../support/verify-shapes.js';

const directory = mkdtempSync(join(tmpdir(), 'verify-outputs-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const { manifest } = shapes.cognito();
const secrets = { 'nightly-report-secret': 'one', 'sync-job-secret': 'two', 'backoffice-secret': 'three' };

function write(name: string, content: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const terraform = (outputs: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      name,
      { sensitive: typeof value === 'string', type: 'string', value },
    ]),
  );

describe('readOutputs', () => {
  const nightlySecret: SecretReference = { from: 'output', name: 'nightly-report-secret' };

  test.each([
    [
      "cdktf's outputs file",
      { 'dev-cognito': { 'manifest-orders': manifest, ...secrets }, 'dev-other': { x: 'y' } },
    ],
    ['terraform output -json', terraform({ 'manifest-orders': manifest, ...secrets })],
    ['one stack of plain values', { 'manifest-orders': manifest, ...secrets }],
  ])('reads %s, and its secrets', async (_, content) => {
    const outputs = await readOutputs([write('outputs.json', content)]);
    expect(outputs.manifests).toEqual([manifest]);
    expect(await outputs.readSecret(nightlySecret, manifest)).toBe('one');
  });

  test('reads a bare manifest', async () => {
    const { manifests } = await readOutputs([write('bare.json', manifest)]);
    expect(manifests).toEqual([manifest]);
  });

  test('looks for a secret in the same stack only', async () => {
    const other = { ...shapes.entra().manifest };
    const file = write('two.json', { a: { m: manifest, ...secrets }, b: { m: other } });
    const outputs = await readOutputs([file]);
    await expect(async () => outputs.readSecret(nightlySecret, other)).rejects.toThrow(/under b/);
  });

  test('reads environment variables and files, without a final newline', async () => {
    const { readSecret } = await readOutputs([write('bare.json', manifest)], { NIGHTLY: 'from env' });
    expect(await readSecret({ from: 'env', name: 'NIGHTLY' }, manifest)).toBe('from env');
    expect(await readSecret({ from: 'file', path: write('secret', 'from file\n') }, manifest)).toBe(
      'from file',
    );
  });
});

const problems: readonly (readonly [name: string, content: unknown, message: RegExp])[] = [
  ['empty', '', /is empty\. .*cdktf deploy .*--outputs-file-include-sensitive-outputs/],
  ['blank', ' \n', /is empty/],
  ['not JSON', '{"a":', /is not JSON/],
  ['a list', [], /has no manifest: it holds a list/],
  [
    'without a manifest',
    { 'dev-cognito': { url: 'x' } },
    /has no manifest: it holds an object with dev-cognito/,
  ],
  ['an empty object', {}, /an empty object/],
  [
    'of another manifest version',
    { 'dev-cognito': { 'manifest-orders': { ...manifest, manifestVersion: 2 } } },
    /output "manifest-orders" of dev-cognito.*manifestVersion is 2, this version reads 1/,
  ],
  [
    'with an invalid manifest',
    { s: { m: { ...manifest, issuer: 1, profile: 'okta' } } },
    /not a valid manifest:\n.*profile: received a string[^]*issuer: received a number/,
  ],
  [
    'with two manifests of one name',
    { a: { m: manifest }, b: { m: manifest } },
    /"dev-cognito\/orders" is taken by/,
  ],
  [
    'with a secret missing',
    { 'dev-cognito': { 'manifest-orders': manifest } },
    /secret of client "nightly-report"[^]*"nightly-report-secret"[^]*include-sensitive-outputs[^]*client "sync-job"[^]*client "backoffice"/,
  ],
  [
    'with a secret masked',
    { 'dev-cognito': { 'manifest-orders': manifest, ...secrets, 'sync-job-secret': '<sensitive>' } },
    /client "sync-job"/,
  ],
  [
    'with a permission that the API lacks',
    { s: { m: { ...manifest, clients: [{ ...manifest.clients[0], permissions: ['admin'] }] }, ...secrets } },
    /client "nightly-report" has permission "admin", which api\.permissions lacks \(it has read, write\)/,
  ],
];

describe('an outputs file that is', () => {
  test.each(problems)('%s is refused with exit code 2', async (_, content, message) => {
    const { exitCode, stdout, stderr } = await runCommand(['--outputs', write('bad.json', content)]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
  });

  test('missing is refused with exit code 2', async () => {
    const { exitCode, stderr } = await runCommand(['--outputs', join(directory, 'nowhere.json')]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/nowhere\.json does not exist\. Write it with/);
  });

  test('all wrong files are told at once', async () => {
    const error = await readOutputs([write('one.json', ''), write('two.json', 'x')]).catch((e: unknown) => e);
    expect((error as UsageError).problems).toHaveLength(2);
  });
});

test('a secret may have as many bytes as a file of secrets may', async () => {
  const { readSecret } = await readOutputs([write('bare.json', manifest)]);
  const path = write('longest', 'x'.repeat(65_536));
  expect(await readSecret({ from: 'file', path }, manifest)).toHaveLength(65_536);
});

test.each(['--outputs', '--manifest', '--ca'])('%s /dev/zero is refused', async (option) => {
  const file = option === '--ca' ? ['--manifest', write('bare.json', manifest)] : [];
  const { exitCode, stderr } = await runCommand([...file, option, '/dev/zero']);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringMatching(/\/dev\/zero (has more than 32 MiB|cannot be read \(EFBIG\))/) as string,
  });
});

test.each([
  [{ from: 'env', name: 'MISSING' }, /environment variable MISSING is not set/],
  [{ from: 'env', name: 'EMPTY' }, /environment variable EMPTY is empty/],
  [{ from: 'file', path: join(directory, 'no-secret') }, /no-secret cannot be read: ENOENT/],
  [{ from: 'file', path: directory }, /cannot be read: EISDIR/],
  [{ from: 'file', path: '/dev/zero' }, /\/dev\/zero has more than 64 KiB/],
  [{ from: 'file', path: '/dev/null' }, /\/dev\/null is empty/],
  [{ from: 'file', path: write('one-too-long', 'x'.repeat(65_537)) }, /one-too-long has more than 64 KiB/],
  [
    { from: 'azure-key-vault', id: 'https://v.vault.azure.net/secrets/x' },
    /this release reads output, env, file and aws-secrets-manager/,
  ],
])('a secret in %j is refused before any request', async (secret, message) => {
  const credential = { kind: 'secret', secret };
  const file = write('vaults.json', { ...manifest, clients: [{ ...manifest.clients[0], credential }] });
  const { exitCode, stderr } = await runCommand(['--manifest', file], { env: { EMPTY: '' } });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
});
