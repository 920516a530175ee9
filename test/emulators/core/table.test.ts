import { Store } from '../../../emulators/src/core/store.js';
import { OwnedTables, Table } from '../../../emulators/src/core/table.js';

interface Parcel {
  readonly name: string;
  readonly stops: readonly string[];
}

const parcel = (name: string): Parcel => ({ name, stops: ['Delft'] });
const written = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const numbers = (table: Table<Parcel>) => table.placed().map(({ place }) => place[0]);

describe('a table', () => {
  test('keeps its values from every change, however deep', () => {
    const table = new Table<Parcel>();
    const given = { name: 'a', stops: ['Delft'] };
    table.set('a', given);

    expect(() => given.stops.push('Gouda')).toThrow(TypeError);
    expect(() => Object.assign(table.get('a')!, { name: 'b' })).toThrow(TypeError);
    expect(table.get('a')).toEqual(parcel('a'));
  });

  test('takes no moment, map, set, function or promise', () => {
    // @ts-expect-error -- cannot be frozen
    new Table<{ at: Date }>().set('a', { at: new Date() });
    // @ts-expect-error -- cannot be frozen
    new Table<{ deep: { tags: Map<string, string> } }>().set('a', { deep: { tags: new Map() } });
    // @ts-expect-error -- cannot be frozen
    new Table<{ owners: Set<string> }>().set('a', { owners: new Set() });
    // @ts-expect-error -- cannot be written down
    new Table<{ name: () => string }>().set('a', { name: () => '' });
    // @ts-expect-error -- cannot be written down
    new Table<{ key: Promise<string> }>().set('a', { key: Promise.resolve('') });
  });

  test('gives a place to each key, which a new value keeps and no other gets', () => {
    const table = new Table<Parcel>();
    for (const key of ['a', 'b', 'c']) table.set(key, parcel(key));
    table.set('a', parcel('changed'));
    table.delete('c');
    table.set('d', parcel('d'));

    expect([...table.keys()]).toEqual(['a', 'b', 'd']);
    expect(numbers(table)).toEqual([0, 1, 3]);
  });

  test('written down and read again, goes on where it was', () => {
    const table = new Table<Parcel>();
    for (const key of ['a', 'b', 'c']) table.set(key, parcel(key));
    table.delete('a');
    table.delete('c');

    const restored = new Table<Parcel>();
    restored.set('gone', parcel('gone'));
    restored.restore(written(table.save()));
    restored.set('d', parcel('d'));

    expect([...restored]).toEqual([
      ['b', parcel('b')],
      ['d', parcel('d')],
    ]);
    expect(numbers(restored)).toEqual([1, 3]);
    expect(Object.isFrozen(restored.get('b')!.stops)).toBe(true);
  });
});

describe('tables of owners', () => {
  test('are told apart, and show the owners that have something', () => {
    const tables = new OwnedTables<Parcel>();
    tables.of('north').set('a', parcel('a'));

    expect(tables.of('south').has('a')).toBe(false);
    expect([...tables].map(([owner]) => owner)).toEqual(['north']);
  });

  test('forget an owner, and what is put into its table after that', () => {
    const tables = new OwnedTables<Parcel>();
    const north = tables.of('north');
    tables.drop('north');
    north.set('late', parcel('late'));

    expect([...tables]).toEqual([]);
  });
});

describe('a store', () => {
  const makeStore = () =>
    new Store({ parcels: new Table<Parcel>(), stops: new OwnedTables<Parcel>() }, ({ parcels }) =>
      parcels.set('first', parcel('first')),
    );

  test('is reset to what a fresh one has', () => {
    const store = makeStore();
    store.tables.parcels.delete('first');
    store.tables.parcels.set('second', parcel('second'));
    store.tables.stops.of('x').set('a', parcel('a'));

    store.reset();

    expect(store.save()).toEqual(makeStore().save());
    expect(store.tables.parcels.get('first')).toEqual(parcel('first'));
  });

  test('restored, has what was saved and nothing else, also where a table was not known then', () => {
    const store = makeStore();
    store.tables.stops.of('x').set('a', parcel('a'));
    const { parcels } = written(store.save());

    const other = makeStore();
    other.tables.parcels.set('other', parcel('other'));
    other.tables.stops.of('y').set('b', parcel('b'));
    other.restore({ parcels: parcels! });

    expect([...other.tables.parcels.keys()]).toEqual(['first']);
    expect([...other.tables.stops]).toEqual([]);
  });
});
