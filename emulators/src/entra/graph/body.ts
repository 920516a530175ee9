import { isJsonObject, type JsonObject } from '../json.js';
import { GraphError } from './errors.js';

/** Of objects and lists in one another. @see https://learn.microsoft.com/en-us/dotnet/api/microsoft.odata.odatamessagequotas.maxnestingdepth */
const MAX_DEPTH = 100;

/**
 * The body of a request; empty where there is none.
 *
 * @throws {GraphError} 400 if it is no JSON object, or nested too deeply
 */
export function readBody(body: string): JsonObject {
  if (body === '') return {};
  const value = parse(body);
  if (!isJsonObject(value)) throw unreadable();
  if (depthOf(value) > MAX_DEPTH)
    throw new GraphError(400, 'BadRequest', `The JSON of the request is more than ${MAX_DEPTH} levels deep.`);
  return value;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw unreadable();
  }
}

const unreadable = (): GraphError =>
  new GraphError(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );

/** How many levels there are, or one more than allowed. Level by level, so that no depth is too much for it. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (depth <= MAX_DEPTH) {
    level = level.filter((item) => typeof item === 'object' && item !== null);
    if (level.length === 0) return depth;
    depth++;
    level = level.flatMap((item) => Object.values(item as object) as unknown[]);
  }
  return depth;
}
