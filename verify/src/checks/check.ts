import type { ManifestClient } from '@oauth-issuers/manifest';
import { meetAll, planAll, type Met } from '../evidence/graph/meet.js';
import type { Means } from '../evidence/graph/means.js';
import type { Evidence, PlannedNeed } from '../evidence/graph/need.js';
import type { ClientSubject, IssuerSubject } from '../evidence/graph/subject.js';
import type { Clock } from '../issuer-client/clock.js';
import type { IssuerProfile } from '../profiles/profile.js';
import type { Clause } from '../report/report.js';
import { inconclusive, type Verdict } from './verdict.js';

/** What a check says of itself. */
export interface CheckTexts {
  /** Its group, a dot, and its own name. */
  readonly id: `${string}.${string}`;
  readonly title: string;
  readonly clause: Clause;
  /** One line for a report: what goes wrong if this is wrong. */
  readonly reason: string;
  /** For somebody who learns OAuth: what this is about, and what mistake or attack it prevents. */
  readonly explanation: string;
  /** What the check wants to see. */
  readonly expects: string;
  /** What to change where the profile knows nothing of this check; `{client}` stands for the client's name. */
  readonly remediation?: string;
}

/** A check about one issuer or one client, as it is planned. */
export interface PlannedCheck {
  readonly check: CheckTexts;
  readonly subject: IssuerSubject;
  /** Absent for a check about the issuer. */
  readonly client: ManifestClient | undefined;
  readonly needs: readonly PlannedNeed[];
  /** Why there is nothing to judge. */
  readonly skip: string | undefined;
  /** Collects the evidence that it needs, and judges. */
  judge(means: Means): Promise<Judgement>;
}

/** A verdict, and the indexes of the exchanges that it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly exchanges: readonly number[];
}

/** What is to be checked, if anything. */
type Plan<S> = (subject: S) => PlannedCheck | undefined;

/** A check that is made once for each issuer. */
export interface IssuerCheck extends CheckTexts {
  readonly about: 'issuer';
  readonly plan: Plan<IssuerSubject>;
}

/** A check that is made for each client that it applies to. */
export interface ClientCheck extends CheckTexts {
  readonly about: 'client';
  readonly plan: Plan<ClientSubject>;
}

export type Check = IssuerCheck | ClientCheck;

type EvidenceFor<S extends IssuerSubject> = Readonly<Record<string, Evidence<unknown, S>>>;

type Definition<N, S> = CheckTexts & {
  /** What must be collected before the check can judge. */
  readonly needs: N;
  /** Whether the check has a meaning here at all; where it has none it is not listed. */
  appliesTo?(subject: S): boolean;
  /** Why there is nothing to judge here, though the check applies. */
  skip?(subject: S): string | undefined;
  judge(evidence: Met<N>, subject: S, clock: Pick<Clock, 'now'>): Verdict | Promise<Verdict>;
};

/** Declares a check about an issuer. It sees only what it declares to need. */
export const issuerCheck = <const N extends EvidenceFor<IssuerSubject>>(
  definition: Definition<N, IssuerSubject>,
): IssuerCheck => ({
  ...textsOf(definition),
  about: 'issuer',
  plan: (subject) => plan(definition, subject, undefined),
});

/** Declares a check about clients. It applies to machine clients unless it says otherwise. */
export const clientCheck = <const N extends EvidenceFor<ClientSubject>>(
  definition: Definition<N, ClientSubject>,
): ClientCheck => ({
  ...textsOf(definition),
  about: 'client',
  plan: (subject) => plan({ appliesTo: isMachine, ...definition }, subject, subject.client),
});

function textsOf({ id, title, clause, reason, explanation, expects, remediation }: CheckTexts): CheckTexts {
  const texts = { id, title, clause, reason, explanation, expects };
  return remediation === undefined ? texts : { ...texts, remediation };
}

function plan<N extends EvidenceFor<S>, S extends IssuerSubject>(
  definition: Definition<N, S>,
  subject: S,
  client: ManifestClient | undefined,
): PlannedCheck | undefined {
  if (definition.appliesTo?.(subject) === false) return undefined;
  return {
    check: definition,
    subject,
    client,
    needs: planAll(definition.needs, subject),
    skip: definition.skip?.(subject),
    judge: async (means) => {
      const { met, exchanges } = await meetAll(definition.needs, means, subject);
      const verdict = met.available
        ? await judge(definition, met.value, subject, means.clock)
        : unproven(definition, met.status, met.reason);
      return { verdict, exchanges };
    },
  };
}

/** An answer that breaks a check itself proves nothing; the other checks go on. */
async function judge<N, S>(
  definition: Definition<N, S>,
  ...given: Parameters<Definition<N, S>['judge']>
): Promise<Verdict> {
  try {
    return await definition.judge(...given);
  } catch (error) {
    return inconclusive(definition.expects, `the check itself broke, which is a defect: ${String(error)}`);
  }
}

/** Nothing was judged. */
export const unproven = (
  { expects }: CheckTexts,
  status: 'skipped' | 'inconclusive',
  reason: string,
): Verdict => ({ status, expected: expects, observed: reason });

export const isMachine = ({ client }: ClientSubject): boolean => client.kind === 'machine';

/** What to change, on this provider and for this client; undefined if nobody knows. */
export const remediationOf = (
  { id, remediation }: CheckTexts,
  { remedies }: IssuerProfile,
  client = 'the client',
): string | undefined => (remedies[id] ?? remediation)?.replaceAll('{client}', client);
