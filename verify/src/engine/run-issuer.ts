import type { IssuerReport } from '../report/report.js';
import { evaluate } from './evaluate.js';
import { inTurns } from '../issuer-client/in-turns.js';
import { tellResult } from './judged.js';
import { openMeans } from './means.js';
import { permissionMatrix } from './permission-matrix.js';
import type { IssuerPlan } from './plan.js';
import type { RunParts } from './run-parts.js';

/**
 * Makes all checks about one issuer, as much at a time as the concurrency limit lets through.
 *
 * @throws {unknown} the reason of the run's signal, once it is aborted
 */
export async function runIssuer(
  plan: IssuerPlan,
  secrets: ReadonlyMap<string, string>,
  parts: RunParts,
): Promise<IssuerReport> {
  const { manifest, checks } = plan;
  const { emit } = parts;
  const { means, tokens, convergedAfterMs } = openMeans(plan, secrets, parts);
  const { redactor } = means.http;
  const judged = await Promise.all(
    checks.map(async (planned) => {
      const ended = await evaluate(planned, means);
      const { check, client, status } = ended;
      emit({
        kind: 'check',
        issuer: manifest.name,
        check,
        ...(client === undefined ? {} : { client }),
        status,
      });
      return ended;
    }),
  );
  const unplanned = tokens.unplanned();
  const clients = new Set(checks.flatMap(({ client }) => client ?? []));
  const report: IssuerReport = {
    name: manifest.name,
    profile: manifest.profile,
    issuer: manifest.issuer,
    convergedAfterMs: convergedAfterMs(),
    tokensRequested: tokens.requested(),
    ...(unplanned.length > 0 ? { unplannedTokens: unplanned } : {}),
    results: await inTurns(judged, (result) => tellResult(result, redactor), parts.signal),
    permissions: await permissionMatrix(means, plan, [...clients]),
    reachedVia: parts.reachedVia,
    exchanges: await means.http.exchanges(),
  };
  emit({ kind: 'issuer', report });
  return report;
}
