import { isJsonObject, type Json, type JsonObject } from '../../json.js';
import type { Comparison, Filter, Literal, Path, TextFunction } from './filter.js';

/** What names mean: the members of the resource, and the variables of the lambdas around. */
interface Scope {
  readonly resource: JsonObject;
  readonly variables: Readonly<Record<string, Json>>;
}

/** Whether a filter keeps a resource. */
export const keeps = (filter: Filter, resource: JsonObject): boolean =>
  holds(filter, { resource, variables: {} });

function holds(filter: Filter, scope: Scope): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.operands.every((operand) => holds(operand, scope));
    case 'or':
      return filter.operands.some((operand) => holds(operand, scope));
    case 'not':
      return !holds(filter.operand, scope);
    case 'compare':
      return compares(filter.operator, valueAt(filter.path, scope), filter.value);
    case 'in':
      return filter.values.some((value) => compares('eq', valueAt(filter.path, scope), value));
    case 'text':
      return matches(filter.function, valueAt(filter.path, scope), filter.value);
    default:
      return holdsFor(filter, scope);
  }
}

function holdsFor(filter: Extract<Filter, { kind: 'any' | 'all' }>, scope: Scope): boolean {
  const value = valueAt(filter.path, scope);
  const items = Array.isArray(value) ? (value as readonly Json[]) : [];
  const { body, variable, kind } = filter;
  if (!body) return items.length > 0;
  const holdsItem = (item: Json): boolean =>
    holds(body, { ...scope, variables: { ...scope.variables, [variable]: item } });
  return kind === 'any' ? items.some(holdsItem) : items.every(holdsItem);
}

/** The value at the end of a path; null where there is none. */
function valueAt(path: Path, { resource, variables }: Scope): Json {
  const [first, ...rest] = path;
  const isVariable = Object.hasOwn(variables, first!);
  let value: Json = isVariable ? variables[first!]! : resource;
  for (const name of isVariable ? rest : path) {
    if (name === '$count') value = Array.isArray(value) ? value.length : null;
    else value = isJsonObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
  }
  return value;
}

/** Texts are compared without case, as the directory does. @see https://learn.microsoft.com/en-us/graph/filter-query-parameter */
export const folded = (text: string): string => text.toLowerCase();

function compares(operator: Comparison, value: Json, literal: Literal): boolean {
  if (operator === 'ne') return !compares('eq', value, literal);
  const [left, right] = comparable(value, literal);
  if (operator === 'eq') return left === right;
  if (left === null || right === null) return false;
  const [below, above] = [left < right, left > right];
  return { gt: above, ge: !below, lt: below, le: !above }[operator];
}

type Comparable = null | boolean | number | string;

/** Both sides in a form in which JavaScript compares them; null and null of another type where it cannot. */
function comparable(value: Json, literal: Literal): readonly [Comparable, Comparable] {
  if (literal instanceof Date) {
    const time = typeof value === 'string' ? Date.parse(value) : NaN;
    return [Number.isNaN(time) ? null : time, literal.getTime()];
  }
  if (typeof literal === 'string') return [typeof value === 'string' ? folded(value) : null, folded(literal)];
  const isSame = value === null || typeof value === typeof literal;
  return [isSame ? (value as Comparable) : null, literal ?? (value === null ? null : '')];
}

function matches(name: TextFunction, value: Json, part: string): boolean {
  if (typeof value !== 'string') return false;
  const [whole, text] = [folded(value), folded(part)];
  if (name === 'startswith') return whole.startsWith(text);
  return name === 'endswith' ? whole.endsWith(text) : whole.includes(text);
}
