import { GraphError } from '../errors.js';
import type { Filter } from './filter.js';
import type { Query } from './query.js';
import { invalidFilter } from './tokens.js';

/** What a query may name: the type of the resources, and its members. */
export interface Queryable {
  /** Such as `application`. */
  readonly type: string;
  readonly properties: ReadonlySet<string>;
}

/**
 * Refuses what Graph's directory refuses: members that the type lacks, and queries that need its index without the
 * header and the count that say so.
 *
 * @throws {GraphError} 400
 * @see https://learn.microsoft.com/en-us/graph/aad-advanced-queries
 */
export function checkQuery(query: Query, { type, properties }: Queryable): void {
  for (const name of query.select ?? []) {
    if (!properties.has(name) && name !== '*')
      throw unknownProperty('Parsing OData Select and Expand failed:', name, type);
  }
  for (const { path } of query.orderBy ?? [])
    if (!properties.has(path[0]!)) throw unknownProperty('Invalid $orderby clause:', path[0]!, type);
  if (query.filter) checkFilter(query.filter, { type, properties }, query, new Set());
  checkAdvanced(query);
}

function unknownProperty(what: string, name: string, type: string): GraphError {
  const message = `${what} Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`;
  return new GraphError(400, 'BadRequest', message);
}

function checkFilter(filter: Filter, target: Queryable, query: Query, variables: ReadonlySet<string>): void {
  if ('operands' in filter) {
    for (const operand of filter.operands) checkFilter(operand, target, query, variables);
    return;
  }
  if (filter.kind === 'not') {
    if (!isAdvanced(query)) throw needsIndex('not');
    return checkFilter(filter.operand, target, query, variables);
  }
  const name = filter.path[0]!;
  if (!variables.has(name) && !target.properties.has(name)) {
    throw invalidFilter(
      `Could not find a property named '${name}' on type 'microsoft.graph.${target.type}'.`,
    );
  }
  checkOperator(filter, target, query);
  if ((filter.kind === 'any' || filter.kind === 'all') && filter.body)
    checkFilter(filter.body, target, query, new Set([...variables, filter.variable]));
}

type Predicate = Exclude<Filter, { kind: 'and' | 'or' | 'not' }>;

function checkOperator(filter: Predicate, { type }: Queryable, query: Query): void {
  if (filter.kind === 'text' && filter.function === 'contains') {
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified for property '${filter.path[0]}' of resource '${type}'.`,
    );
  }
  const isIndexed =
    (filter.kind === 'compare' && (filter.operator === 'ne' || filter.path.includes('$count'))) ||
    (filter.kind === 'text' && filter.function === 'endswith');
  if (isIndexed && !isAdvanced(query))
    throw needsIndex(filter.kind === 'compare' ? filter.operator : filter.function);
}

const isAdvanced = ({ eventual, counts }: Query): boolean => eventual && counts;

const needsIndex = (operator: string): GraphError =>
  new GraphError(
    400,
    'Request_UnsupportedQuery',
    `Operator: '${operator}' is not supported because the required parameters might be missing. Try adding $count=true ` +
      'query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information',
  );

function checkAdvanced(query: Query): void {
  if (query.search && !query.eventual) {
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  if (query.filter && query.orderBy && !isAdvanced(query))
    throw new GraphError(400, 'Request_UnsupportedQuery', 'Sorting not supported for current query.');
}
