import { type Checks, InWords } from '../../../validation/index.js';

/** An object with exactly one of the properties of `T`. */
export type OneOf<T> = {
  [K in keyof T]: Pick<T, K> & { readonly [L in Exclude<keyof T, K>]?: never };
}[keyof T];

/** Checks that exactly one of some properties is given. */
export function checkOneOf<T extends object>(
  checks: Checks,
  place: string,
  given: T,
  names: readonly (keyof T & string)[],
  see: string,
): void {
  const present = names.filter((name) => given[name] !== undefined && given[name] !== false);
  if (present.length === 1) return;
  checks.fail({
    property: place,
    received: new InWords(present.length === 0 ? 'none of them' : present.join(' and ')),
    allowed: `exactly one of ${names.join(', ')}`,
    see,
  });
}
