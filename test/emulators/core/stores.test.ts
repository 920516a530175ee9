import { createPublicKey, verify } from 'node:crypto';
import { createServices } from '../../../emulators/src/cloud/services.js';
import { systemClock } from '../../../emulators/src/core/clock.js';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import type { SavedStore } from '../../../emulators/src/core/store.js';
import { Table } from '../../../emulators/src/core/table.js';
import type { Kept, PublishedKey } from './kept.js';
import { keptServices } from './kept-services.js';
import { Faults } from '../../../emulators/src/core/faults.js';

const written = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const services = createServices({
  clock: systemClock,
  identity: createIdentity(),
  faults: new Faults(),
  httpsEndpoint: () => '',
});
const stores = services.flatMap(({ name, store }) => (store ? [{ name, store }] : []));

test('every service that keeps something is filled here', () => {
  expect(stores.map(({ name }) => name).sort()).toEqual(Object.keys(keptServices).sort());
});

describe.each(stores.map(({ name, store }) => [name, [...store].map(([table]) => table)] as const))(
  'the store of %s',
  (name, tables) => {
    let kept: Kept;
    let answers: readonly unknown[];
    let token: string | undefined;
    let saved: SavedStore;
    let fresh: SavedStore;
    beforeAll(async () => {
      kept = await keptServices[name]!();
      token = await kept.tokens?.issue();
      // Asking may change something itself: when a secret was last read, which keys there are.
      await kept.ask();
      answers = await kept.ask();
      saved = written(kept.service.store!.save());
      kept.renew();
      fresh = kept.service.store!.save();
      kept.service.store!.restore(written(saved));
    });

    test.each(tables)('has something in its table %s', (table) => {
      expect(entriesOf(saved[table])).not.toEqual([]);
    });

    test('is plain JSON, and frozen, however deep', () => {
      for (const [, table] of kept.service.store!) {
        const owned = table instanceof Table ? [table] : [...table].map(([, one]) => one);
        owned.flatMap((one) => [...one.values()]).forEach(expectFrozen);
      }
      expect(kept.service.store!.save()).toEqual(saved);
    });

    test('restored into a fresh service, has it answer as before', async () => {
      expect(await kept.ask()).toEqual(answers);
    });

    test('restored, knows the tokens that were issued before, and signs with the same key', async () => {
      if (!kept.tokens) return;
      const published = await kept.tokens.published();

      expect(signerOf(token!, published)).toBe(kidOf(token!));
      expect(kidOf(await kept.tokens.issue())).toBe(kidOf(token!));
    });

    test('reset, has what a fresh one has', () => {
      kept.service.store!.reset();

      expect(kept.service.store!.save()).toEqual(fresh);
      kept.service.store!.restore(saved);
    });
  },
);

/** Rows of a table, or owners of several. */
function entriesOf(table: SavedStore[string] | undefined): readonly unknown[] {
  return table === undefined ? [] : 'rows' in table ? table.rows : table;
}

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
  Object.values(value).forEach(expectFrozen);
}

const kidOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;

/** The id of the published key that a token's signature is of. */
function signerOf(token: string, keys: readonly PublishedKey[]): string | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  return keys.find((key) =>
    verify('sha256', signed, createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')),
  )?.kid;
}
