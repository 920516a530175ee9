import { isGuid } from '../../guid.js';
import type { Json } from '../../json.js';
import { graphTime } from '../../times.js';
import { GraphError } from '../errors.js';
import type { Primitive } from './type.js';

const readers: Record<Primitive, (value: Json) => Json | undefined> = {
  'Edm.Boolean': (value) => (typeof value === 'boolean' ? value : undefined),
  'Edm.DateTimeOffset': (value) => (typeof value === 'string' ? readTime(value) : undefined),
  'Edm.Guid': (value) => (typeof value === 'string' && isGuid(value) ? value.toLowerCase() : undefined),
  'Edm.Int32': (value) => (Number.isInteger(value) ? value : undefined),
  'Edm.String': (value) => (typeof value === 'string' ? value : undefined),
};

function readTime(value: string): string | undefined {
  const date = new Date(value);
  return /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(date.getTime()) ? graphTime(date) : undefined;
}

/** Reads a value of a primitive type, or refuses it. */
export function readPrimitive(type: Primitive, value: Json): Json {
  const read = readers[type](value);
  if (read === undefined) {
    throw new GraphError(
      400,
      'BadRequest',
      `Cannot convert the literal '${JSON.stringify(value)}' to the expected type '${type}'.`,
    );
  }
  return read;
}
