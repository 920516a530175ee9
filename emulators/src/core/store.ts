import type { OwnedTables, SavedTable, Table } from './table.js';

/** What a service keeps, declared: each kind of thing in a table of its own. */
export type Tables = Readonly<Record<string, Table<unknown> | OwnedTables<unknown>>>;

/** A store as it is written down: tables by name, plain JSON. */
export type SavedStore = Readonly<Record<string, ReturnType<Tables[string]['save']>>>;

/**
 * The state of one service, in one place: every write goes through its tables, so that it can be listed, forgotten,
 * written down and read again without knowing what it is.
 *
 * @see https://github.com/localstack/localstack/blob/main/localstack-core/localstack/services/stores.py
 */
export class Store<T extends Tables = Tables> implements Iterable<readonly [string, Tables[string]]> {
  readonly #seed: () => void;

  /** @param seed puts in what is there from the start */
  constructor(
    readonly tables: T,
    seed: (tables: T) => void = () => undefined,
  ) {
    this.#seed = () => seed(tables);
    this.#seed();
  }

  [Symbol.iterator](): Iterator<readonly [string, Tables[string]]> {
    return Object.entries(this.tables)[Symbol.iterator]();
  }

  /** Leaves what a fresh one has. */
  reset(): void {
    for (const [, table] of this) table.clear();
    this.#seed();
  }

  /** All that is kept, with its secrets and private keys. */
  save(): SavedStore {
    return Object.fromEntries([...this].map(([name, table]) => [name, table.save()]));
  }

  /** Replaces all that is kept by what {@link save} gave, of this store or of another one. */
  restore(saved: SavedStore): void {
    for (const [name, table] of this) {
      const rows = saved[name];
      if (rows) table.restore(rows as SavedTable & []);
      else table.clear();
    }
  }
}
