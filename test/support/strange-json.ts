import * as fc from 'fast-check';

/** A piece of JSON text that is written as it stands: a number may be any that JSON can write. */
class RawJson {
  constructor(readonly text: string) {}
}

/** Numbers that are too much for something. */
export const numbers = [
  '0',
  '-0',
  '-1',
  '1',
  '2',
  '60',
  '61',
  '3600',
  '1.5',
  '1e3',
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '1e21',
  '-1e308',
  '1e999',
  '-1e999',
  '1e-999',
  `1${'0'.repeat(400)}`,
].map((text) => new RawJson(text));

export const deep = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What is nowhere expected. */
const strangeValues: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\0',
  0,
  -1,
  1.5,
  new RawJson('1e999'),
  {},
  { a: null },
  { ['__proto__']: { x: 1 } },
  { toString: 1, length: 2 },
  [],
  [null],
  [[]],
  [{}],
  [''],
  ['x', null],
  'x'.repeat(3000),
];

/** The same, and more. */
export const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    ' ',
    '0',
    'null',
    [],
    {},
    [null],
    [[]],
    [{}],
    { a: null },
    { ['__proto__']: null },
    { ['__proto__']: { PoolName: 'x' } },
    { constructor: { prototype: 1 } },
    { toString: 1, valueOf: null, length: 2 },
    deep(40),
    deep(2000),
    'x'.repeat(200_000),
    '\0',
    '\ud800',
    '\u202e',
    '%00',
    '${jndi}',
    'a'.repeat(33),
    ...numbers,
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
);

/** Stands for a member or an item that is left out. */
export const ABSENT = Symbol('absent');

export type Path = readonly (string | number)[];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawJson);

/** Every place in JSON that holds a value. */
export function placesIn(value: unknown, at: Path = []): Path[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((item, index) => placesIn(item, [...at, index]))];
  if (!isObject(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...at, name]))];
}

export function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by === ABSENT ? undefined : by;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (index !== first) return [item];
      return rest.length === 0 && by === ABSENT ? [] : [replaced(item, rest, by)];
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      if (name !== first) return [[name, member]];
      return rest.length === 0 && by === ABSENT ? [] : [[name, replaced(member, rest, by)]];
    }),
  );
}

/** JSON, with each place changed to each of the strange values, or left out. */
export function* eachStrange(accepted: unknown): Generator<unknown> {
  for (const at of placesIn(accepted))
    for (const value of [ABSENT, ...strangeValues]) yield replaced(accepted, at, value);
}

/** What a list or an object is written as, one level of it; nothing for what has no inside. */
function piecesOf(value: unknown): unknown[] | undefined {
  const raw = (text: string) => new RawJson(text);
  if (Array.isArray(value))
    return [raw('['), ...value.flatMap((item: unknown, at) => (at ? [raw(','), item] : [item])), raw(']')];
  if (!isObject(value)) return undefined;
  const members = Object.entries(value).flatMap(([name, member], at) => [
    raw(`${at ? ',' : ''}${JSON.stringify(name)}:`),
    member,
  ]);
  return [raw('{'), ...members, raw('}')];
}

/** JSON text, with numbers as they were written. It does not recurse: how deep is too deep is the reader's to say. */
export function jsonText(value: unknown): string {
  const texts: string[] = [];
  const ahead: unknown[] = [value];
  while (ahead.length > 0) {
    const next = ahead.pop();
    const pieces = piecesOf(next);
    if (pieces) ahead.push(...pieces.reverse());
    else texts.push(next instanceof RawJson ? next.text : (JSON.stringify(next) ?? 'null'));
  }
  return texts.join('');
}
