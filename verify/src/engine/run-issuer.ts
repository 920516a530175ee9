import type { IssuerReport } from '../report.js';
import { evaluateCase } from './evaluate.js';
import { inTurns } from '../issuer-client/in-turns.js';
import { tellResult } from './judged.js';
import { openShop } from './open-shop.js';
import { permissionMatrix } from './permission-matrix.js';
import type { IssuerPlan } from './plan.js';
import type { RunParts } from './run-parts.js';

/**
 * Makes all checks about one issuer, as much at a time as the gate lets through.
 *
 * @throws the reason of the run's signal, once it is aborted
 */
export async function runIssuer(
  plan: IssuerPlan,
  secrets: ReadonlyMap<string, string>,
  parts: RunParts,
): Promise<IssuerReport> {
  const { manifest, cases } = plan;
  const { shop, convergedAfterMs } = openShop(plan, secrets, parts);
  const { redactor } = shop.client;
  const judged = await Promise.all(cases.map((c) => evaluateCase(c, shop)));
  const unplanned = shop.tokens.unplanned();
  const clients = cases.flatMap(({ subject }) => ('client' in subject ? [subject.client] : []));
  return {
    name: manifest.name,
    profile: manifest.profile,
    issuer: manifest.issuer,
    convergedAfterMs: convergedAfterMs(),
    tokensRequested: shop.tokens.requested(),
    ...(unplanned.length > 0 ? { unplannedTokens: unplanned } : {}),
    results: await inTurns(judged, (result) => tellResult(result, redactor), parts.signal),
    permissions: await permissionMatrix(shop, [...new Set(clients)]),
    reachedVia: parts.reachedVia,
    exchanges: await shop.client.exchanges(),
  };
}
