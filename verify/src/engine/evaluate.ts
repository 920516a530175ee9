import { mendFor, unproven, type Judgement, type PlannedCheck } from '../checks/check.js';
import type { Verdict } from '../checks/verdict.js';
import type { Means } from '../evidence/graph/means.js';
import { judged, type Judged } from './judged.js';

/** Statuses for which a report says what to change. */
const MENDABLE: readonly Verdict['status'][] = ['failed', 'warned'];

/** Makes a planned check. */
export async function evaluate(planned: PlannedCheck, means: Means): Promise<Judged> {
  const { check, client, skip, subject } = planned;
  const startedAt = means.clock.now();
  const { verdict, exchanges }: Judgement =
    skip === undefined
      ? await planned.judge(means)
      : { verdict: unproven(check, 'skipped', skip), exchanges: [] };
  const mend = MENDABLE.includes(verdict.status)
    ? mendFor(check, subject.profile.name, client?.name)
    : undefined;
  return judged(verdict, mend, {
    check: check.id,
    ...(client === undefined ? {} : { client: client.name }),
    clause: check.clause,
    durationMs: means.clock.now() - startedAt,
    evidence: [...new Set(exchanges)].sort((a, b) => a - b),
  });
}
