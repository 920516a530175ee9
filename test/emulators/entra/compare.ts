import type { Json } from './recording.js';

/** A point in which an answer falls short of a recorded one. */
export interface Difference {
  /** Where, as a path of member names and indexes. */
  readonly at: string;
  readonly recorded: Json;
  readonly received: Json | undefined;
}

/** Members that the service makes up; only their type is compared. */
const generated = new Set([
  'access_token',
  'client-request-id',
  'correlation_id',
  'createdDateTime',
  'date',
  'expires_in',
  'ext_expires_in',
  'hint',
  'keyId',
  'request-id',
  'secretText',
  'startDateTime',
  'timestamp',
  'trace_id',
]);

/** Every member of the recorded value that the received one lacks, or has with another type or value. */
export function compare(recorded: Json, received: Json | undefined, at = ''): Difference[] {
  if (Array.isArray(recorded) && Array.isArray(received) && recorded.length === received.length)
    return recorded.flatMap((item, index) => compare(item, received[index], `${at}/${index}`));
  if (isObject(recorded) && isObject(received)) {
    return Object.entries(recorded).flatMap(([name, value]) =>
      compare(value, received[name], `${at}/${name}`),
    );
  }
  const same = generated.has(at.split('/').at(-1)!)
    ? typeOf(recorded) === typeOf(received)
    : recorded === received;
  return same ? [] : [{ at, recorded, received }];
}

const isObject = (value: Json | undefined): value is Record<string, Json> => typeOf(value) === 'object';

/** The JSON type of a value. */
function typeOf(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
