import type { Plain, Table } from '../core/table.js';
import type { StoredKey } from './signing-key.js';

/**
 * Signing keys that are made when they are first needed, and stand in a table from then on. Whoever asks for one that is
 * being made waits for it; one that could not be made is made for the next who asks.
 */
export class KeyRing<K extends StoredKey> {
  readonly #inTheMaking = new WeakMap<Table<K>, Map<string, Promise<K>>>();

  constructor(private readonly make: () => Promise<K>) {}

  /** The key that a table has, or will have, under a name. */
  async get(table: Table<K>, name: string): Promise<K> {
    return table.get(name) ?? this.#makeOnce(table, name);
  }

  #makeOnce(table: Table<K>, name: string): Promise<K> {
    const making = this.#inTheMaking.get(table) ?? new Map<string, Promise<K>>();
    this.#inTheMaking.set(table, making);
    const key = making.get(name) ?? this.#makeFor(table, name).finally(() => making.delete(name));
    making.set(name, key);
    return key;
  }

  async #makeFor(table: Table<K>, name: string): Promise<K> {
    const made = await this.make();
    // Meanwhile the table may have been restored, with a key that others know already.
    if (!table.has(name)) table.set(name, made as Plain<K>);
    return table.get(name)!;
  }
}
