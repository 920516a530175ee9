import type { Answer, Outcome, Untrusted } from '../../issuer-client/http/outcome.js';
import { retry } from '../../issuer-client/retry.js';
import type { IssuerProfile } from '../../profiles/profile.js';
import { found, inconclusive, type Finding } from '../graph/finding.js';
import type { Tools } from '../graph/means.js';

/** A public document. */
interface Wanted {
  readonly what: string;
  readonly url: string;
}

/**
 * Fetches a public document, again if the issuer is out of service or its deployment is fresh.
 *
 * @param fetch asks for it once, after what came before
 */
export async function fetchDocument(
  { patience }: Tools,
  { what, url }: Wanted,
  profile: IssuerProfile,
  fetch: (previous: readonly number[]) => Promise<Outcome>,
): Promise<Finding<Answer | Untrusted>> {
  const { outcome, exchanges, obstacle } = await retry(
    {
      what,
      streak: 1,
      attempt: fetch,
      notYet: (answer) => (isMissing(answer) ? 'answered 404' : undefined),
    },
    patience,
  );
  if (outcome.kind === 'outage') return inconclusive(`no answer from ${url}: ${outcome.reason}`, exchanges);
  if (obstacle !== undefined) return inconclusive(notConverged(profile, obstacle), exchanges);
  return found(outcome, exchanges);
}

const isMissing = (outcome: Outcome) => outcome.kind === 'answer' && outcome.status === 404;

export const notConverged = ({ convergence }: IssuerProfile, obstacle: string): string =>
  `not converged within ${convergence.budgetSeconds} s: ${obstacle}`;
