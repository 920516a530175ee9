import { parseManifest, type Manifest } from '@oauth-issuers/manifest';
import { readOutputs, UsageError, type VerifyOptions } from '@oauth-issuers/verify';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials } from '../manifest/example.js';
import { startTestIssuer, type TestIssuer } from '../support/verify-issuer.js';
import { runCommand, verify, way } from '../support/verify-run.js';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startTestIssuer('cognito');
});
afterAll(() => issuer.close());
beforeEach(() => {
  issuer.asked.length = 0;
});

/** The manifest of the test issuer, with one more machine. */
function withArchiver(credential: object): Manifest {
  const { manifest } = issuer;
  const archiver = {
    name: 'archiver',
    kind: 'machine',
    clientId: 'id-of-archiver',
    permissions: [],
    credential,
  };
  return parseManifest({ ...manifest, clients: [...manifest.clients, archiver] });
}

const verifyWith = async (credential: object, options: VerifyOptions = {}) => {
  const { readSecret } = await readOutputs([issuer.outputsFile]);
  return verify({ ...issuer, manifest: withArchiver(credential) }, { readSecret, ...options });
};

const unspoken = credentials.filter(({ kind }) => kind === 'certificate' || kind === 'federated');

describe.each(unspoken)('a client that proves itself by $kind', (credential) => {
  test('is refused by its name, before anything is sent', async () => {
    const error = await verifyWith(credential).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).problems).toEqual([
      expect.stringMatching(
        new RegExp(`^client "archiver" of dev-cognito/orders .*kind "${credential.kind}".*--client`),
      ),
    ]);
    expect(issuer.asked).toEqual([]);
  });

  test('does not keep others from being verified by their names', async () => {
    const report = await verifyWith(credential, { clients: ['nightly-report'] });
    expect(report.exitCode).toBe(0);
  });

  test.each([
    ['run', ['--list']],
    ['run', []],
    ['token', ['--client', 'archiver']],
  ])('ends %s %j with exit code 2', async (command, options) => {
    const file = join(issuer.directory, `${credential.kind}.json`);
    writeFileSync(file, JSON.stringify(withArchiver(credential)));
    const [, , ...rest] = way(issuer);
    const { exitCode, stderr } = await runCommand([command, '--manifest', file, ...rest, ...options]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('"archiver"') as string,
    });
  });
});

test('a machine that proves nothing is told of, and asks for no token', async () => {
  const report = await verifyWith({ kind: 'none' });
  const skipped = report.issuers[0]!.results.filter(({ client }) => client === 'archiver');
  expect(skipped.map(({ status }) => status)).toContain('skipped');
  expect(skipped.find(({ check }) => check === 'grant.issued')).toMatchObject({
    status: 'skipped',
    observed: expect.stringContaining('no secret of archiver') as string,
  });
});
