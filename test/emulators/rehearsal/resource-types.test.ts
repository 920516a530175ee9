import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/support/paths.js';
import { providerSchemas } from '../../../emulators/src/rehearsal/providers/index.js';
import { resourceTypes } from '../../../emulators/src/rehearsal/resources/index.js';

/** A class of a provider binding, as `@cdktf/provider-aws/lib/cognito-user-pool` exports it. */
interface Binding {
  readonly tfResourceType?: string;
}

/** Every provider binding that the constructs and the stacks import, from their sources: there is no other list. */
function importedBindings(): string[] {
  const sources = ['constructs/src', 'stacks/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const modules = sources.flatMap(
    (source) => source.match(/@cdktf\/provider-[a-z]+\/lib\/[a-z0-9-]+/g) ?? [],
  );
  return [...new Set(modules)].sort();
}

/** The addresses of the resource types, data sources and providers that a binding makes. */
function typesIn(binding: string): string[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which ones is known from the sources alone
  const classes = Object.values(require(binding) as Record<string, Binding | undefined>);
  const types = classes.flatMap((exported) => exported?.tfResourceType ?? []);
  return types.map((type) => (binding.includes('/data-') ? `data.${type}` : type));
}

const bindings = importedBindings();
const types = bindings.flatMap(typesIn);

test('the constructs import bindings, and each makes a type', () => {
  expect(bindings.filter((binding) => typesIn(binding).length === 0)).toEqual([]);
  expect(types.length).toBeGreaterThanOrEqual(20);
});

test.each(types)('the rehearsal knows %s, which the constructs can make', (type) => {
  const known: readonly string[] = [...resourceTypes.keys(), ...providerSchemas.keys()];
  expect(known).toContain(type);
});
