import { retry } from '../issuer-client/retry.js';
import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, type Stock } from '../engine/stock.js';
import type { Answer, Outcome, Untrusted } from '../issuer-client/http/outcome.js';

/** Fetches a public document, again if the issuer is out of service or its deployment is fresh. */
export async function fetchDocument(
  shop: Shop,
  what: string,
  url: string,
  needs: readonly number[],
): Promise<Stock<Answer | Untrusted>> {
  const request = { method: 'GET', url, headers: { accept: 'application/json' } } as const;
  const {
    outcome,
    exchanges: evidence,
    obstacle,
  } = await retry(
    {
      what,
      streak: 1,
      attempt: (previous) => shop.client.send(request, previous.length > 0 ? previous : needs),
      notYet: (answer) => (isMissing(answer) ? 'answered 404' : undefined),
    },
    shop.patience,
  );
  if (outcome.kind === 'outage') return inconclusive(`no answer from ${url}: ${outcome.reason}`, evidence);
  if (obstacle !== undefined) return inconclusive(notConverged(shop, obstacle), evidence);
  return inStock(outcome, evidence);
}

const isMissing = (outcome: Outcome) => outcome.kind === 'answer' && outcome.status === 404;

export const notConverged = (shop: Shop, obstacle: string) =>
  `not converged within ${shop.profile.convergence.budgetSeconds} s: ${obstacle}`;
