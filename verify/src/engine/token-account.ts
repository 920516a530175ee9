import type { ManifestClient } from '@oauth-issuers/manifest';
import { BudgetSpent, type TokenAccount } from '../evidence/graph/means.js';
import type { UnplannedToken } from '../report/report.js';
import type { TokenBudget } from './token-budget.js';

/** A token account that can be told of. */
export interface CountedTokens extends TokenAccount {
  requested(): number;
  /** Those among them that `--list` does not announce. */
  unplanned(): readonly UnplannedToken[];
}

/** @param plannedFor how many tokens are planned for a client */
export function createTokenAccount(
  budget: TokenBudget,
  plannedFor: (client: ManifestClient) => number,
): CountedTokens {
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
