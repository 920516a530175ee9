import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Finding } from './finding.js';
import type { Means } from './means.js';
import type { ClientSubject, IssuerSubject } from './subject.js';

/**
 * Something that is needed before evidence can be collected, or a check can judge.
 *
 * @typeParam V what whoever needs it is given
 * @typeParam S what it can be needed for: what is about an issuer can also be needed for each of its clients
 */
export interface Need<V, S extends IssuerSubject> {
  readonly meet: (means: Means, subject: S) => Promise<Finding<V>>;
  /** What meeting it takes; undefined if it is not needed of this subject. */
  readonly plan: (subject: S) => PlannedNeed | undefined;
}

/** Something that can be learnt of an issuer. To meet the need is to collect it, once however many need it. */
export interface Evidence<T, S extends IssuerSubject> extends Need<T, S> {
  readonly id: string;
  readonly demand: (subject: S) => Demand;
  /** What was collected earlier; undefined if nobody needed it. */
  readonly found: (means: Means, subject: S) => Promise<Finding<T>> | undefined;
}

export type IssuerEvidence<T> = Evidence<T, IssuerSubject>;
export type ClientEvidence<T> = Evidence<T, ClientSubject>;

/** What collecting costs in tokens, if the issuer is as it should be. */
export interface Cost {
  /** Tokens that must be granted. */
  readonly tokens: number;
  /** Requests that must be refused: each would cost a token if it were granted. */
  readonly probes: number;
}

/** A piece of evidence about one subject, as a plan sees it. */
export interface Demand {
  /** The same object for the same piece. */
  readonly evidence: object;
  /** Absent for evidence about the issuer. */
  readonly client: ManifestClient | undefined;
  /** @param fresh whether what must be granted is asked for until the deployment has converged */
  cost(fresh: boolean): Cost;
  needs(): readonly PlannedNeed[];
}

/** One piece of evidence, the same about whichever machine client is granted a token, or the secret of a client. */
export type PlannedNeed =
  | { readonly of: 'subject'; readonly demand: Demand }
  | { readonly of: 'any machine'; readonly demandFor: (client: ManifestClient) => Demand }
  | { readonly of: 'secret'; readonly client: ManifestClient };
