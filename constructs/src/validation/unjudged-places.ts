import type { IConstruct } from 'constructs';

const UNJUDGED = new WeakMap<IConstruct, readonly string[]>();

/**
 * Has rules pass over places in a construct's properties: what could not be read, and is reported as such, and what an
 * override says instead, so that it does not reach Terraform.
 */
export function leaveUnjudged(construct: IConstruct, places: readonly string[]): void {
  UNJUDGED.set(construct, [...unjudgedPlaces(construct), ...places]);
}

export function unjudgedPlaces(construct: IConstruct): readonly string[] {
  return UNJUDGED.get(construct) ?? [];
}

/** Stands for every property: nothing could be read. */
export const EVERYWHERE = '';

/** Whether a property is at a place or a part of it. */
export function isAt(place: string, property: string): boolean {
  if (place === EVERYWHERE) return true;
  return property === place || (property.startsWith(place) && /^[.[]/.test(property.slice(place.length)));
}
