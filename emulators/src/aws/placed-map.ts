/** An item, and where it stands in a list. */
export interface Placed<T> {
  readonly item: T;
  readonly place: Place;
}

/** What decides the order of a list, the most significant first. No two items have the same. */
export type Place = readonly (number | string)[];

/**
 * A map that numbers its entries as they come. A number stays with its key while the value changes, and belongs to
 * nobody once the entry is deleted, so a list can go on behind an entry that is no longer there.
 */
export class PlacedMap<V> extends Map<string, V> {
  readonly #numbers = new Map<string, number>();
  #next = 0;

  constructor() {
    super();
  }

  override set(key: string, value: V): this {
    if (!this.has(key)) this.#numbers.set(key, this.#next++);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.#numbers.delete(key);
    return super.delete(key);
  }

  override clear(): void {
    this.#numbers.clear();
    super.clear();
  }

  /** The values in the order in which their keys came. */
  placed(): Placed<V>[] {
    return [...this].map(([key, item]) => ({ item, place: [this.#numbers.get(key)!] }));
  }
}
