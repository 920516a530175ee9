import { GraphError } from './errors.js';
import type { GraphVersion } from './call.js';

/** What a path asks for. */
export interface GraphPath {
  readonly version: GraphVersion;
  readonly segments: readonly string[];
}

/**
 * Reads a path, where keys may stand in a segment of their own or in parentheses: `/users/{id}`, `/users('{id}')`,
 * `/applications(appId='{id}')`, the last of which leaves `appId='{id}'` as a segment.
 *
 * @throws {GraphError} 400
 * @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_CanonicalURL
 */
export function readPath({ pathname }: URL): GraphPath {
  const [version, ...segments] = pathname.split('/').slice(1).map(decodeSegment);
  if (version !== 'v1.0' && version !== 'beta')
    throw new GraphError(400, 'BadRequest', `Invalid version: ${version}.`);
  // The tenant of the token, under the name by which portals call it.
  const below = segments[0] === 'myorganization' ? segments.slice(1) : segments;
  return { version, segments: below.flatMap(keyApart) };
}

const KEYED = /^(?<name>[\w.]+)\((?<key>.+)\)$/;

function keyApart(segment: string): readonly string[] {
  const { name, key } = KEYED.exec(segment)?.groups ?? {};
  if (name === undefined || key === undefined) return [segment];
  const primary = /^'(?<value>(?:[^']|'')*)'$/.exec(key)?.groups?.value;
  return [name, primary === undefined ? key : primary.replaceAll("''", "'")];
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
  }
}
