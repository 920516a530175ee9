import type { ManifestClient } from '@oauth-issuers/manifest';
import type { UnplannedToken } from '../report.js';
import type { TokenBudget } from './token-budget.js';

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
  requested(): number;
  /** Those among them that `--list` does not announce. */
  unplanned(): readonly UnplannedToken[];
}

/** There is no token left for a request that must be granted. */
export class BudgetSpent extends Error {}

/** @param plannedFor how many tokens are planned for a client */
export function createTokenAccount(
  budget: TokenBudget,
  plannedFor: (client: ManifestClient) => number,
): TokenAccount {
  const requested = new Map<string, number>();
  const unplanned: UnplannedToken[] = [];
  let total = 0;
  const count = (client: ManifestClient) => {
    total++;
    const number = (requested.get(client.name) ?? 0) + 1;
    requested.set(client.name, number);
    const planned = plannedFor(client);
    if (number > planned) unplanned.push({ client: client.name, reason: planned === 0 ? AS_CONTROL : AGAIN });
  };
  return {
    limit: budget.limit,
    spend: async (client, request, wasSent) => {
      if (!(await budget.take())) throw new BudgetSpent();
      const answer = await request();
      if (wasSent(answer)) count(client);
      else budget.giveBack();
      return answer;
    },
    risk: (client, request, isGranted) =>
      budget.risk(request, (answer) => {
        if (!isGranted(answer)) return false;
        total++;
        unplanned.push({ ...(client === undefined ? {} : { client }), reason: GRANTED });
        return true;
      }),
    requested: () => total,
    unplanned: () => unplanned,
  };
}

const AS_CONTROL = 'it served as the control, as no client before it was granted a token';
const AGAIN = 'its token was asked for again, after an outage or before the deployment had converged';
const GRANTED = 'a request that had to be refused was granted';
