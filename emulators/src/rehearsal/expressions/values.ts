import { incorrect, unsupported } from '../problem.js';

/** A value of the Terraform language. Lists, sets and tuples are arrays; maps and objects are objects. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** An object or map. */
export interface ObjectValue {
  readonly [key: string]: Value;
}

/** The name of a value's kind, as errors say it. Values themselves stay out of errors: they may be secret. */
export function kindOf(value: Value): 'null' | 'bool' | 'number' | 'string' | 'list' | 'object' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      return 'object';
  }
}

export const isObject = (value: Value): value is ObjectValue => kindOf(value) === 'object';

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Whether an object has a member of its own: names such as `constructor` are not inherited. */
export const hasMember = (object: ObjectValue, name: string): boolean => Object.hasOwn(object, name);

/**
 * A number in decimal digits, as Terraform writes it.
 *
 * @throws {Refusal} for a fraction so small, or a number so large, that a double does not hold its digits
 */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value);
  if (!Number.isInteger(value) && !text.includes('e')) return text;
  throw unsupported(
    'a number has more digits than the rehearsal can hold',
    'whole numbers below 2^53, short fractions',
  );
}

/**
 * A string from a string, number or bool.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion
 */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  throw incorrect(`a string is required, and this is ${withArticle(value)}`, 'string, number, bool');
}

/** A number from a number or a string of decimal digits. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) return Number(value);
  throw incorrect(`a number is required, and this is ${withArticle(value)}`, 'number, or a string of digits');
}

/** A bool from a bool or the strings `true` and `false`. */
export function toFlag(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw incorrect(`a bool is required, and this is ${withArticle(value)}`, 'bool, "true", "false"');
}

export function toList(value: Value): readonly Value[] {
  if (isList(value)) return value;
  throw incorrect(`a list is required, and this is ${withArticle(value)}`);
}

export function toObject(value: Value): ObjectValue {
  if (isObject(value)) return value;
  throw incorrect(`an object is required, and this is ${withArticle(value)}`);
}

const withArticle = (value: Value): string => {
  const kind = kindOf(value);
  if (kind === 'null') return 'null';
  return kind === 'object' ? 'an object' : `a ${kind}`;
};

const isPrimitive = (value: Value): boolean => !isList(value) && !isObject(value);

/**
 * Values of one common type: strings if any of the primitives is one.
 *
 * @throws {Refusal} if primitives and collections are mixed
 */
export function unify(values: readonly Value[]): Value[] {
  const kinds = new Set(values.map(kindOf));
  kinds.delete('null');
  if (kinds.size < 2) return [...values];
  if (!values.every(isPrimitive))
    throw incorrect(`the values must have one common type, and these are ${[...kinds].join(', ')}`);
  if (!kinds.has('string')) throw incorrect('a number and a bool have no common type');
  return values.map((value) => (value === null ? null : toText(value)));
}

/**
 * Equality of primitives. Values of different types are unequal, as in Terraform.
 *
 * @throws {Refusal} for collections: Terraform also compares their types, which the rehearsal does not keep
 */
export function equals(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (isPrimitive(left) && isPrimitive(right)) return left === right;
  throw unsupported('collections are compared with == or !=', 'string, number, bool, null');
}

/** Order of strings by code point, which is Terraform's. */
export const byCodePoint = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
