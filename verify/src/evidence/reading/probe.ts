import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Answer } from '../../issuer-client/http/outcome.js';
import { retry } from '../../issuer-client/retry.js';
import type { TokenRequest } from '../../issuer-client/token/token-request.js';
import { handsOutToken } from '../../issuer-client/token/token-response.js';
import { found, inconclusive, type Finding } from '../graph/finding.js';
import { BudgetSpent, budgetSpent, type Tools } from '../graph/means.js';
import type { IssuerSubject } from '../graph/subject.js';

/** What is tried, and what must be refused. Everything is as in a request that was granted, but for one thing. */
export interface Probe extends TokenRequest {
  readonly scope: string;
  /** Whether it may also be granted, with less than was asked for: then it costs a token as any that is granted. */
  readonly client?: ManifestClient | undefined;
  /** The exchange in which that request was granted, last. */
  readonly control: readonly number[];
}

/** What one such request costs. */
export const oneProbe = () => ({ probes: 1 });

/**
 * Asks until an answer comes, or patience with outages ends. What comes back is an answer, or nothing is proven; an
 * outage is never taken for a refusal. A deployment that is fresh makes no difference: a refusal is never asked for again.
 */
export async function probe(
  { http, tokens, patience }: Tools,
  { manifest }: IssuerSubject,
  { scope, control, client, ...request }: Probe,
): Promise<Finding<Answer>> {
  const beside = control.slice(-1);
  const asked = { ...request, parameters: { ...request.parameters, ...scopeParameter(scope) } };
  const name = manifest.clients.find(({ clientId }) => clientId === request.clientId)?.name;
  const attempt = async (previous: readonly number[]) => {
    const request = () => http.requestToken(asked, previous.length > 0 ? previous : beside);
    if (client)
      return tokens.spend(client, request, (outcome) => outcome.kind !== 'untrusted' || outcome.sent);
    const outcome = await tokens.risk(
      name,
      request,
      (answered) => answered.kind === 'answer' && handsOutToken(answered),
    );
    if (!outcome) throw new BudgetSpent();
    return outcome;
  };
  const task = { what: 'refusal', streak: 1, notYet: () => undefined, attempt };
  try {
    const { outcome, exchanges } = await retry(task, { ...patience, convergesBy: undefined });
    const all = [...beside, ...exchanges];
    if (outcome.kind === 'answer') return found(outcome, all);
    return inconclusive(`neither granted nor refused: ${outcome.reason}`, all);
  } catch (error) {
    if (error instanceof BudgetSpent) return inconclusive(budgetSpent(tokens), beside);
    throw error;
  }
}

/** The `scope` of a request; a request for whatever there is has none. */
export const scopeParameter = (scope: string): Readonly<Record<string, string>> =>
  scope === '' ? {} : { scope };

/** A secret that nobody has. */
export const madeUpSecret = ({ clock }: Pick<Tools, 'clock'>): string =>
  clock.randomBytes(30).toString('base64url');
