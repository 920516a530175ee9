import type { Means } from '../evidence/graph/means.js';
import type { Retry } from '../issuer-client/retry.js';
import { plannedFor, type IssuerPlan } from './plan.js';
import type { RunParts } from './run-parts.js';
import { createTokenAccount, type CountedTokens } from './token-account.js';

/** What it takes to collect the evidence of one issuer, and what the report wants to know of it afterwards. */
export interface OpenMeans {
  readonly means: Means;
  readonly tokens: CountedTokens;
  readonly convergedAfterMs: () => number;
}

export function openMeans(
  plan: IssuerPlan,
  secrets: ReadonlyMap<string, string>,
  parts: RunParts,
): OpenMeans {
  const { manifest, profile, controlClients } = plan;
  const { budget, fresh, emit, issuers, signal } = parts;
  const { clock, startedAt } = issuers;
  const http = issuers.forIssuer(JSON.stringify(manifest));
  let convergedAfterMs = 0;
  const patience = {
    clock,
    signal,
    convergesBy: fresh ? startedAt + profile.convergence.budgetSeconds * 1000 : undefined,
    onRetry: ({ what, reason, waitMs }: Retry) =>
      emit({ kind: 'retry', issuer: manifest.name, what, reason: http.redactor.scrub(reason), waitMs }),
    onConverged: () => {
      convergedAfterMs = Math.max(convergedAfterMs, clock.now() - startedAt);
    },
  };
  const tokens = createTokenAccount(budget, (client) => plannedFor(plan, client, fresh));
  const means = { http, clock, patience, tokens, secrets, controlClients };
  return { means, tokens, convergedAfterMs: () => convergedAfterMs };
}
