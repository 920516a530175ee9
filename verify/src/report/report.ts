import type { Profile } from '@oauth-issuers/manifest';
import type { RecordedExchange } from '../issuer-client/exchange.js';
import type { Status, StatusCount } from './statuses.js';

export type { Status } from './statuses.js';
export type { RecordedExchange, RecordedRequest, RecordedResponse } from '../issuer-client/exchange.js';

/** The public text that a check rests on. */
export interface Clause {
  /** Such as `RFC 6749 §5.1`. */
  readonly spec: string;
  readonly url: string;
}

/** One check about an issuer, or about one of its clients. */
export interface Result {
  /** Id of the check, such as `token.permissions`. */
  readonly check: string;
  /** Name of the client in the manifest. Absent if the check is about the issuer. */
  readonly client?: string;
  /** What the check is about, in one line. */
  readonly title: string;
  /** What goes wrong if this is wrong. */
  readonly reason: string;
  readonly status: Status;
  readonly clause: Clause;
  /** Without secrets and tokens, as are `observed` and `remediation`; each is cut after 16,384 characters. */
  readonly expected: string;
  readonly observed: string;
  /** What to change, or what else is worth knowing. */
  readonly remediation?: string;
  /** Milliseconds from the start of the check to its verdict, waiting for answers included. */
  readonly durationMs: number;
  /** Indexes of the exchanges that it rests on. */
  readonly evidence: readonly number[];
}

/** What one client has of one permission of the API, or of something else that some client was granted undeclared. */
export interface PermissionCell {
  readonly client: string;
  /** Its name in the manifest; of what is not there, the value that permits it, such as `realm_access/admin`. */
  readonly permission: string;
  readonly declared: boolean;
  /** Whether a token with it was issued; null if the run did not find out. */
  readonly granted: boolean | null;
}

/** A token that was requested beyond what was planned. */
export interface UnplannedToken {
  /** Name of the client in the manifest. Absent if it is none of them. */
  readonly client?: string;
  readonly reason: string;
}

/** Everything about the issuer of one manifest. */
export interface IssuerReport {
  /** Name of the manifest, such as `dev-cognito/orders`. */
  readonly name: string;
  readonly profile: Profile;
  readonly issuer: string;
  /**
   * Milliseconds from the start of the run until all that must be granted was granted.
   * 0 if nothing had to be asked for a second time.
   */
  readonly convergedAfterMs: number;
  /**
   * Tokens that were asked for as they must be granted, each time if it was repeated, and tokens that were granted to
   * what must be refused. As many as `--list` announces, and those of `unplannedTokens`.
   */
  readonly tokensRequested: number;
  /** Tokens beyond what `--list` announces, each with the reason. Absent if there are none. */
  readonly unplannedTokens?: readonly UnplannedToken[];
  readonly results: readonly Result[];
  /** Declared against granted, for each machine client, each permission of the API, and whatever else was granted. */
  readonly permissions: readonly PermissionCell[];
  /** Options that changed the way to the issuer: `--connect-to` and `--ca`. */
  readonly reachedVia: readonly string[];
  readonly exchanges: readonly RecordedExchange[];
}

/** How many results have which status. */
export type Summary = Readonly<Record<StatusCount, number>>;

/** Everything about one run. Holds no secret and no token. */
export interface Report {
  readonly reportVersion: 1;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** 0: all checks passed; 1: a check failed; 3: nothing failed, yet not all was proven. */
  readonly exitCode: 0 | 1 | 3;
  readonly summary: Summary;
  readonly issuers: readonly IssuerReport[];
}

/** The group of the check with this id: `token` of `token.permissions`. */
export const groupOf = (id: string): string => id.split('.', 1)[0]!;
