import type { Problem } from '../validation/index.js';
import type { Reading } from './reading.js';
import { REFUSED, type Refused } from './refused.js';

/**
 * What a value must be before any rule can look at it: the part of its type that those get wrong who do not compile.
 * A value is read once, into a copy that nobody changes afterwards.
 */
export interface Shape<T> {
  /** What is allowed, to be read after the word "allowed". */
  readonly allowed: string;
  read(value: unknown, reading: Reading): T | Refused;
  /** What a construct works with in place of a refused value until synth reports it, so that all else is found too. */
  standIn(): T;
}

/** The shape of a property that may be left out. */
export interface OptionalShape<T> extends Shape<T> {
  readonly optional: true;
}

export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  return { ...shape, optional: true };
}

/** What a shape without parts is made of. */
export interface SimpleShape<T> extends Pick<Shape<T>, 'allowed' | 'standIn'> {
  readonly see?: string | undefined;
  /** What is read of a value, or {@link REFUSED}. */
  accept(value: unknown): T | Refused;
  remediation?(value: unknown): string | undefined;
  /** What a message shows of a refused value. @default - the value */
  show?(value: unknown): unknown;
}

export function simple<T>(shape: SimpleShape<T>): Shape<T> {
  const { allowed, see } = shape;
  const refusal = (value: unknown): Omit<Problem, 'property'> => ({
    received: shape.show ? shape.show(value) : value,
    allowed,
    remediation: shape.remediation?.(value),
    see,
  });
  return {
    allowed,
    standIn: () => shape.standIn(),
    read: (value, reading) => {
      const accepted = shape.accept(value);
      return accepted === REFUSED ? reading.refuse(refusal(value)) : accepted;
    },
  };
}
