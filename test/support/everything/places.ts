/** Where in properties a value stands: names of members and indexes of lists. */
export type Path = readonly (string | number)[];

/** A value, and where in properties it stands. */
export interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** Every value in properties, theirs aside: members and items, of objects that were written by hand. */
export function placesOf(value: unknown, path: Path = []): Place[] {
  return partsOf(value).flatMap(([key, part]) => [
    { path: [...path, key], value: part },
    ...placesOf(part, [...path, key]),
  ]);
}

/** The same properties with another value at one place. */
export function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, other) : item));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaced(object[key], rest, other) };
}

/** A place as messages write it, such as `scopes["read"]` or `mfa.factors[0]`. */
export function placeName(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);
}

function partsOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...(value as unknown[]).entries()];
  return isPlain(value) ? Object.entries(value) : [];
}

/** Whether an object was written by hand, and is none of a class. */
export function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
