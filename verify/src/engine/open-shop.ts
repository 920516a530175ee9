import type { Retry } from '../issuer-client/retry.js';
import { plannedFor, type IssuerPlan } from './plan.js';
import type { RunParts } from './run-parts.js';
import { createShop, type Shop } from './shop.js';
import { createTokenAccount } from './token-account.js';

/** A shop for one issuer, and what the report wants of it afterwards. */
export interface OpenShop {
  readonly shop: Shop;
  readonly convergedAfterMs: () => number;
}

export function openShop(plan: IssuerPlan, secrets: ReadonlyMap<string, string>, parts: RunParts): OpenShop {
  const { manifest, profile, controlClients } = plan;
  const { budget, fresh, issuers, progress, signal } = parts;
  const { clock, startedAt } = issuers;
  const client = issuers.forIssuer(JSON.stringify(manifest));
  let convergedAfterMs = 0;
  const patience = {
    clock,
    signal,
    convergesBy: fresh ? startedAt + profile.convergence.budgetSeconds * 1000 : undefined,
    onRetry: ({ what, reason, waitMs }: Retry) =>
      progress({
        kind: 'retry',
        issuer: manifest.name,
        what,
        reason: client.redactor.scrub(reason),
        waitMs,
      }),
    onConverged: () => {
      convergedAfterMs = Math.max(convergedAfterMs, clock.now() - startedAt);
    },
  };
  const tokens = createTokenAccount(budget, (client) => plannedFor(plan, client, fresh));
  const shop = createShop({ manifest, profile, secrets, controlClients, tokens, client, patience });
  return { shop, convergedAfterMs: () => convergedAfterMs };
}
