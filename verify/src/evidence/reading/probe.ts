import type { Answer } from '../../issuer-client/http/outcome.js';
import type { ClientAuthentication } from '../../issuer-client/token/client-authentication.js';
import { readTokenResponse } from '../../issuer-client/token/token-response.js';
import { found, inconclusive, type Finding } from '../graph/finding.js';
import { budgetSpent, type Tools } from '../graph/means.js';
import type { IssuerSubject } from '../graph/subject.js';

/** What is tried, and what must be refused. Everything is as in a request that was granted, but for one thing. */
export interface Probe {
  readonly endpoint: string;
  readonly clientId: string;
  readonly authentication: ClientAuthentication;
  readonly scope: string;
  /** The exchange in which that request was granted, last. */
  readonly control: readonly number[];
}

/** What one such request costs. */
export const oneProbe = () => ({ probes: 1 });

/** Asks once. What comes back is an answer, or nothing is proven; an outage is never taken for a refusal. */
export async function probe(
  { http, tokens }: Tools,
  { manifest }: IssuerSubject,
  { endpoint, clientId, authentication, scope, control }: Probe,
): Promise<Finding<Answer>> {
  const request = { endpoint, clientId, authentication, parameters: scopeParameter(scope) };
  const beside = control.slice(-1);
  const outcome = await tokens.risk(
    manifest.clients.find(({ clientId: id }) => id === clientId)?.name,
    () => http.requestToken(request, beside),
    (answered) => answered.kind === 'answer' && readTokenResponse(answered) !== undefined,
  );
  if (!outcome) return inconclusive(budgetSpent(tokens), beside);
  const exchanges = [...beside, outcome.exchange];
  if (outcome.kind === 'answer') return found(outcome, exchanges);
  return inconclusive(`neither granted nor refused: ${outcome.reason}`, exchanges);
}

/** The `scope` of a request; a request for whatever there is has none. */
export const scopeParameter = (scope: string): Readonly<Record<string, string>> =>
  scope === '' ? {} : { scope };

/** A secret that nobody has. */
export const madeUpSecret = ({ clock }: Tools): string => clock.randomBytes(30).toString('base64url');
