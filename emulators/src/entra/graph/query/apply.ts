import type { Json, JsonObject } from '../../json.js';
import { folded, keeps } from './keeps.js';
import type { Ordering, Query } from './query.js';

/** @see https://learn.microsoft.com/en-us/graph/paging */
const DEFAULT_PAGE = 100;

/** The resources that a query asks for, before they are cut into pages. */
export function found(
  resources: readonly JsonObject[],
  { filter, search, orderBy }: Query,
): readonly JsonObject[] {
  const kept = resources.filter(
    (resource) =>
      (!filter || keeps(filter, resource)) &&
      (search ?? []).every(({ property, text }) => contains(resource[property], text)),
  );
  return orderBy ? kept.sort((left, right) => compare(left, right, orderBy)) : kept;
}

const contains = (value: Json | undefined, text: string): boolean =>
  typeof value === 'string' && folded(value).includes(folded(text));

function compare(left: JsonObject, right: JsonObject, order: readonly Ordering[]): number {
  for (const { path, descending } of order) {
    const [one, other] = [sortable(left, path), sortable(right, path)];
    if (one !== other) return one < other === descending ? 1 : -1;
  }
  return 0;
}

function sortable(resource: JsonObject, path: readonly string[]): string {
  let value: Json | undefined = resource;
  for (const name of path) value = (value as JsonObject | null | undefined)?.[name];
  return typeof value === 'string' ? folded(value) : JSON.stringify(value ?? null);
}

/** A page of resources, and the place behind it if more follow. */
export interface Page {
  readonly resources: readonly JsonObject[];
  readonly next?: { readonly after: string; readonly index: number };
}

/** The page that a query asks for. One that was left off goes on behind its last resource, or where that was. */
export function pageOf(resources: readonly JsonObject[], { top, from }: Query): Page {
  const size = top ?? DEFAULT_PAGE;
  const start = from ? startBehind(resources, from) : 0;
  const page = resources.slice(start, start + size);
  const end = start + page.length;
  if (end >= resources.length) return { resources: page };
  return { resources: page, next: { after: page.at(-1)!.id as string, index: end } };
}

function startBehind(resources: readonly JsonObject[], { after, index }: NonNullable<Query['from']>): number {
  const last = resources.findIndex(({ id }) => id === after);
  return last === -1 ? Math.max(0, index - 1) : last + 1;
}

/**
 * The members of a resource that were selected; its annotations stay.
 *
 * @param shown the members that are answered where none are selected. @default - all
 */
export function selected(
  resource: JsonObject,
  select: readonly string[] | undefined,
  shown?: readonly string[],
): JsonObject {
  const wanted = !select || select.includes('*') ? shown : select;
  if (!wanted) return resource;
  return Object.fromEntries([
    ...Object.entries(resource).filter(([name]) => name.includes('@')),
    ...wanted.flatMap((name) => (Object.hasOwn(resource, name) ? [[name, resource[name]] as const] : [])),
  ]);
}
