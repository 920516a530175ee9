import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AWS_PROVIDER_RANGE, getAwsProviders, type AwsProvider } from '../support/aws-providers.js';
import { inCi } from '../support/ci.js';
import { Failure } from '../support/failure.js';
import { runJest } from '../support/jest.js';
import { withLifetime, type Lifetime } from '../support/lifetime.js';
import { ROOT } from '../support/paths.js';
import { Steps } from '../support/steps.js';
import { requireTerraform } from '../support/terraform.js';
import { summarize, type Tally } from '../support/test-summary.js';

const USAGE = `Usage: npm run test:aws -- [arguments of Jest, such as test/e2e/terraform]

Runs the end-to-end tests with Terraform twice: with the oldest and with the newest version of the AWS provider that the
stacks accept (${AWS_PROVIDER_RANGE}) and Terraform can get, from a filesystem mirror (TF_PROVIDER_MIRROR, or a usual
place) or the registry. Where there is one version alone it is skipped, and says so; in CI it fails.
Exit codes: 0 all passed, or skipped · 1 a test failed, or CI and one version alone · 2 no Terraform, or no AWS provider`;

/** `npm run test:aws`: both ends of the range of AWS providers. */
export async function testAws(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) throw new Failure(USAGE, 0);
  return withLifetime(async (lifetime) => {
    await requireTerraform(lifetime);
    const directory = await mkdtemp(join(tmpdir(), 'oauth-issuers-aws-'));
    lifetime.removeAtEnd(directory);
    const steps = new Steps({ signal: lifetime.signal });
    const providers = await steps.run('The AWS provider, oldest and newest', () =>
      getAwsProviders(directory, lifetime),
    );
    const [oldest, newest] = providers;
    if (!oldest) throw new Failure(`Terraform gets no AWS provider ${AWS_PROVIDER_RANGE}. ${SOURCES}`, 2);
    if (!newest) return skipped(oldest);
    const tests = args.length > 0 ? args : await testsWithTerraform();
    return runBoth([oldest, newest], tests, lifetime);
  });
}

const SOURCES =
  'Let it reach the registry, or name a filesystem mirror that has them: TF_PROVIDER_MIRROR=DIRECTORY.';

/** @throws {Failure} in CI, where nobody reads what a green run says */
function skipped({ version }: AwsProvider): number {
  const text =
    `Terraform gets one version of the AWS provider here, ${version}. The cycles with the oldest and with the newest ` +
    `(${AWS_PROVIDER_RANGE}) need two; npm test runs them with that one. ${SOURCES}`;
  if (inCi()) throw new Failure(`In CI this must run. ${text}`);
  process.stdout.write(
    `skipped: npm run test:aws [missing: a second version of the AWS provider]\n${text}\n`,
  );
  return 0;
}

/** One after the other: side by side they would be as slow, and harder to read. */
async function runBoth(
  providers: readonly AwsProvider[],
  tests: readonly string[],
  lifetime: Lifetime,
): Promise<number> {
  const tallies: (readonly [AwsProvider, Tally])[] = [];
  for (const provider of providers) {
    process.stderr.write(`AWS provider ${provider.version}\n`);
    const env = { TF_PROVIDER_MIRROR: provider.mirror, FULL_CYCLE: '1' };
    tallies.push([provider, await runJest(tests, { lifetime, env, strict: false })]);
  }
  for (const [{ version }, tally] of tallies)
    process.stdout.write(summarize([tally]).text.replaceAll(/^(?=.)/gm, `AWS provider ${version}: `));
  return tallies.some(([, { failed }]) => failed > 0) ? 1 : 0;
}

/** Every test that runs the real Terraform. */
async function testsWithTerraform(): Promise<string[]> {
  const folder = join('test', 'e2e');
  const files = (await readdir(join(ROOT, folder), { recursive: true }))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file));
  const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), 'utf8')));
  return files.filter((_, index) => texts[index]!.includes('describeWithTerraform(')).sort();
}
