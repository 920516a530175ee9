import { guarded } from './guarded.js';
import { isObject, isPlain } from './objects.js';
import { Reading } from './reading.js';
import { REFUSED } from './refused.js';
import { type Shape, simple } from './shape.js';

/** One of several shapes, told apart by what `typeof` says. */
export function byType<T>(
  shapes: Partial<Record<'string' | 'boolean' | 'object' | 'function', Shape<T>>>,
): Shape<T> {
  const known = Object.values(shapes);
  const allowed = [...new Set(known.map((shape) => shape.allowed))].join('; or ');
  return {
    allowed,
    standIn: () => known[0]!.standIn(),
    read: (value, reading) => {
      const shape = Object.hasOwn(shapes, typeof value)
        ? shapes[typeof value as keyof typeof shapes]
        : undefined;
      return shape && value !== null
        ? shape.read(value, reading)
        : reading.refuse({ received: value, allowed });
    },
  };
}

/** An object of a class of this package. */
export function instanceOf<T>(
  type: { readonly prototype: T; [Symbol.hasInstance](value: unknown): boolean },
  allowed: string,
  standIn: () => T,
  remediation?: (value: unknown) => string | undefined,
): Shape<T> {
  return simple<T>({
    allowed,
    standIn,
    accept: (value) => (value instanceof type ? (value as T) : REFUSED),
    ...(remediation && { remediation }),
  });
}

/**
 * Something that others make, handed on as the object that it is: a construct, or what stands for one. Of an object of
 * a class the members have to be there, which is all that can be asked without making tokens; what was written by
 * hand is looked at.
 */
export function reference<T extends object>(
  allowed: string,
  members: { readonly [K in keyof T]?: Shape<unknown> },
  standIn: () => T,
): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(members as Record<string, Shape<unknown>>);
  return {
    allowed,
    standIn,
    read: (value, reading) =>
      guarded(value, reading, allowed, () => {
        const isOne =
          isObject(value) &&
          shapes.every(([name, shape]) => (isPlain(value) ? accepts(shape, value[name]) : name in value));
        return isOne ? (value as T) : reading.refuse({ received: value, allowed });
      }),
  };
}

/** Whether a value can be read without a problem. */
export function accepts(shape: Shape<unknown>, value: unknown): boolean {
  if (value === undefined && 'optional' in shape) return true;
  const reading = Reading.of('');
  shape.read(value, reading);
  return reading.problems.length === 0;
}

/** A class that extends a class of this package, not the class itself. */
export function classOf<T>(
  base: { readonly prototype: T; readonly name: string },
  allowed: string,
): Shape<abstract new (...args: never[]) => T> {
  return simple<abstract new (...args: never[]) => T>({
    allowed,
    standIn: () => base as never,
    accept: (value) =>
      typeof value === 'function' && (value.prototype as unknown) instanceof (base as never)
        ? (value as abstract new (...args: never[]) => T)
        : REFUSED,
  });
}
