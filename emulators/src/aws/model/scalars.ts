import { serialization } from '../service-error.js';
import {
  lengthWithin,
  matching,
  oneOf,
  valueWithin,
  type Constraint,
  type LengthLimits,
} from './constraint.js';
import { violation, type Shape } from './shape.js';

/** A shape of a single value. As a member of a list or map, the container reports its constraints. */
export interface Scalar<out T> extends Shape<T> {
  /** Wordings of all its constraints. */
  readonly constraints: readonly string[];
  /** Reads a value, and tells whether it satisfies all constraints. */
  readMember(value: unknown): { readonly value: T; readonly valid: boolean };
}

interface ScalarOptions<T> {
  readonly javaType: string;
  readonly isType: (value: unknown) => boolean;
  readonly constraints: readonly Constraint<T>[];
  /** A sensitive value is not quoted in errors. */
  readonly sensitive?: boolean;
}

function scalar<T>({ javaType, isType, constraints, sensitive }: ScalarOptions<T>): Scalar<T> {
  const typed = (value: unknown): T => {
    if (isType(value)) return value as T;
    throw serialization(`${tokenName(value)} can not be converted to ${javaType}`);
  };
  return {
    constraints: constraints.map(({ text }) => text),
    read(input, path, report) {
      const value = typed(input);
      for (const { text, holds } of constraints)
        if (!holds(value)) report(violation(sensitive ? undefined : `'${String(value)}'`, path, text));
      return value;
    },
    readMember(input) {
      const value = typed(input);
      return { value, valid: constraints.every(({ holds }) => holds(value)) };
    },
  };
}

function tokenName(value: unknown): string {
  if (Array.isArray(value)) return 'Start of list';
  if (typeof value === 'object' && value !== null) return 'Start of structure or map';
  return value === undefined || value === null ? 'NULL_VALUE' : `${typeof value}_VALUE`.toUpperCase();
}

/** Limits of a {@link string}. */
export interface StringLimits extends LengthLimits {
  /** For the whole value. */
  readonly pattern?: string;
  readonly sensitive?: boolean;
}

export function string(limits: StringLimits = {}): Scalar<string> {
  const constraints: Constraint<string>[] = lengthWithin(limits);
  if (limits.pattern !== undefined) constraints.push(matching(limits.pattern));
  return scalar({
    javaType: 'a String',
    isType: (value) => typeof value === 'string',
    constraints,
    sensitive: limits.sensitive ?? false,
  });
}

/** Bytes, in base64; the limits are those of the bytes. */
export function blob(limits: LengthLimits): Scalar<string> {
  const bytes = (value: string): Buffer => Buffer.from(value, 'base64');
  return scalar({
    javaType: 'a Blob',
    isType: (value) => typeof value === 'string',
    constraints: lengthWithin(limits).map(({ text, holds }) => ({
      text,
      holds: (value) => holds(bytes(value)),
    })),
    sensitive: true,
  });
}

/** A whole number; the limits are inclusive. */
export function integer(min: number, max: number): Scalar<number> {
  return scalar({ javaType: 'an Integer', isType: Number.isInteger, constraints: valueWithin(min, max) });
}

export const boolean: Scalar<boolean> = scalar({
  javaType: 'a Boolean',
  isType: (value) => typeof value === 'boolean',
  constraints: [],
});

export function enumeration<const V extends string>(...values: readonly V[]): Scalar<V> {
  return scalar<V>({
    javaType: 'a String',
    isType: (value) => typeof value === 'string',
    constraints: [oneOf(values)],
  });
}
