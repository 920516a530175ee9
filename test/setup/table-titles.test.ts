import { titlesOf, troubleOfTitle } from './table-titles.js';

/** What is wrong with a title, for the rows of a table. */
const trouble = (title: string, ...table: Parameters<typeof titlesOf>[1]): string | undefined =>
  troubleOfTitle(title, titlesOf(title, table));

const two = [
  ['a', 1],
  ['b', 2],
];
const objects = [
  { check: 'keys.ids', at: { row: 1 } },
  { check: 'keys.use', at: { row: 2 } },
];

describe('a title that tells its rows', () => {
  test.each<[string, readonly unknown[]]>([
    ['takes %s', two],
    ['takes %j with %d', two],
    ['%s: 100%% of it', two],
    ['row %# takes %s', two],
    ['$check fails', objects],
    ['$check fails at $at.row, the row $#', objects],
    ['%s', ['$HOME', '[object]', 'format("%s")']],
    ['%j', [[[1], [2]], {}, undefined]],
  ])('is %j for %j', (title, rows) => {
    expect(trouble(title, rows)).toBeUndefined();
  });

  test('may stand over a table in a template', () => {
    const parts = (...table: Parameters<typeof titlesOf>[1]) => table;
    const table = parts`
      a    | b
      ${1} | ${2}
      ${3} | ${4}
    `;

    expect(titlesOf('$a becomes $b', table)).toEqual(['1 becomes 2', '3 becomes 4']);
    expect(trouble('$a becomes $b', ...table)).toBeUndefined();
    expect(trouble('$c becomes $b', ...table)).toBe('$c is printed as it is');
  });
});

describe('a title that hides its rows', () => {
  test.each<[string, readonly unknown[], string]>([
    ['takes it', two, 'it shows no value of the row'],
    ['takes it', [['a']], 'it shows no value of the row'],
    ['takes 100%% of it', two, 'it shows no value of the row'],
    ['takes row %#', two, 'it shows no value of the row'],
    ['$check fails (row %#)', objects, '$check is printed as it is'],
    ['$check fails at %s', objects, '$check is printed as it is'],
    ['$chekc fails', objects, '$chekc is printed as it is'],
    ['takes %s', objects, 'it prints [Object]'],
    ['takes %p', [{ clients: [1] }, { clients: [2] }], 'it prints [Array]'],
    ['takes %p', [() => 1, () => 2], 'it prints [Function anonymous]'],
    [
      'takes %s',
      [
        ['a', 1],
        ['a', 2],
      ],
      'two rows are called "takes a"',
    ],
  ])('is %j for %j', (title, rows, expected) => {
    expect(trouble(title, rows)).toBe(expected);
  });
});

test('a title with a value that has become a text by itself hides it, too', () => {
  expect(troubleOfTitle('takes %s', ['takes [object Object]'])).toBe('it prints [object Object]');
});

describe('a table that does not tell its rows is refused where it stands', () => {
  test.each([
    ['test.each', () => test.each([1, 2])('adds', () => undefined)],
    ['it.each', () => it.each([1, 2])('adds', () => undefined)],
    ['test.only.each', () => test.only.each([1, 2])('adds', () => undefined)],
    ['test.skip.each', () => test.skip.each([1, 2])('adds', () => undefined)],
    ['xtest.each', () => xtest.each([1, 2])('adds', () => undefined)],
    ['test.failing.each', () => test.failing.each([1, 2])('adds', () => undefined)],
    ['test.concurrent.each', () => test.concurrent.each([1, 2])('adds', async () => undefined)],
    ['describe.each', () => describe.each([1, 2])('a sum', () => undefined)],
    ['describe.only.each', () => describe.only.each([1, 2])('a sum', () => undefined)],
    ['fdescribe.each', () => fdescribe.each([1, 2])('a sum', () => undefined)],
  ])('by %s', (_kind, declare) => {
    expect(declare).toThrow(/^The title "(adds|a sum)" of a table does not tell its rows/);
  });
});
