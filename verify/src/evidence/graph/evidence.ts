import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Finding } from './finding.js';
import type { Means, Tools } from './means.js';
import { meetAll, planAll, type Meeting, type Met, type Needs } from './meet.js';
import type { ClientEvidence, Cost, Evidence, IssuerEvidence } from './need.js';
import type { ClientSubject, IssuerSubject } from './subject.js';

/** How a piece of evidence is declared. To collect it sees only what it declares to need. */
interface Definition<N, T, S extends IssuerSubject> {
  readonly id: string;
  readonly needs: N;
  /** @default - nothing */
  readonly cost?: (subject: S, fresh: boolean) => Partial<Cost>;
  readonly collect: (
    met: Met<N>,
    tools: Tools & Pick<Meeting<N>, 'exchangesOf'>,
    subject: S,
  ) => Finding<T> | Promise<Finding<T>>;
}

/** Declares evidence about an issuer. */
export const issuerEvidence = <const N extends Needs<IssuerSubject>, T>(
  definition: Definition<N, T, IssuerSubject>,
): IssuerEvidence<T> => evidence(definition, () => undefined);

/** Declares evidence about a client. */
export const clientEvidence = <const N extends Needs<ClientSubject>, T>(
  definition: Definition<N, T, ClientSubject>,
): ClientEvidence<T> => evidence(definition, ({ client }) => client);

function evidence<N extends Needs<S>, T, S extends IssuerSubject>(
  { id, needs, cost, collect }: Definition<N, T, S>,
  clientOf: (subject: S) => ManifestClient | undefined,
): Evidence<T, S> {
  // By the means of a run, so that it goes with them, then by name of client.
  const collected = new WeakMap<Means, Map<string | undefined, Promise<Finding<T>>>>();
  const collectNow = async (means: Means, subject: S): Promise<Finding<T>> => {
    const { met, exchangesOf } = await meetAll(needs, means, subject);
    return met.available ? collect(met.value, { ...means, exchangesOf }, subject) : met;
  };
  const self: Evidence<T, S> = {
    id,
    found: (means, subject) => collected.get(means)?.get(clientOf(subject)?.name),
    meet: (means, subject) => {
      const earlier = self.found(means, subject);
      if (earlier) return earlier;
      const now = collectNow(means, subject);
      const byClient = collected.get(means) ?? new Map<string | undefined, Promise<Finding<T>>>();
      collected.set(means, byClient.set(clientOf(subject)?.name, now));
      return now;
    },
    plan: (subject) => ({ of: 'subject', demand: self.demand(subject) }),
    demand: (subject) => ({
      evidence: self,
      client: clientOf(subject),
      cost: (fresh) => ({ tokens: 0, probes: 0, ...cost?.(subject, fresh) }),
      needs: () => planAll(needs, subject),
    }),
  };
  return self;
}
