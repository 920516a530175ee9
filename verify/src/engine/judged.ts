import type { Verdict } from '../checks/verdict.js';
import { excerptOf, type Excerpt } from '../issuer-client/redaction/excerpt.js';
import type { Redactor } from '../issuer-client/redaction/redactor.js';
import type { Result } from '../report/report.js';

type Texts = 'expected' | 'observed' | 'remediation';

/** A result whose texts may quote a server, so that nobody may see them yet. All else is our own. */
export interface Judged extends Omit<Result, Texts> {
  readonly expected: Excerpt;
  readonly observed: Excerpt;
  /** Ready to be told if it is our own. */
  readonly remediation?: Excerpt | string;
}

/** @param own our own remediation, for a verdict that has none */
export function judged(
  verdict: Verdict,
  own: string | undefined,
  about: Omit<Result, Texts | 'status'>,
): Judged {
  const remediation = verdict.remediation === undefined ? own : excerptOf(verdict.remediation);
  return {
    ...about,
    status: verdict.status,
    expected: excerptOf(verdict.expected),
    observed: excerptOf(verdict.observed),
    ...(remediation === undefined ? {} : { remediation }),
  };
}

export function tellResult(
  { check, client, title, reason, status, clause, expected, observed, remediation, ...rest }: Judged,
  redactor: Redactor,
): Result {
  return {
    check,
    ...(client === undefined ? {} : { client }),
    title,
    reason,
    status,
    clause,
    expected: redactor.tell(expected),
    observed: redactor.tell(observed),
    ...(remediation === undefined
      ? {}
      : { remediation: typeof remediation === 'string' ? remediation : redactor.tell(remediation) }),
    ...rest,
  };
}
