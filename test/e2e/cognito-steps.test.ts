import { startLocalCloud } from '@oauth-issuers/emulators';
import { Construct } from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALLOWED, type Declare, REFUSED } from '../constructs/replacements/steps.js';
import { slugOf } from '../constructs/cognito/variants/ground.js';
import { addressOf, messagesOf } from '../support/lanes.js';
import { describeWithTerraform, type Ended } from '../support/terraform.js';
import { RootModule } from '../support/variant-cycle.js';

/** What came of the second apply, by the scope of each step. */
interface Result {
  readonly errors: ReadonlyMap<string, string>;
  /** What a plan would change after it. */
  readonly unsettled: ReadonlyMap<string, unknown>;
}

const cases = (steps: readonly (readonly [string, ...unknown[]])[]): [string, string][] =>
  steps.map(([what]) => [what, slugOf(what)]);

describeWithTerraform('steps from what is deployed to what is declared', ({ configFile }) => {
  let result: Result;
  beforeAll(async () => {
    result = await take([...REFUSED, ...ALLOWED], configFile);
  });

  test.each(cases(REFUSED))('%s: is refused, as synth says', (_what, slug) => {
    expect(result.errors.get(slug)).toMatch(
      /Exception|cannot modify or remove schema items|inconsistent result/,
    );
  });

  test.each(cases(ALLOWED))('%s: is taken, and settles', (_what, slug) => {
    expect(result.errors.get(slug)).toBeUndefined();
    expect(result.unsettled.get(slug)).toBeUndefined();
  });
});

async function take(
  steps: readonly (readonly [string, Declare, Declare, ...unknown[]])[],
  configFile: string,
): Promise<Result> {
  const cloud = await startLocalCloud();
  const directory = mkdtempSync(join(tmpdir(), 'steps-'));
  const variants = steps.map(([what, before, after]) => ({
    declare: (stack: Construct, updated: boolean) => {
      const slug = slugOf(what);
      (updated ? after : before)(new Construct(stack, slug), slug);
    },
  }));
  const module = new RootModule(variants, directory, cloud, configFile);
  try {
    module.synth(false);
    await module.terraform(['init']);
    await module.terraform(['apply', '-auto-approve']);
    module.synth(true);
    const ended = await module.terraform(['apply', '-auto-approve', '-refresh=false', '-json'], [0, 1]);
    return { errors: errorsIn(ended), unsettled: await module.plan() };
  } finally {
    await cloud.close();
    rmSync(directory, { recursive: true });
  }
}

function errorsIn(ended: Ended): Map<string, string> {
  return new Map(
    messagesOf(ended).flatMap(({ diagnostic: found }) =>
      found?.severity === 'error' ? [[scopeOf(addressOf(found)), found.summary]] : [],
    ),
  );
}

/** Of `aws_cognito_user_pool.nothing_pool_AC3EC3C`. */
function scopeOf(address = ''): string {
  return address.split('.')[1]?.split('_')[0] ?? address;
}
