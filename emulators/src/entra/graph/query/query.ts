import type { JsonObject } from '../json.js';
import { badRequest, GraphError } from './errors.js';

/** The query options of a request. @see https://learn.microsoft.com/en-us/graph/query-parameters */
export interface Query {
  /** Members to answer. @default - all */
  readonly select?: readonly string[];
  /** Keeps the resources in which a member equals a value. @default - keeps all */
  readonly filter?: { readonly property: string; readonly value: string };
}

const EQUALS = /^\s*(?<property>\w+)\s+eq\s+'(?<literal>(?:[^']|'')*)'\s*$/;

/**
 * Reads the query options.
 *
 * @throws {GraphError} 400 for an option or a filter that the local cloud does not have.
 */
export function readQuery(parameters: URLSearchParams): Query {
  for (const name of parameters.keys()) {
    if (name.startsWith('$') && name !== '$select' && name !== '$filter')
      throw new GraphError(400, 'BadRequest', `The query option '${name}' is not supported here.`);
  }
  const select = parameters.get('$select');
  const filter = parameters.get('$filter');
  return {
    ...(select === null ? {} : { select: select.split(',').map((name) => name.trim()) }),
    ...(filter === null ? {} : { filter: readFilter(filter) }),
  };
}

function readFilter(filter: string): { property: string; value: string } {
  const { property, literal } = EQUALS.exec(filter)?.groups ?? {};
  if (property === undefined || literal === undefined) {
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause '${filter}': only <property> eq '<value>' is supported.`,
    );
  }
  return { property, value: literal.replaceAll("''", "'") };
}

/** The resources that the filter keeps. */
export function applyFilter(resources: readonly JsonObject[], { filter }: Query): readonly JsonObject[] {
  return filter ? resources.filter((resource) => resource[filter.property] === filter.value) : resources;
}

/**
 * The members of a resource that were selected.
 *
 * @throws {GraphError} 400 for a member that the resource lacks.
 */
export function applySelect(resource: JsonObject, { select }: Query): JsonObject {
  if (!select) return resource;
  return Object.fromEntries(
    select.map((name) => {
      if (!Object.hasOwn(resource, name)) throw badRequest(`Could not find a property named '${name}'.`);
      return [name, resource[name]];
    }),
  );
}
