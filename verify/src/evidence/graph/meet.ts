import { found, type Finding, type Missing } from './finding.js';
import type { Means } from './means.js';
import type { Need, PlannedNeed } from './need.js';
import type { IssuerSubject } from './subject.js';

/** Needs by the names under which they are given. */
export type Needs<S extends IssuerSubject> = Readonly<Record<string, Need<unknown, S>>>;

/** What is given for needs, by the same names. */
export type Met<N> = { readonly [K in keyof N]: N[K] extends Need<infer V, never> ? V : never };

/** What became of all needs together. */
export interface Meeting<N> {
  /** All of them, or why the first that is missing could not be had. */
  readonly met: Finding<Met<N>>;
  /** What all of them rest on, those that are missing included. */
  readonly exchanges: readonly number[];
  /** What one of them rests on. */
  readonly exchangesOf: (name: keyof N) => readonly number[];
}

/** Meets all needs at the same time. */
export async function meetAll<S extends IssuerSubject, N extends Needs<S>>(
  needs: N,
  means: Means,
  subject: S,
): Promise<Meeting<N>> {
  const names: (keyof N)[] = Object.keys(needs);
  const findings = await Promise.all(Object.values(needs).map((need) => need.meet(means, subject)));
  const byName = new Map(names.map((name, i) => [name, findings[i]]));
  const exchanges = findings.flatMap((finding) => finding.exchanges);
  const missing = findings.find((finding): finding is Missing => !finding.available);
  const values = findings.map((finding) => (finding.available ? finding.value : undefined));
  return {
    exchanges,
    exchangesOf: (name) => byName.get(name)?.exchanges ?? [],
    // TypeScript cannot follow that names and values are those of `needs`, in the same order.
    met: missing ?? found(Object.fromEntries(names.map((name, i) => [name, values[i]])) as Met<N>, exchanges),
  };
}

export const planAll = <S extends IssuerSubject>(needs: Needs<S>, subject: S): PlannedNeed[] =>
  Object.values(needs).flatMap((need) => need.plan(subject) ?? []);
