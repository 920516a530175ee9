import { type Block, resourcesOf, synth } from '../../../support/synth.js';
import type { Variant } from '../../../support/variant.js';
import { appClientVariants } from './app-clients.js';
import { resourceServerVariants } from './resource-servers.js';
import { sdkClientVariants } from './sdk-clients.js';
import { secretVariants } from './secrets.js';

const variants = [...appClientVariants, ...resourceServerVariants, ...secretVariants, ...sdkClientVariants];
const cases = variants.map((variant): [string, Variant] => [variant.name, variant]);
const blocksOf = (variant: Variant, updated: boolean, type: string): Block[] => [
  ...resourcesOf(
    synth((stack) => variant.declare(stack, updated)),
    type,
  ).values(),
];

describe.each(cases)('%s', (_name, variant) => {
  test.each(Object.entries(variant.expected))(
    'has a %s with the arguments of the table',
    (type, expected) => {
      const found = blocksOf(variant, false, type);
      expect(found).toContainEqual(expect.objectContaining(nested(expected)));
    },
  );

  test('has nothing that is not for it', () => {
    for (const [type, names] of Object.entries(variant.absent ?? {})) {
      const found = blocksOf(variant, false, type);

      if (names.length === 0) expect(found).toEqual([]);
      for (const name of names) expect(found.filter((block) => name in block)).toEqual([]);
    }
  });

  test('is valid a day later too', () => {
    expect(() => synth((stack) => variant.declare(stack, true))).not.toThrow();
  });
});

describe('the variants', () => {
  test('have names of their own', () => {
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
  });

  test('are valid side by side in one stack', () => {
    expect(() =>
      synth((stack) => {
        for (const variant of variants) variant.declare(stack, false);
      }),
    ).not.toThrow();
  });

  test('that go through a cycle change something a day later', () => {
    const unchanged = variants.filter((variant) => {
      const [before, after] = [false, true].map((updated) =>
        JSON.stringify(synth((stack) => variant.declare(stack, updated)).resource),
      );
      return variant.cycle && before === after;
    });

    expect(unchanged.map(({ name }) => name)).toEqual([]);
  });
});

/** Objects in the table are compared in part, as the outermost is; lists whole. */
function nested(expected: Block): Block {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (expect.objectContaining(value as Block) as unknown)
        : value,
    ]),
  );
}
