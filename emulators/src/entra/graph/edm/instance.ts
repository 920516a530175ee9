import { isJsonObject, sameJson, type Json, type JsonObject } from '../../json.js';
import { badRequest, GraphError } from '../errors.js';
import { readPrimitive } from './primitive.js';
import type { ComplexType, Property } from './type.js';

/**
 * Makes an instance of a type: what was given, over the initial values.
 *
 * @throws {GraphError} 400 for a member that the type lacks or that is read-only, or for a value of another type.
 */
export function create<T>(type: ComplexType, given: JsonObject): T {
  return overlay(type, initialValues(type), given) as unknown as T;
}

/**
 * The instance after a PATCH: collections replace whole, merged complex types keep the members that were not named.
 *
 * @throws {GraphError} as `create` does.
 */
export function patch<T extends object>(type: ComplexType, current: T, given: JsonObject): T {
  return overlay(type, current as unknown as JsonObject, given) as unknown as T;
}

/** The members of an instance that its type has, in the type's order. */
export function present(type: ComplexType, instance: object): JsonObject {
  const values = instance as JsonObject;
  return Object.fromEntries(
    Object.entries(type.properties).map(([name, property]) => [name, values[name] ?? initialValue(property)]),
  );
}

function initialValues(type: ComplexType): JsonObject {
  return Object.fromEntries(
    Object.entries(type.properties).map(([name, property]) => [name, initialValue(property)]),
  );
}

function initialValue({ type, collection, initial }: Property): Json {
  if (initial !== undefined) return initial;
  if (collection) return [];
  return typeof type !== 'string' && type.merged ? initialValues(type) : null;
}

function overlay(type: ComplexType, current: JsonObject, given: JsonObject): JsonObject {
  const next: Record<string, Json | undefined> = { ...current };
  for (const [name, value] of Object.entries(given)) {
    if (isAnnotation(name) || value === undefined) continue;
    next[name] = assign(type, name, value, current[name]);
  }
  return next;
}

/** OData annotations stand beside the properties and are none: `@odata.type`, `owners@odata.bind`. */
const isAnnotation = (name: string): boolean => name.includes('@');

function assign(type: ComplexType, name: string, value: Json, current: Json | undefined): Json {
  const property = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined;
  if (!property) throw badRequest(`Invalid property '${name}'.`);
  if (!property.readOnly) return read(property, value, current);
  if (sameJson(value, current)) return value;
  throw badRequest(`Property '${name}' is read-only and cannot be set.`);
}

function read(property: Property, value: Json, current: Json | undefined): Json {
  if (value === null) return initialValue(property);
  if (!property.collection) return readSingle(property, value, current);
  if (!Array.isArray(value)) throw unexpectedNode(value, 'StartArray');
  return (value as readonly Json[]).map((item) => readSingle(property, item, undefined));
}

function readSingle({ type }: Property, value: Json, current: Json | undefined): Json {
  if (typeof type === 'string') return readPrimitive(type, value);
  if (!isJsonObject(value)) throw unexpectedNode(value, 'StartObject');
  return type.merged && isJsonObject(current)
    ? overlay(type, current, value)
    : create<JsonObject>(type, value);
}

const unexpectedNode = (value: Json, expected: string): GraphError =>
  new GraphError(
    400,
    'BadRequest',
    `An unexpected '${Array.isArray(value) ? 'StartArray' : isJsonObject(value) ? 'StartObject' : 'PrimitiveValue'}' node ` +
      `was found when reading from the JSON reader. A '${expected}' node was expected.`,
  );
