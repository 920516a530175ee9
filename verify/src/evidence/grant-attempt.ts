import type { Answer, Outcome, Untrusted } from '../issuer-client/http/outcome.js';
import { retry, type Retried } from '../issuer-client/retry.js';
import type { SecretMethod } from '../issuer-client/token/client-authentication.js';
import { readTokenResponse, refusalOf } from '../issuer-client/token/token-response.js';
import type { IssuerProfile } from '../profiles/profile.js';
import { authenticationMethods } from './authentication-methods.js';
import { clientEvidence } from './graph/evidence.js';
import { found, inconclusive, type Finding } from './graph/finding.js';
import { BudgetSpent, budgetSpent, type Tools } from './graph/means.js';
import { ownSecret } from './graph/needs.js';
import type { ClientSubject } from './graph/subject.js';
import { notConverged } from './reading/document.js';
import { departureOf, grantedIn } from './reading/granted.js';
import { scopeParameter } from './reading/probe.js';
import { requestTokenAsClient, type Acceptance, type StandardRequest } from './reading/standard-client.js';
import { tokenEndpoint } from './token-endpoint.js';

/** What came back when a client asked for what it must be granted. */
export interface GrantAttempt {
  readonly outcome: Answer | Untrusted;
  readonly authentication: SecretMethod;
  /** What a standard client makes of it. */
  readonly acceptance: Acceptance;
  /** What still lacked when waiting for a fresh deployment ended. */
  readonly unconverged: string | undefined;
}

/** Asks for the token that a machine client must be granted: all its permissions in one. */
export const grantAttempt = clientEvidence({
  id: 'grantAttempt',
  needs: { tokenEndpoint, authenticationMethods, ownSecret },
  cost: ({ profile }, fresh) => ({ tokens: fresh ? profile.convergence.successes : 1 }),
  collect: async (
    { tokenEndpoint: { url }, authenticationMethods: methods, ownSecret: secret },
    tools,
    subject,
  ) => {
    const { client, manifest, profile } = subject;
    const { exchangesOf } = tools;
    const needs = [...exchangesOf('tokenEndpoint'), ...exchangesOf('authenticationMethods')].slice(-1);
    const request: Omit<StandardRequest, 'method'> = {
      issuer: manifest.issuer,
      endpoint: url,
      clientId: client.clientId,
      secret,
      parameters: scopeParameter(profile.wholeScope(manifest, client)),
    };
    const last: Last = { authentication: methods[0]!, acceptance: { accepted: true } };
    const retried = await ask(tools, subject, (previous) =>
      tryMethods(tools, request, methods, previous.length > 0 ? previous : needs, last),
    );
    return retried ? settle(retried, last, profile) : inconclusive(budgetSpent(tools.tokens));
  },
});

/** Of the request that was made last: how the client authenticated, and what it made of the answer. */
type Last = { -readonly [K in 'authentication' | 'acceptance']: GrantAttempt[K] };

/** Asks until patience ends. @returns undefined if no token was left for it */
async function ask(
  { patience, tokens }: Tools,
  subject: ClientSubject,
  attempt: (previous: readonly number[]) => Promise<Outcome>,
): Promise<Retried | undefined> {
  const { client, profile } = subject;
  const task = {
    what: `token of ${client.name}`,
    streak: profile.convergence.successes,
    notYet: (outcome: Outcome) => notYet(subject, outcome),
    attempt: (previous: readonly number[]) =>
      tokens.spend(
        client,
        () => attempt(previous),
        (outcome) => outcome.kind !== 'untrusted' || outcome.sent,
      ),
  };
  try {
    return await retry(task, patience);
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
}

/**
 * One attempt: the next method only if this one was not understood, so that it is granted one token at most. Remembers
 * what was last.
 */
async function tryMethods(
  { http }: Tools,
  request: Omit<StandardRequest, 'method'>,
  methods: readonly SecretMethod[],
  needs: readonly number[],
  last: Last,
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  for (const method of methods) {
    const after: readonly number[] = outcome ? [outcome.exchange] : needs;
    const asked = await requestTokenAsClient({ ...request, method }, (sent) =>
      http.sendForToken(sent, after),
    );
    outcome = asked.outcome;
    last.authentication = method;
    last.acceptance = asked.acceptance;
    if (outcome.kind !== 'answer' || refusalOf(outcome)?.error !== 'invalid_client') break;
  }
  return outcome!;
}

/** Refusals, and a lacking role, that may only mean that the deployment has not reached every server. */
function notYet({ client, manifest, profile }: ClientSubject, outcome: Outcome): string | undefined {
  if (outcome.kind !== 'answer') return undefined;
  const { errors, codes, permissionsMayLag } = profile.convergence;
  const refusal = refusalOf(outcome);
  if (refusal) {
    const passing = errors.includes(refusal.error) || refusal.codes.some((code) => codes.includes(code));
    return passing ? `answered ${refusal.words}` : undefined;
  }
  if (!permissionsMayLag) return undefined;
  const granted = grantedIn(outcome, client, manifest, profile);
  const missing = granted ? departureOf(granted, client, manifest, profile).missing : [];
  return missing.length > 0 ? `the token lacks ${missing.join(', ')}` : undefined;
}

function settle(
  { outcome, exchanges, obstacle }: Retried,
  last: Last,
  profile: IssuerProfile,
): Finding<GrantAttempt> {
  if (outcome.kind === 'outage')
    return inconclusive(`no answer from the token endpoint: ${outcome.reason}`, exchanges);
  const unconverged = obstacle === undefined ? undefined : notConverged(profile, obstacle);
  const granted = outcome.kind === 'answer' && readTokenResponse(outcome) !== undefined;
  if (unconverged !== undefined && !granted) return inconclusive(unconverged, exchanges);
  return found({ ...last, outcome, unconverged }, exchanges);
}
