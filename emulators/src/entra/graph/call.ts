import type { Clock } from '../../core/clock.js';
import type { Directory } from '../directory/directory.js';
import type { JsonObject } from '../json.js';
import type { Query } from './query.js';

/** The versions of Microsoft Graph. */
export type GraphVersion = 'v1.0' | 'beta';

/** A request to Microsoft Graph that was authenticated, routed and parsed. */
export interface GraphCall {
  readonly directory: Directory;
  readonly clock: Clock;
  readonly version: GraphVersion;
  /** Address of the version: `https://graph.microsoft.com/v1.0`. */
  readonly base: string;
  /** The variable segments of the path, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Empty where the request had no body. */
  readonly body: JsonObject;
}

/** What Graph answers; without a body, 204. */
export interface GraphAnswer {
  readonly status: number;
  readonly body?: JsonObject;
}

/** One thing that Graph does. Throws a GraphError to refuse. */
export type Action = (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>;
