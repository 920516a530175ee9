import type { IConstruct } from 'constructs';

const REFUSED = new WeakMap<IConstruct, readonly string[]>();

/** Remembers the places in a construct's properties that could not be read, and that are reported as such. */
export function rememberRefused(construct: IConstruct, places: readonly string[]): void {
  REFUSED.set(construct, [...refusedPlaces(construct), ...places]);
}

export function refusedPlaces(construct: IConstruct): readonly string[] {
  return REFUSED.get(construct) ?? [];
}

/** Stands for every property: nothing could be read. */
export const EVERYWHERE = '';

/** Whether a property is at a place or a part of it. */
export function isAt(place: string, property: string): boolean {
  if (place === EVERYWHERE) return true;
  return property === place || (property.startsWith(place) && /^[.[]/.test(property.slice(place.length)));
}
