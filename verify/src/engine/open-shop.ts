import { createCourier } from '../http/courier.js';
import { createExchangeLog, type ExchangeLog } from '../http/exchange-log.js';
import { tokensIn } from '../http/redaction/tokens.js';
import type { Redactor } from '../http/redactor.js';
import type { HttpAnswer } from '../http/transport.js';
import { plannedFor, type IssuerPlan } from './plan.js';
import type { Progress } from './run-context.js';
import type { RunParts } from './run-parts.js';
import { createShop, type Shop } from './shop.js';
import { createTokenAccount } from './token-account.js';

/** A shop for one issuer, and what the report wants of it afterwards. */
export interface OpenShop {
  readonly shop: Shop;
  readonly log: ExchangeLog;
  /** Knows the secrets of the run and the tokens of this issuer. */
  readonly redactor: Redactor;
  readonly convergedAfterMs: () => number;
}

export function openShop(plan: IssuerPlan, secrets: ReadonlyMap<string, string>, parts: RunParts): OpenShop {
  const { manifest, profile, controlClients } = plan;
  const { budget, clock, fresh, progress, signal, startedAt } = parts;
  const log = createExchangeLog();
  const redactor = parts.redactor.forOneIssuer();
  const published = JSON.stringify(manifest);
  let convergedAfterMs = 0;
  const run = {
    issuerName: manifest.name,
    fresh,
    deadline: startedAt + profile.convergence.budgetSeconds * 1000,
    clock,
    signal,
    progress: (event: Progress) => progress({ ...event, reason: redactor.scrub(event.reason) }),
    converged: () => {
      convergedAfterMs = Math.max(convergedAfterMs, clock.now() - startedAt);
    },
  };
  const learnTokens = ({ body }: HttpAnswer) => {
    for (const token of tokensIn(body)) if (!published.includes(token)) redactor.hide(token);
  };
  const courier = createCourier({ ...parts, log, learnTokens });
  const tokens = createTokenAccount(budget, (client) => plannedFor(plan, client, fresh));
  const shop = createShop({ manifest, profile, secrets, controlClients, tokens, courier, run });
  return { shop, log, redactor, convergedAfterMs: () => convergedAfterMs };
}
