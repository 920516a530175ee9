import type { PlannedCheck } from '../checks/check.js';
import { plannedProbes, plannedTokens, usesOwnToken, type IssuerPlan } from '../engine/plan.js';
import { groupOf, type Clause } from '../report/report.js';
import { printLines, type Line, type Printable } from '../report/printable.js';
import { count } from '../report/text.js';

/** What would be done, as data. */
export interface ListedIssuer {
  readonly name: string;
  readonly issuer: string;
  /** Tokens that will be requested; each is requested once and serves all checks that can use it. */
  readonly tokens: number;
  /** As many at most, if everything that must be refused were granted; repetitions after an outage aside. */
  readonly tokensAtMost: number;
  readonly checks: readonly ListedCheck[];
}

export interface ListedCheck {
  readonly check: string;
  readonly group: string;
  readonly client?: string;
  readonly title: string;
  readonly clause: Clause;
  /** Whether it needs the token of its client, which it shares. */
  readonly usesToken: boolean;
  /** Why there will be nothing to judge. */
  readonly skipped?: string;
}

/** @param fresh whether each token must be granted as often in a row as the provider takes to converge */
export function listPlan(plan: IssuerPlan, fresh: boolean): ListedIssuer {
  const { manifest, checks } = plan;
  const tokens = plannedTokens(plan, fresh);
  return {
    name: manifest.name,
    issuer: manifest.issuer,
    tokens,
    tokensAtMost: tokens + plannedProbes(plan),
    checks: checks.map(listCheck),
  };
}

function listCheck(planned: PlannedCheck): ListedCheck {
  const { check, client, skip } = planned;
  return {
    check: check.id,
    group: groupOf(check.id),
    ...(client === undefined ? {} : { client: client.name }),
    title: check.title,
    clause: check.clause,
    usesToken: usesOwnToken(planned),
    ...(skip === undefined ? {} : { skipped: skip }),
  };
}

/** The same for a person. */
export function formatList(issuers: readonly ListedIssuer[]): Printable {
  const blocks = issuers.map((issuer): Line[] => {
    const width = Math.max(0, ...issuer.checks.map(({ check }) => check.length));
    return [
      [`${issuer.name}   ${issuer.issuer}`],
      ...issuer.checks.map((listed) => [`  ${describe(listed, width)}`]),
      [`  ${cost(issuer)}`],
    ];
  });
  return printLines(blocks.flatMap((block, i) => (i === 0 ? block : [[], ...block])));
}

function describe(listed: ListedCheck, width: number): string {
  const notes = [
    ...(listed.client === undefined ? [] : [listed.client]),
    listed.clause.spec,
    ...(listed.usesToken ? [`token of ${listed.client}`] : []),
    ...(listed.skipped === undefined ? [] : [`skipped: ${listed.skipped}`]),
  ];
  return `${listed.check.padEnd(width)}  ${listed.title} (${notes.join('; ')})`;
}

const cost = ({ checks, tokens, tokensAtMost }: ListedIssuer) =>
  `${count(checks.length, 'check')}, ${count(tokens, 'token')} to be requested (each serves all checks of its client)` +
  (tokensAtMost > tokens ? `, ${tokensAtMost} at most, if all that must be refused were granted` : '');
