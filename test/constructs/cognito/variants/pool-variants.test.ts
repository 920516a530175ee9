import { OLDEST_AWS_PROVIDER } from '@oauth-issuers/constructs';
import { type Block, type Configuration, resourcesOf, synth } from '../../../support/synth.js';
import type { Variant } from '../../../support/variant.js';
import { domainVariants } from './domains.js';
import { identityProviderVariants } from './identity-providers.js';
import { userPoolVariants } from './user-pools.js';

const variants = [...userPoolVariants, ...domainVariants, ...identityProviderVariants];
const cases = variants.map((variant): [string, Variant] => [variant.name, variant]);

const synthOf = (variant: Variant, updated = false): Configuration =>
  synth((stack) => variant.declare(stack, updated));
const blocksOf = (configuration: Configuration, type: string): Block[] => [
  ...resourcesOf(configuration, type).values(),
];
/** Whether a resource has all these arguments, blocks in part and lists whole. */
const has = (block: Block, expected: Block): boolean => {
  try {
    expect(block).toMatchObject(expected);
    return true;
  } catch {
    return false;
  }
};

/** The paths of all arguments that are null, or a region: that one only newer providers know. */
function oddArguments(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'region' ? [`${path}.region`] : []),
    ...oddArguments(inner, `${path}.${key}`),
  ]);
}

describe.each(cases)('%s', (_name, variant) => {
  const configuration = synthOf(variant);

  test.each(Object.entries(variant.expected))(
    'has a %s with the arguments of the table',
    (type, expected) => {
      const blocks = blocksOf(configuration, type);

      // The only one is compared by Jest, which then shows the difference.
      if (blocks.length === 1) expect(blocks[0]).toMatchObject(expected);
      else expect(blocks.filter((block) => has(block, expected))).toHaveLength(1);
    },
  );

  test('has nothing that is not for it', () => {
    for (const [type, names] of Object.entries(variant.absent ?? {})) {
      const blocks = blocksOf(configuration, type);

      if (names.length === 0) expect(blocks).toEqual([]);
      for (const name of names) expect(blocks.filter((block) => name in block)).toEqual([]);
    }
  });

  test('has no argument without a value', () => {
    expect(oddArguments(configuration.resource)).toEqual([]);
  });

  test('asks for the provider that knows its arguments', () => {
    expect(configuration.terraform.required_providers.aws!.version).toBe(
      `>= ${variant.needsProvider ?? OLDEST_AWS_PROVIDER}, < 7.0.0`,
    );
  });

  test('is valid a day later too', () => {
    expect(() => synthOf(variant, true)).not.toThrow();
  });
});

describe('the variants', () => {
  test('have names of their own', () => {
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
  });

  test('are valid side by side in one stack', () => {
    expect(() =>
      synth((stack) => variants.forEach((variant) => variant.declare(stack, false))),
    ).not.toThrow();
  });

  test('that go through a cycle change something a day later', () => {
    const unchanged = variants.filter(
      (variant) =>
        variant.cycle &&
        JSON.stringify(synthOf(variant, false).resource) === JSON.stringify(synthOf(variant, true).resource),
    );

    expect(unchanged.map(({ name }) => name)).toEqual([]);
  });

  test('that need a newer provider go through none', () => {
    expect(variants.filter(({ cycle, needsProvider }) => cycle && needsProvider)).toEqual([]);
  });
});
