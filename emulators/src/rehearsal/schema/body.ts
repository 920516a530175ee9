import { isList, isObject, type ObjectValue } from '../expressions/values.js';
import { incorrect, Refusal, unsupported } from '../problem.js';
import type { AnyArgument, Read, Schema } from './schema.js';

/** A problem with the shape of a body, and the argument that has it, such as `api.oauth2_permission_scope`. */
export interface ShapeProblem {
  readonly argument: string;
  readonly refusal: Refusal;
}

/** Finds arguments that a schema does not have and those that are missing, before any value is known. */
export function checkBody(schema: Schema, body: ObjectValue, prefix = ''): ShapeProblem[] {
  const missing = Object.keys(schema)
    .filter((name) => schema[name]!.required && !Object.hasOwn(body, name))
    .map((name) => ({ argument: prefix + name, refusal: incorrect('the argument is required') }));
  const found = Object.keys(body)
    .filter((name) => name !== '//')
    .flatMap((name) => checkArgument(schema, name, body, prefix));
  return [...missing, ...found];
}

function checkArgument(schema: Schema, name: string, body: ObjectValue, prefix: string): ShapeProblem[] {
  const argument = Object.hasOwn(schema, name) ? schema[name] : undefined;
  if (argument === undefined) {
    const known = Object.keys(schema).sort().join(', ');
    return [
      { argument: prefix + name, refusal: unsupported('the rehearsal does not have this argument', known) },
    ];
  }
  const inner = argument.schema;
  if (inner === undefined) return [];
  const value = body[name]!;
  return (isList(value) ? value : [value])
    .filter(isObject)
    .flatMap((item) => checkBody(inner, item, `${prefix}${name}.`));
}

/** Reads a resolved body. @throws {Refusal} that names the argument */
export function readBody<S extends Schema>(schema: S, body: ObjectValue): Read<S> {
  const entries = Object.entries(schema).map(([name, argument]) => [
    name,
    readArgument(name, argument, body),
  ]);
  return Object.fromEntries(entries) as Read<S>;
}

function readArgument(name: string, argument: AnyArgument, body: ObjectValue): unknown {
  try {
    return argument.read(Object.hasOwn(body, name) ? body[name] : undefined);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${name}: ${error.message}`, error.mend, error.allowed);
  }
}

/** The text of a block for the hash of the set that it is in: its arguments by name. */
export const hashBody = <S extends Schema>(schema: S, value: Read<S>): string =>
  Object.keys(schema)
    .sort()
    .map((name) => `${name}:${schema[name]!.hashText(value[name] as never)};`)
    .join('');
