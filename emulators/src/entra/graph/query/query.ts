import { badRequest, GraphError, NotServedError } from '../errors.js';
import { parseFilter, type Filter, type Path } from './filter.js';

/** One key of an order. */
export interface Ordering {
  readonly path: Path;
  readonly descending: boolean;
}

/** What is wanted of a related resource. */
export interface Expansion {
  readonly name: string;
  /** Members to answer. @default - all */
  readonly select?: readonly string[];
}

/** Where a page begins: behind this resource, or at this index if it is gone. */
export interface Continuation {
  readonly after: string;
  readonly index: number;
}

/** The query options of a request. @see https://learn.microsoft.com/en-us/graph/query-parameters */
export interface Query {
  /** Members to answer. @default - all, or those that the type shows unasked */
  readonly select?: readonly string[];
  /** @default - keeps all */
  readonly filter?: Filter;
  /** @default - the order in which they came */
  readonly orderBy?: readonly Ordering[];
  /** Resources of a page. @default 100 */
  readonly top?: number;
  /** @default - the first page */
  readonly from?: Continuation;
  /** Related resources to answer within. @default - none */
  readonly expand?: readonly Expansion[];
  /** Texts to find, each in a member. @default - keeps all */
  readonly search?: readonly { readonly property: string; readonly text: string }[];
  /** Whether the request asks for how many there are, and takes an answer that may be a little old. */
  readonly counts: boolean;
  /** `ConsistencyLevel: eventual`, without which some queries are refused. */
  readonly eventual: boolean;
}

/** @see https://learn.microsoft.com/en-us/graph/paging */
const LARGEST_PAGE = 999;

type Reader = (value: string) => Partial<Query>;

const readers: Readonly<Record<string, Reader>> = {
  $select: (value) => ({ select: names(value) }),
  $filter: (value) => ({ filter: parseFilter(value) }),
  $orderby: (value) => ({ orderBy: names(value).map(readOrdering) }),
  $top: (value) => ({ top: readTop(value) }),
  $count: (value) => ({ counts: readFlag('$count', value) }),
  $expand: (value) => ({ expand: splitOutside(value).map(readExpansion) }),
  $search: (value) => ({ search: readSearch(value) }),
  $skiptoken: (value) => ({ from: readContinuation(value) }),
  $format: () => ({}),
};

/**
 * Reads the query options.
 *
 * @throws {GraphError} 400 for an option that Graph's directory does not have, or a value that the option does not take
 */
export function readQuery(parameters: URLSearchParams, headers: Headers): Query {
  const query: Query = {
    counts: false,
    eventual: headers.get('consistencylevel')?.toLowerCase() === 'eventual',
  };
  const read = [...parameters]
    .filter(([name]) => name.startsWith('$'))
    .map(([name, value]) => readerOf(name)(value));
  return Object.assign(query, ...read) as Query;
}

function readerOf(name: string): Reader {
  const reader = Object.hasOwn(readers, name.toLowerCase()) ? readers[name.toLowerCase()] : undefined;
  if (reader) return reader;
  if (name === '$skip') throw badRequest("'$skip' is not supported by the service.");
  throw new NotServedError(400, 'BadRequest', `The query parameter '${name}' is not supported.`);
}

const names = (value: string): readonly string[] => value.split(',').map((name) => name.trim());

function readOrdering(text: string): Ordering {
  const { path, direction } = /^(?<path>[\w/]+)(?:\s+(?<direction>asc|desc))?$/.exec(text)?.groups ?? {};
  if (path === undefined) throw new GraphError(400, 'BadRequest', `Invalid $orderby clause: '${text}'.`);
  return { path: path.split('/'), descending: direction === 'desc' };
}

function readTop(value: string): number {
  const top = /^\d+$/.test(value) ? Number(value) : 0;
  if (top >= 1 && top <= LARGEST_PAGE) return top;
  throw badRequest(
    `Invalid page size specified: '${value}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`,
  );
}

function readFlag(name: string, value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw new GraphError(400, 'BadRequest', `Invalid value '${value}' for ${name}; it is 'true' or 'false'.`);
}

/** Parts of a list, where a comma between parentheses separates nothing. */
const splitOutside = (list: string): readonly string[] =>
  list.match(/(?:[^,()]|\([^()]*\))+/g)?.map((part) => part.trim()) ?? [];

function readExpansion(text: string): Expansion {
  const { name, options } = /^(?<name>[\w.]+)(?:\((?<options>.*)\))?$/.exec(text)?.groups ?? {};
  const select = /^\$select=(?<names>[\w,\s]+)$/.exec(options ?? '')?.groups?.names;
  if (name === undefined || (options !== undefined && select === undefined)) {
    throw new GraphError(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: '${text}' is not a navigation property, with ($select=…) behind it if need be.`,
    );
  }
  return { name, ...(select === undefined ? {} : { select: names(select) }) };
}

/** @see https://learn.microsoft.com/en-us/graph/search-query-parameter#using-search-on-directory-object-collections */
function readSearch(value: string): Query['search'] & object {
  const clauses = value
    .split(/\s+AND\s+/)
    .map((clause) => /^"(?<property>\w+):(?<text>[^"]*)"$/.exec(clause.trim()));
  return clauses.map((clause) => {
    const { property, text } = clause?.groups ?? {};
    if (property === undefined || text === undefined)
      throw badRequest(`Syntax error in $search: '${value}'. A clause is "property:text", joined by AND.`);
    return { property, text };
  });
}

function readContinuation(token: string): Continuation {
  const [index, after] = Buffer.from(token, 'base64url').toString().split(' ');
  if (/^\d+$/.test(index ?? '') && after !== undefined) return { index: Number(index), after };
  throw badRequest(`Invalid $skiptoken '${token}': it comes from the @odata.nextLink of an answer.`);
}

/** What {@link Query.from} is read from. */
export const continuationToken = ({ index, after }: Continuation): string =>
  Buffer.from(`${index} ${after}`).toString('base64url');
