import { entraEntries } from '../../../support/everything/entra.js';
import { type Block, resourcesOf, synth, testStack } from '../../../support/synth.js';
import { type EntraVariant, notedProperties } from './entra-variant.js';
import { entraVariantTables } from './index.js';

const variants = entraVariantTables.flat();
const cases = variants.map((variant): [string, EntraVariant] => [variant.name, variant]);
const synthOf = (variant: EntraVariant, updated: boolean) =>
  synth((stack) => variant.declare(stack, updated));

/** Whether a resource has all these arguments, blocks and lists in part. */
function has(block: Block, expected: Block): boolean {
  try {
    expect(block).toMatchObject(expected);
    return true;
  } catch {
    return false;
  }
}

describe.each(cases)('%s', (_name, variant) => {
  const configuration = synthOf(variant, false);

  test.each(Object.entries(variant.expected))(
    'has a %s with the arguments of the table',
    (type, expected) => {
      const blocks = [...resourcesOf(configuration, type).values()];

      // The only one is compared by Jest, which then shows the difference.
      if (blocks.length === 1) expect(blocks[0]).toMatchObject(expected);
      else expect(blocks.filter((block) => has(block, expected))).not.toEqual([]);
    },
  );

  test('has nothing that is not for it', () => {
    for (const [type, names] of Object.entries(variant.absent ?? {})) {
      const blocks = [...resourcesOf(configuration, type).values()];
      for (const name of names) expect(blocks.filter((block) => name in block)).toEqual([]);
    }
  });

  test('is valid a day later too', () => {
    expect(() => synthOf(variant, true)).not.toThrow();
  });
});

describe('the variants', () => {
  test('are at least sixty, with names of their own', () => {
    expect(variants.length).toBeGreaterThanOrEqual(60);
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
  });

  test('are valid side by side in one stack', () => {
    expect(() =>
      synth((stack) => variants.forEach((variant) => variant.declare(stack, false))),
    ).not.toThrow();
  });

  test.each(entraEntries.map(({ name }, index): [string, number] => [name, index]))(
    'have between them every property of %s',
    (name, index) => {
      const names = Object.keys(entraEntries[index]!.props(testStack()));
      const covered = notedProperties(name.split(' ')[0]!);

      expect(names.filter((each) => !covered.has(each))).toEqual([]);
    },
  );
});
