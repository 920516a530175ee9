/** An item, and where it stands in a list. */
export interface Placed<T> {
  readonly item: T;
  readonly place: Place;
}

/** What decides the order of a list, the most significant first. No two items have the same. */
export type Place = readonly (number | string)[];

/**
 * What can be kept: JSON, which can be written down and read again, and which freezing keeps from every change. A member
 * that is undefined counts as absent.
 */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends
        | Date
        | PromiseLike<unknown>
        | ReadonlyMap<unknown, unknown>
        | ReadonlySet<unknown>
        | ((...args: never[]) => unknown)
    ? never
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : unknown extends T
        ? T
        : never;

/** A table as it is written down: rows by key, each with its number, in their order. */
export interface SavedTable {
  readonly next: number;
  readonly rows: readonly (readonly [key: string, number: number, value: unknown])[];
}

interface Row<V> {
  readonly number: number;
  readonly value: V;
}

/**
 * Values by key, which nobody can change but through {@link set}: what is in here is frozen.
 *
 * Entries are numbered as they come. A number stays with its key while the value changes, and belongs to nobody once the
 * entry is deleted, so a list can go on behind an entry that is no longer there.
 */
export class Table<V> implements Iterable<readonly [string, V]> {
  readonly #rows = new Map<string, Row<V>>();
  #next = 0;

  get size(): number {
    return this.#rows.size;
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  get(key: string): V | undefined {
    return this.#rows.get(key)?.value;
  }

  keys(): IterableIterator<string> {
    return this.#rows.keys();
  }

  *values(): IterableIterator<V> {
    for (const { value } of this.#rows.values()) yield value;
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, V]> {
    for (const [key, { value }] of this.#rows) yield [key, value];
  }

  /** The values in the order in which their keys came. */
  placed(): Placed<V>[] {
    return [...this.#rows.values()].map(({ number, value }) => ({ item: value, place: [number] }));
  }

  set(key: string, value: Plain<V>): void {
    const number = this.#rows.get(key)?.number ?? this.#next++;
    this.#rows.set(key, { number, value: frozen(value as V) });
  }

  delete(key: string): boolean {
    return this.#rows.delete(key);
  }

  clear(): void {
    this.#rows.clear();
    this.#next = 0;
  }

  save(): SavedTable {
    return {
      next: this.#next,
      rows: [...this.#rows].map(([key, { number, value }]) => [key, number, value]),
    };
  }

  /** Replaces all that is in here. */
  restore({ next, rows }: SavedTable): void {
    this.clear();
    for (const [key, number, value] of rows) this.#rows.set(key, { number, value: frozen(value as V) });
    this.#next = next;
  }
}

/** A table for each owner: a region, or something that others belong to. */
export class OwnedTables<V> implements Iterable<readonly [string, Table<V>]> {
  readonly #tables = new Map<string, Table<V>>();

  /** The table of an owner, empty until something is put there. */
  of(owner: string): Table<V> {
    const table = this.#tables.get(owner) ?? new Table<V>();
    this.#tables.set(owner, table);
    return table;
  }

  /** Those that have something. */
  *[Symbol.iterator](): IterableIterator<readonly [string, Table<V>]> {
    for (const [owner, table] of this.#tables) if (table.size > 0) yield [owner, table];
  }

  /** Forgets an owner. What somebody still puts into its table is nowhere. */
  drop(owner: string): void {
    this.#tables.delete(owner);
  }

  clear(): void {
    this.#tables.clear();
  }

  save(): readonly (readonly [owner: string, table: SavedTable])[] {
    return [...this].map(([owner, table]) => [owner, table.save()]);
  }

  /** Replaces all that is in here. */
  restore(saved: ReturnType<this['save']>): void {
    this.clear();
    for (const [owner, table] of saved) this.of(owner).restore(table);
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
