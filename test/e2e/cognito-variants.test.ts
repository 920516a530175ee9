import { slugOf } from '../constructs/cognito/variants/ground.js';
import { synth } from '../support/synth.js';
import { describeWithTerraform } from '../support/terraform.js';
import { runCycle, type CycleResult } from '../support/variant-cycle.js';
import type { Variant } from '../support/variant.js';
import { variantTables } from '../support/variant-tables.js';

const cycled = variantTables.map((table) => table.filter(({ cycle }) => cycle));

/** With `FULL_CYCLE=1` all that go through a cycle, else the first of each table. */
const isFull = process.env['FULL_CYCLE'] === '1';
const variants = isFull ? cycled.flat() : cycled.flatMap(([first]) => first ?? []);
const cases = variants.map(({ name }): [string, string] => [name, slugOf(name)]);

/** Of Terraform, and not of a resource; what cannot be destroyed cannot go through a cycle. */
const META = ['//', 'lifecycle', 'depends_on'];

const title = `${variants.length} variants side by side, with the real Terraform and the real AWS provider`;

describeWithTerraform(title, ({ configFile }) => {
  let cycle: CycleResult;
  beforeAll(async () => {
    cycle = await runCycle(variants, configFile);
  });

  describe.each(cases)('%s', (_name, slug) => {
    test('has nothing to change once it exists', () => {
      expect(cycle.afterCreate.get(slug) ?? []).toEqual([]);
    });

    test('changes in place a day later', () => {
      const changes = cycle.update.get(slug) ?? [];
      expect(changes).not.toEqual([]);
      expect(changes.filter((change) => !change.startsWith('update '))).toEqual([]);
    });

    test('has nothing to change after that', () => {
      expect(cycle.afterUpdate.get(slug) ?? []).toEqual([]);
    });
  });

  test('no change is about anything else', () => {
    const slugs = cases.map(([, slug]) => slug);
    const { afterCreate, update, afterUpdate } = cycle;
    const seen = [afterCreate, update, afterUpdate].flatMap((changes) => [...changes.keys()]);
    expect(seen.filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  test('destroyed, they leave nothing', () => {
    expect(cycle.left).toEqual(cycle.before);
  });

  test('in all of it, no answer of the local cloud was a 5xx, and none came from no service', () => {
    expect(cycle.exchanges.length).toBeGreaterThan(50);
    expect(cycle.exchanges.filter(({ status, service }) => status >= 500 || service === 'none')).toEqual([]);
  });
});

describe('the variants that go through a cycle', () => {
  const namesOf = (chosen: readonly Variant[]): Set<string> => new Set(chosen.flatMap(argumentsOf));
  const covered = namesOf(cycled.flat());
  const all = variantTables.flat().filter(({ needsProvider }) => needsProvider === undefined);

  test('are at least twelve', () => {
    expect(cycled.flat().length).toBeGreaterThanOrEqual(12);
  });

  test('cover between them every resource, and every argument of one', () => {
    expect([...namesOf(all)].filter((name) => !covered.has(name))).toEqual([]);
  });
});

/** Every argument that a variant sets, such as `aws_cognito_user_pool.tags`. */
function argumentsOf(variant: Variant): string[] {
  const { resource = {} } = synth((stack) => variant.declare(stack, false));
  return Object.entries(resource).flatMap(([type, blocks]) =>
    Object.values(blocks).flatMap((block) =>
      Object.keys(block)
        .filter((name) => !META.includes(name))
        .map((name) => `${type}.${name}`),
    ),
  );
}
