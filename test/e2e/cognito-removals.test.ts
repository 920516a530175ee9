import { warnOfReplacements } from '@oauth-issuers/constructs';
import { startLocalCloud } from '@oauth-issuers/emulators';
import { AnnotationMetadataEntryType, type TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removalTables } from '../constructs/cognito/removals/index.js';
import { type DescribedPool, type Removal, twinOf } from '../constructs/cognito/removals/removal.js';
import { describeWithTerraform } from '../support/terraform.js';
import { RootModule } from '../support/variant-cycle.js';

/** With `FULL_CYCLE=1` every property, else the first of each table. */
const isFull = process.env['FULL_CYCLE'] === '1';
const removals = isFull ? removalTables.flat() : removalTables.flatMap(([first]) => first ?? []);

/** What came of it; changes and warnings by the scope that they are about. */
interface Result {
  readonly afterCreate: ReadonlyMap<string, readonly string[]>;
  readonly afterRemoval: ReadonlyMap<string, readonly string[]>;
  readonly warnings: ReadonlyMap<string, readonly string[]>;
  readonly pools: readonly DescribedPool[];
}

describeWithTerraform(`${removals.length} properties taken out of the code`, ({ configFile }) => {
  let result: Result;
  beforeAll(async () => {
    result = await takeOut(removals, configFile);
  });

  describe.each(removals.map((removal): [string, Removal] => [removal.name, removal]))(
    '%s',
    (_name, removal) => {
      const { slug, stays } = removal;

      test('settles, with it and without it', () => {
        const changes = [result.afterCreate, result.afterRemoval].flatMap((plan) => plan.get(slug) ?? []);
        expect(changes).toEqual([]);
      });

      test(stays === undefined ? 'is gone from Cognito too' : 'stays, and synth said so', () => {
        const [taken, twin] = [slug, twinOf(slug)].map((of) => removal.described(result.pools, of));
        if (stays === undefined) expect(taken).toEqual(twin);
        else expect(taken).not.toEqual(twin);
        const warned = (result.warnings.get(slug) ?? []).filter((text) =>
          text.includes('is gone from the code'),
        );
        expect(warned.some((text) => text.startsWith(`${stays} `))).toBe(stays !== undefined);
      });
    },
  );
});

/** Creates all with their properties, takes these out, and looks at what the local cloud describes. */
async function takeOut(rows: readonly Removal[], configFile: string): Promise<Result> {
  const cloud = await startLocalCloud();
  const directory = mkdtempSync(join(tmpdir(), 'removals-'));
  let stack: TerraformStack | undefined;
  const watched = { declare: (of: TerraformStack) => void warnOfReplacements((stack = of)) };
  const module = new RootModule([...rows, watched], directory, cloud, configFile);
  try {
    module.synth(false);
    await module.terraform(['init']);
    await module.terraform(['apply', '-auto-approve']);
    const afterCreate = await module.plan();
    module.synth(true);
    await module.terraform(['apply', '-auto-approve']);
    const afterRemoval = await module.plan();
    return { afterCreate, afterRemoval, warnings: warningsOf(stack!), pools: poolsOf(cloud.snapshot()) };
  } finally {
    await cloud.close();
    rmSync(directory, { recursive: true });
  }
}

function warningsOf(stack: TerraformStack): Map<string, string[]> {
  const warnings = new Map<string, string[]>();
  for (const { node } of stack.node.findAll()) {
    const slug = node.path.split('/')[1] ?? '';
    const texts = node.metadata.filter(({ type }) => type === (AnnotationMetadataEntryType.WARN as string));
    warnings.set(slug, [...(warnings.get(slug) ?? []), ...texts.map(({ data }) => String(data))]);
  }
  return warnings;
}

function poolsOf(snapshot: Readonly<Record<string, unknown>>): DescribedPool[] {
  const pools = Object.values(snapshot).map((service) => (service as { pools?: object }).pools ?? {});
  return pools.flatMap((each) => Object.values(each) as DescribedPool[]);
}
