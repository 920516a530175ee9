import { remediationOf, unproven, type Judgement, type PlannedCheck } from '../checks/check.js';
import type { Means } from '../evidence/graph/means.js';
import { STATUSES } from '../report/statuses.js';
import { judged, type Judged } from './judged.js';

/** Makes a planned check. */
export async function evaluate(planned: PlannedCheck, means: Means): Promise<Judged> {
  const { check, client, skip, subject } = planned;
  const startedAt = means.clock.now();
  const { verdict, exchanges }: Judgement =
    skip === undefined
      ? await planned.judge(means)
      : { verdict: unproven(check, 'skipped', skip), exchanges: [] };
  const remediation = STATUSES[verdict.status].remedied
    ? remediationOf(check, subject.profile, client?.name)
    : undefined;
  return judged(verdict, remediation, {
    check: check.id,
    ...(client === undefined ? {} : { client: client.name }),
    title: check.title,
    reason: check.reason,
    clause: check.clause,
    durationMs: means.clock.now() - startedAt,
    evidence: [...new Set(exchanges)].sort((a, b) => a - b),
  });
}
