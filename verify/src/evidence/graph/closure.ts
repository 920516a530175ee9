import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Demand, PlannedNeed } from './need.js';

/** Everything that something rests on. */
export interface Closure {
  /** Each piece of evidence once. */
  readonly demands: readonly Demand[];
  /** Clients whose secret it takes. */
  readonly secretsOf: ReadonlySet<ManifestClient>;
  /** Whether it takes the token of some machine client. */
  readonly needsAnyMachine: boolean;
}

/**
 * Follows needs to their ends.
 *
 * @param machines the clients to take where any machine client will do
 */
export function closureOf(needs: readonly PlannedNeed[], machines: readonly ManifestClient[]): Closure {
  const demands: Demand[] = [];
  const secretsOf = new Set<ManifestClient>();
  let needsAnyMachine = false;
  const seen = new Map<object, Set<ManifestClient | undefined>>();
  const demand = (wanted: Demand) => {
    const clients = seen.get(wanted.evidence) ?? new Set();
    if (clients.has(wanted.client)) return;
    seen.set(wanted.evidence, clients.add(wanted.client));
    demands.push(wanted);
    wanted.needs().forEach(follow);
  };
  const follow = (need: PlannedNeed) => {
    if (need.of === 'secret') {
      secretsOf.add(need.client);
    } else if (need.of === 'subject') {
      demand(need.demand);
    } else {
      needsAnyMachine = true;
      machines.map(need.demandFor).forEach(demand);
    }
  };
  needs.forEach(follow);
  return { demands, secretsOf, needsAnyMachine };
}
