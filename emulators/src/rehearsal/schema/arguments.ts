import { isList, isObject, toFlag, toNumber, toText, type Value } from '../expressions/values.js';
import { incorrect } from '../problem.js';
import { hashBody, readBody } from './body.js';
import type { Argument, Read, Schema } from './schema.js';
import { inSetOrder, type HashText } from './set-order.js';

/** A string. */
export const text = (): Argument<string | undefined> => primitive(toText, (value) => value ?? '');

/** A bool. */
export const flag = (): Argument<boolean | undefined> =>
  primitive(toFlag, (value) => (value === true ? '1' : '0'));

/** A whole number. */
export const count = (): Argument<number | undefined> => primitive(toWhole, (value) => String(value ?? 0));

/** A value of any type, kept as it is. */
export const anything = (): Argument<Value | undefined> => ({
  required: false,
  read: (value) => value,
  hashText: (value) => JSON.stringify(value ?? null),
});

/** A primitive that must be given. */
export const required = <T>({ read, hashText }: Argument<T | undefined>): Argument<T> => ({
  required: true,
  read: (value) => {
    const found = read(value);
    if (found === undefined) throw incorrect('the argument is required');
    return found;
  },
  hashText,
});

/** A primitive with the default of the provider's schema. */
export const withDefault = <T>({ read, hashText }: Argument<T | undefined>, standard: T): Argument<T> => ({
  required: false,
  read: (value) => read(value) ?? standard,
  hashText,
});

/** A list of strings. */
export const texts = (): Argument<readonly string[] | undefined> => ({
  required: false,
  read: (value) => optional(value, (list) => list.map(toText)),
  hashText: (value = []) => `(${value.map((item) => `${item};`).join('')})`,
});

/**
 * A set of strings, without repetitions, in the order in which the provider sends it.
 *
 * @param order puts the members in order: {@link inSetOrder} for most providers
 */
export const textSet = (
  order: (members: readonly string[]) => readonly string[] = bySchemaHash,
): Argument<readonly string[] | undefined> => ({
  required: false,
  read: (value) => optional(value, (list) => order([...new Set(list.map(toText))])),
  hashText: (value = []) => `{${value.map((item) => `${item};`).join('')}}`,
});

/** A map of strings. */
export const textMap = (): Argument<Readonly<Record<string, string>> | undefined> => ({
  required: false,
  read: (value) => {
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) throw incorrect('a map is required');
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toText(item)]));
  },
  hashText: (value = {}) =>
    `[${Object.keys(value)
      .sort()
      .map((key) => `${key}:${value[key]};`)
      .join('')}]`,
});

/** A block that may be written several times, in order. A block written once is a list of one. */
export const blocks = <S extends Schema>(schema: S, most = Infinity): Argument<readonly Read<S>[]> => ({
  required: false,
  schema,
  read: (value) => readBlocks(schema, value, most),
  hashText: (value) => `(${value.map((item) => `<${hashBody(schema, item)}>;`).join('')})`,
});

/** A block that may be written once; read as a list of none or one, as Terraform's state has it. */
export const block = <S extends Schema>(schema: S): Argument<readonly Read<S>[]> => blocks(schema, 1);

/**
 * A block that may be written several times, as a set.
 *
 * @param hashText the text that the provider hashes for a member. @default - its arguments, as the provider's SDK does it
 */
export const blockSet = <S extends Schema>(
  schema: S,
  hashText: HashText<Read<S>> = (item) => hashBody(schema, item),
): Argument<readonly Read<S>[]> => ({
  required: false,
  schema,
  read: (value) => inSetOrder(readBlocks(schema, value, Infinity), hashText),
  hashText: (value) => `{${value.map((item) => `<${hashBody(schema, item)}>;`).join('')}}`,
});

function readBlocks<S extends Schema>(schema: S, value: Value | undefined, most: number): readonly Read<S>[] {
  if (value === undefined || value === null) return [];
  const bodies = isList(value) ? value : [value];
  if (bodies.length > most) throw incorrect(`the block is written ${bodies.length} times`, `at most ${most}`);
  return bodies.map((body) => {
    if (!isObject(body)) throw incorrect('a block is required');
    return readBody(schema, body);
  });
}

const primitive = <T>(
  convert: (value: Value) => T,
  hashText: HashText<T | undefined>,
): Argument<T | undefined> => ({
  required: false,
  read: (value) => (value === undefined || value === null ? undefined : convert(value)),
  hashText,
});

function toWhole(value: Value): number {
  const number = toNumber(value);
  if (!Number.isSafeInteger(number)) throw incorrect('a whole number is required');
  return number;
}

function optional<T>(value: Value | undefined, convert: (list: readonly Value[]) => T): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isList(value)) throw incorrect('a list is required');
  return convert(value);
}

const bySchemaHash = (members: readonly string[]): readonly string[] =>
  inSetOrder(members, (item) => `${item};`);
