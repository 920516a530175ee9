import type { Clock } from '../../core/clock.js';
import type { Refusal } from '../../core/refusal.js';
import type { Directory } from '../directory/directory.js';
import type { JsonObject } from '../json.js';
import type { Query } from './query/query.js';

/** The versions of Microsoft Graph. */
export type GraphVersion = 'v1.0' | 'beta';

/** Who asks. */
export interface Caller {
  /** Object id of its service principal. */
  readonly objectId: string;
  /** The application permissions that it holds. */
  readonly permissions: readonly string[];
}

/** A request to Microsoft Graph that was authenticated, routed and parsed. */
export interface GraphCall {
  readonly directory: Directory;
  readonly clock: Clock;
  readonly caller: Caller;
  readonly version: GraphVersion;
  /** Address of the version: `https://graph.microsoft.com/v1.0`. */
  readonly base: string;
  /** The URL as it was asked for. */
  readonly url: URL;
  /** The variable segments of the path, by name; a key by name is one as it is written: `appId='…'`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Empty where the request had no body, or one that is not JSON. */
  readonly body: JsonObject;
  /** Whether the request makes what is not there: `Prefer: create-if-missing`. */
  readonly createsIfMissing: boolean;
}

/** What Graph answers; without a body, nothing. */
export interface GraphAnswer {
  readonly status: number;
  readonly body?: JsonObject;
  /** A body that is no JSON. */
  readonly text?: string;
  /** Where the answer's resource is. */
  readonly location?: string;
  /** Why a part of it is one of refusal. */
  readonly refusal?: Refusal;
}

/** One thing that Graph does. Throws a GraphError to refuse. */
export type Action = (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>;
