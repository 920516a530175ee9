import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Clock } from '../../issuer-client/clock.js';
import type { RecordingClient } from '../../issuer-client/recording-client.js';
import type { RetryPolicy } from '../../issuer-client/retry.js';

/** With what evidence is collected. */
export interface Tools {
  /** Sends to the issuer. */
  readonly http: RecordingClient;
  readonly clock: Clock;
  /** How often what must succeed is asked for. */
  readonly patience: RetryPolicy;
  readonly tokens: TokenAccount;
}

/** All that a run has for one issuer. Evidence is given the tools, and of the rest what it needs. */
export interface Means extends Tools {
  /** By name of client. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Machine clients with a secret, in the order in which their tokens may serve as a positive control. */
  readonly controlClients: readonly ManifestClient[];
}

/** The tokens that are requested of one issuer. */
export interface TokenAccount {
  readonly limit: number;
  /**
   * Makes a request that must be granted.
   *
   * @param wasSent whether it can have cost a token
   * @throws {BudgetSpent} if there is no token left for it
   */
  spend<T>(client: ManifestClient, request: () => Promise<T>, wasSent: (answer: T) => boolean): Promise<T>;
  /**
   * Makes a request that must be refused.
   *
   * @param client its name, if it is one of the manifest
   * @returns undefined if it was not made, as it could have cost a token too many
   */
  risk<T>(
    client: string | undefined,
    request: () => Promise<T>,
    isGranted: (answer: T) => boolean,
  ): Promise<T | undefined>;
}

/** There is no token left for a request that must be granted. */
export class BudgetSpent extends Error {}

export const budgetSpent = ({ limit }: TokenAccount): string =>
  `the budget of ${limit} tokens (--max-tokens) is spent, or this request could exceed it`;
