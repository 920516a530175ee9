import {
  byCodePoint,
  equals,
  hasMember,
  isList,
  isObject,
  kindOf,
  toNumber,
  toText,
  unify,
  type ObjectValue,
  type Value,
} from '../expressions/values.js';
import { incorrect, unsupported } from '../problem.js';
import { fixed, nullable, variadic, type Arguments, type Functions } from './definition.js';
import { graphemes } from './strings.js';

/** @see https://developer.hashicorp.com/terraform/language/functions/concat and its neighbours */
export const collections: Functions = {
  coalesce: nullable(variadic(1, (args) => coalesce(args.values))),
  compact: fixed(1, (args) => args.list(0).filter((value) => value !== null && value !== '')),
  concat: variadic(1, (args) => args.values.flatMap((_, position) => args.list(position))),
  contains: fixed(2, (args) => args.list(0).some((value) => equals(value, args.value(1)))),
  distinct: fixed(1, (args) => distinct(args.list(0))),
  element: fixed(2, (args) => element(args.list(0), args.number(1))),
  flatten: fixed(1, (args) => flatten(args.list(0))),
  keys: fixed(1, (args) => sortedKeys(args.object(0))),
  length: fixed(1, (args) => length(args.value(0))),
  lookup: { arity: [2, 3], apply: (args) => lookup(args) },
  merge: nullable(variadic(0, (args) => merge(args))),
  one: nullable(fixed(1, (args) => one(args.list(0)))),
  reverse: fixed(1, (args) => [...args.list(0)].reverse()),
  slice: fixed(3, (args) => slice(args.list(0), args.number(1), args.number(2))),
  values: fixed(1, (args) => sortedKeys(args.object(0)).map((key) => args.object(0)[key]!)),
  zipmap: fixed(2, (args) => zipmap(args.texts(0), args.list(1))),
};

/** Keys in the order in which Terraform iterates over a map. */
export const sortedKeys = (object: ObjectValue): string[] => Object.keys(object).sort(byCodePoint);

/** Without repetitions, in the order of first appearance. */
function distinct(values: readonly Value[]): Value[] {
  const kept: Value[] = [];
  for (const value of values) if (!kept.some((other) => equals(other, value))) kept.push(value);
  return kept;
}

function coalesce(values: readonly Value[]): Value {
  const found = unify(values).find((value) => value !== null && value !== '');
  if (found === undefined) throw incorrect('every argument is null or an empty string');
  return found;
}

/** Counts past the end from the start again. */
function element(list: readonly Value[], position: number): Value {
  if (list.length === 0) throw incorrect('the list is empty');
  if (!Number.isInteger(position) || position < 0)
    throw unsupported('the position is not a whole number', 'whole numbers from 0 on');
  return list[position % list.length]!;
}

const flatten = (list: readonly Value[]): Value[] =>
  list.flatMap((value) => (isList(value) ? flatten(value) : [value]));

function length(value: Value): number {
  if (isList(value)) return value.length;
  if (isObject(value)) return Object.keys(value).length;
  return graphemes(toText(value)).length;
}

function lookup(args: Arguments): Value {
  const object = args.object(0);
  const key = args.text(1);
  if (hasMember(object, key)) return object[key]!;
  if (args.count === 3) return args.value(2);
  throw incorrect(`the map has no key "${key}", and there is no default`, sortedKeys(object).join(', '));
}

const merge = (args: Arguments): ObjectValue =>
  Object.fromEntries(
    args.values.flatMap((value, position) => (value === null ? [] : Object.entries(args.object(position)))),
  );

function one(list: readonly Value[]): Value {
  if (list.length > 1) throw incorrect(`the list has ${list.length} elements`, 'none or one');
  return list[0] ?? null;
}

function slice(list: readonly Value[], start: number, end: number): readonly Value[] {
  if (start < 0 || end < start || end > list.length)
    throw incorrect(`${start} to ${end} is not within the list`, `0 to ${list.length}`);
  return list.slice(start, end);
}

function zipmap(keys: readonly string[], values: readonly Value[]): ObjectValue {
  if (keys.length !== values.length)
    throw incorrect(`there are ${keys.length} keys and ${values.length} values`);
  return Object.fromEntries(keys.map((key, position) => [key, values[position]!]));
}

/** The elements of a set in Terraform's order: strings by code point, numbers by size. */
export function setOrder(values: readonly Value[]): Value[] {
  const members = distinct(unify(values));
  const kinds = new Set(members.map(kindOf));
  if (kinds.has('string')) return members.map(toText).sort(byCodePoint);
  if (kinds.has('number')) return members.map(toNumber).sort((left, right) => left - right);
  return members;
}
