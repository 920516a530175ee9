import type { Value } from '../expressions/values.js';

/** What a resource takes under one name: how its value is read, and how the provider's SDK would hash it. */
export interface Argument<T> {
  readonly required: boolean;
  /** Reads a resolved value; `undefined` is an argument that was not given. */
  readonly read: (value: Value | undefined) => T;
  /** The text that stands for a value when a set around it is put in order. */
  readonly hashText: (value: T) => string;
  /** The blocks inside, if the argument is one. */
  readonly schema?: Schema;
}

/** An argument of any type. */
export interface AnyArgument {
  readonly required: boolean;
  readonly read: (value: Value | undefined) => unknown;
  readonly hashText: (value: never) => string;
  readonly schema?: Schema;
}

/** The arguments of a resource, or of a block in it. */
export interface Schema {
  readonly [name: string]: AnyArgument;
}

/** The values that a schema reads. */
export type Read<S extends Schema> = { readonly [K in keyof S]: S[K] extends Argument<infer T> ? T : never };
