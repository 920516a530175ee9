import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AWS_PROVIDER_RANGE } from '../../scripts/support/aws-providers.js';
import { findMirror, NAMESPACE, versionsIn } from '../../scripts/support/provider-mirror.js';
import { ROOT } from '../../scripts/support/paths.js';
import { describeWithTerraform, runProgram, type Ended } from '../support/terraform.js';

/** A version that nobody has, so that it can only come from the mirror that is made here. */
const NEWER = '6.999.0';
/** Of the tests with Terraform, the one that a provider can pass in a second. */
const QUICK = 'test/e2e/terraform/provider-version';

/** Runs the command where Terraform finds its providers in this mirror alone. */
const testAws = (
  mirror: string,
  env: Readonly<Record<string, string | undefined>> = {},
  tests = QUICK,
): Promise<Ended> =>
  runProgram('npm', ['run', '--silent', 'test:aws', '--', tests], {
    cwd: ROOT,
    env: { CI: undefined, FULL_CYCLE: undefined, ...env, TF_PROVIDER_MIRROR: mirror },
  });

const source = findMirror();
const [mirrored] = versionsIn(source, 'aws');
const original = join(source ?? '', NAMESPACE, 'aws', mirrored ?? 'none');
const unpacked = existsSync(original);

/** A mirror with what is mirrored here under each of these version numbers. */
function mirrorOf(directory: string, versions: readonly string[]): string {
  const root = mkdtempSync(join(directory, 'mirror-'));
  for (const version of versions) {
    for (const platform of readdirSync(original)) {
      const copy = join(root, NAMESPACE, 'aws', version, platform);
      mkdirSync(copy, { recursive: true });
      for (const file of readdirSync(join(original, platform)))
        symlinkSync(join(original, platform, file), join(copy, file.replace(mirrored!, version)));
    }
  }
  return root;
}

describeWithTerraform('npm run test:aws', () => {
  let directory: string;
  beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'test-aws-'))));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  // From the registry both ends would be downloaded; a pipeline runs the command itself.
  const inMirror = unpacked ? test : test.skip;
  const missing = unpacked ? '' : ' [missing: an unpacked filesystem mirror of the AWS provider]';

  inMirror(`runs the tests with both versions that a mirror has${missing}`, async () => {
    const { exitCode, stdout, stderr } = await testAws(mirrorOf(directory, [mirrored!, NEWER]));
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toBe(
      `AWS provider ${mirrored}: 1 passed, 0 failed\nAWS provider ${NEWER}: 1 passed, 0 failed\n`,
    );
    expect(stderr.indexOf(`AWS provider ${mirrored}\n`)).toBeLessThan(
      stderr.indexOf(`AWS provider ${NEWER}\n`),
    );
  });

  inMirror(`fails if the tests fail with one of them${missing}`, async () => {
    const { exitCode, stdout } = await testAws(mirrorOf(directory, [mirrored!, NEWER]), {}, 'test/none');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: expect.stringContaining(`AWS provider ${NEWER}: 0 passed, 1 failed\n`) as unknown,
    });
  });

  inMirror(`is skipped where a mirror has one, says so, and fails in CI${missing}`, async () => {
    const mirror = mirrorOf(directory, [mirrored!]);
    const { exitCode, stdout } = await testAws(mirror);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('skipped: npm run test:aws [missing: a second version of the AWS provider]');
    expect(stdout).toContain(`Terraform gets one version of the AWS provider here, ${mirrored}.`);
    expect(stdout).not.toContain('passed');
    expect(await testAws(mirror, { CI: 'true' })).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('In CI this must run.') as unknown,
    });
  });

  inMirror(`takes no version beyond the range of the stacks${missing}`, async () => {
    const { exitCode, stdout, stderr } = await testAws(mirrorOf(directory, ['5.99.0', '7.0.0']));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`Terraform gets no AWS provider ${AWS_PROVIDER_RANGE}.`);
  });
});
