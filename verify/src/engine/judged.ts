import type { Verdict } from '../checks/verdict.js';
import { excerptOf, type Excerpt } from '../issuer-client/redaction/excerpt.js';
import type { Redactor } from '../issuer-client/redaction/redactor.js';
import type { Result } from '../report.js';

type Texts = 'expected' | 'observed' | 'hint';

/** A result whose texts may quote a server, so that nobody may see them yet. All else is our own. */
export interface Judged extends Omit<Result, Texts> {
  readonly expected: Excerpt;
  readonly observed: Excerpt;
  /** Ready to be told if it is our own. */
  readonly hint?: Excerpt | string;
}

/** @param mend our own hint, for a verdict that has none */
export function judged(
  verdict: Verdict,
  mend: string | undefined,
  about: Omit<Result, Texts | 'status'>,
): Judged {
  const hint = verdict.hint === undefined ? mend : excerptOf(verdict.hint);
  return {
    ...about,
    status: verdict.status,
    expected: excerptOf(verdict.expected),
    observed: excerptOf(verdict.observed),
    ...(hint === undefined ? {} : { hint }),
  };
}

export function tellResult(
  { check, client, status, clause, expected, observed, hint, ...rest }: Judged,
  redactor: Redactor,
): Result {
  return {
    check,
    ...(client === undefined ? {} : { client }),
    status,
    clause,
    expected: redactor.tell(expected),
    observed: redactor.tell(observed),
    ...(hint === undefined ? {} : { hint: typeof hint === 'string' ? hint : redactor.tell(hint) }),
    ...rest,
  };
}
