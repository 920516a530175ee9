import type { Incoming } from './service.js';

/** Where a value comes from: a parameter of the request's form, one of its headers, or its body. */
export type Source = { readonly form: string } | { readonly header: string } | 'body';

/**
 * One change of a JSON document. Paths are JSON Pointers (RFC 6901); `*` means each element of a list, `-` the place
 * behind its last, and `-1` its last.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902#section-4
 */
export type Edit =
  /** Sets a member, new or not. */
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  /** Sets a member that is there. */
  | { readonly op: 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'copy'; readonly from: string; readonly path: string }
  /** Sets a member to what the request says, several sources one after the other. */
  | { readonly op: 'echo'; readonly path: string; readonly sources: readonly Source[] }
  /** Adds to a number that is there. */
  | { readonly op: 'increase'; readonly path: string; readonly by: number }
  /** Changes a text that is there: a regular expression, and what its match becomes. */
  | { readonly op: 'rewrite'; readonly path: string; readonly pattern: string; readonly by: string };

type Container = Record<string, unknown>;

/** The document with changes made one after the other; what is not there to be changed stays so. */
export function applyEdits(document: object, edits: readonly Edit[], incoming?: Incoming): object {
  const edited = structuredClone(document);
  for (const edit of edits)
    for (const [container, key] of placesOf(edited, edit.path)) apply(edit, container, key, edited, incoming);
  return edited;
}

function apply(edit: Edit, container: Container, key: string, document: object, incoming?: Incoming): void {
  const isThere = Object.hasOwn(container, key);
  const value = container[key];
  switch (edit.op) {
    case 'add':
      return set(container, key, edit.value);
    case 'replace':
      return isThere ? set(container, key, edit.value) : undefined;
    case 'remove':
      return void delete container[key];
    case 'copy':
      return set(container, key, valueAt(document, edit.from));
    case 'echo':
      return set(container, key, edit.sources.map((source) => said(source, incoming)).join(''));
    case 'increase':
      return typeof value === 'number' ? set(container, key, value + edit.by) : undefined;
    case 'rewrite':
      return typeof value === 'string'
        ? set(container, key, value.replace(new RegExp(edit.pattern), edit.by))
        : undefined;
  }
}

function set(container: Container, key: string, value: unknown): void {
  container[key] = structuredClone(value);
}

function said(source: Source, incoming: Incoming | undefined): string {
  if (incoming === undefined) return '';
  if (source === 'body') return incoming.body;
  if ('header' in source) return incoming.headers.get(source.header) ?? '';
  return new URLSearchParams(incoming.body).get(source.form) ?? '';
}

const segmentsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The containers and keys that a pointer leads to; none where there is no such way. */
function placesOf(document: object, pointer: string): [Container, string][] {
  let places: [Container, string][] = [[{ '': document }, '']];
  for (const segment of segmentsOf(pointer)) {
    places = places
      .map(([container, key]) => container[key])
      .filter((value): value is Container => typeof value === 'object' && value !== null)
      .flatMap((container) => keysOf(container, segment).map((key): [Container, string] => [container, key]));
  }
  return places;
}

function keysOf(container: Container, segment: string): string[] {
  if (!Array.isArray(container)) return [segment];
  if (segment === '*') return Object.keys(container);
  return [
    segment === '-' ? String(container.length) : segment === '-1' ? String(container.length - 1) : segment,
  ];
}

const valueAt = (document: object, pointer: string): unknown =>
  placesOf(document, pointer).map(([container, key]) => container[key])[0];
