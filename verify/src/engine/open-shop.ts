import { createCourier } from '../http/courier.js';
import { createExchangeLog, type ExchangeLog } from '../http/exchange-log.js';
import type { IssuerPlan } from './plan.js';
import type { RunParts } from './run-parts.js';
import { createShop, type Shop } from './shop.js';

/** A shop for one issuer, and what the report wants of it afterwards. */
export interface OpenShop {
  readonly shop: Shop;
  readonly log: ExchangeLog;
  readonly convergedAfterMs: () => number;
}

export function openShop(plan: IssuerPlan, secrets: ReadonlyMap<string, string>, parts: RunParts): OpenShop {
  const { manifest, profile, controlClients } = plan;
  const { budget, clock, fresh, progress, signal, startedAt } = parts;
  const log = createExchangeLog(parts.redactor);
  let convergedAfterMs = 0;
  const run = {
    issuerName: manifest.name,
    fresh,
    deadline: startedAt + profile.convergence.budgetSeconds * 1000,
    clock,
    signal,
    progress,
    converged: () => {
      convergedAfterMs = Math.max(convergedAfterMs, clock.now() - startedAt);
    },
  };
  const courier = createCourier({ ...parts, log });
  const shop = createShop({ manifest, profile, secrets, controlClients, budget, courier, run });
  return { shop, log, convergedAfterMs: () => convergedAfterMs };
}
