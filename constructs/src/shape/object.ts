import { guarded, unreadable } from './guarded.js';
import { isObject, isPlain } from './objects.js';
import type { Reading } from './reading.js';
import { REFUSED } from './refused.js';
import type { OptionalShape, Shape } from './shape.js';
import { didYouMean } from './values.js';

/** The shape of each property of `T`, so that a property that is added to the type has to be added here. */
export type Fields<T> = {
  readonly [K in keyof Required<T>]: Record<never, never> extends Pick<T, K>
    ? OptionalShape<Exclude<T[K], undefined>>
    : Shape<T[K]>;
};

type Member<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type KeyOf<T> = T extends unknown ? keyof T : never;

/** The properties of every member of a union: as they are where all have one, optional where some do not. */
type EveryOf<T> = Pick<T, keyof T> & { readonly [K in Exclude<KeyOf<T>, keyof T>]?: Member<T, K> };

/** An object with these properties and no other. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields);
  const names = shapes.map(([name]) => name);
  const known = new Set(names);
  const allowed = `an object with ${names.join(', ')}`;
  return {
    allowed,
    standIn: () => standIns<T>(shapes),
    read: (value, reading) =>
      guarded(value, reading, allowed, () => {
        if (!isPlain(value) && !(isObject(value) && names.some((name) => name in value)))
          return reading.refuse({ received: value, allowed });
        refuseUnknown(value, known, reading);
        return readMembers<T>(value, shapes, reading);
      }),
  };
}

/** An object of a union, with properties of any member: which of them go together is for rules to say. */
export function anyOf<T extends object>(fields: Fields<EveryOf<T>>): Shape<T> {
  return object<EveryOf<T>>(fields) as Shape<object> as Shape<T>;
}

type Shapes = readonly (readonly [string, Shape<unknown>])[];

function standIns<T>(shapes: Shapes): T {
  const needed = shapes.filter(([, shape]) => !('optional' in shape));
  return Object.fromEntries(needed.map(([name, shape]) => [name, shape.standIn()])) as T;
}

function readMembers<T>(value: Readonly<Record<string, unknown>>, shapes: Shapes, reading: Reading): T {
  const members: Record<string, unknown> = {};
  for (const [name, shape] of shapes) {
    const read = readMember(value, name, shape, reading);
    if (read !== REFUSED) members[name] = read;
    // Not made before it is needed: most are tokens, which cost cdktf a stack trace each.
    else if (!('optional' in shape)) members[name] = shape.standIn();
  }
  return members as T;
}

/** A property is read once: a getter may give another value the next time. */
function readMember(
  value: Readonly<Record<string, unknown>>,
  name: string,
  shape: Shape<unknown>,
  parent: Reading,
): unknown {
  try {
    const given = value[name];
    // Most properties are left out: nothing is made for them.
    if (given === undefined && 'optional' in shape) return REFUSED;
    return shape.read(given, parent.member(name));
  } catch (error) {
    return unreadable(undefined, parent.member(name), shape.allowed, error);
  }
}

function refuseUnknown(
  value: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
  reading: Reading,
): void {
  for (const key of Object.keys(value)) {
    if (!names.has(key) && value[key] !== undefined) {
      reading.member(key).refuse({
        received: value[key],
        allowed: `one of the properties ${[...names].join(', ')}`,
        remediation: didYouMean(key, [...names]),
      });
    }
  }
}
