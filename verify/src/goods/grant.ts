import type { ManifestClient } from '@oauth-issuers/manifest';
import { retry, type Retried } from '../issuer-client/retry.js';
import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, type Stock } from '../engine/stock.js';
import { BudgetSpent } from '../engine/token-account.js';
import type { Answer, Outcome } from '../issuer-client/http/outcome.js';
import { notConverged } from './document.js';
import type { SecretMethod } from '../issuer-client/token/client-authentication.js';
import type { ClientGrant, Grant, GrantAttempt } from './goods.js';
import { departureOf, readGranted, type Granted } from './granted.js';
import { readTokenResponse, refusalOf } from '../issuer-client/token/token-response.js';
import type { TokenRequest } from '../issuer-client/token/token-request.js';

/** Asks for the token that a machine client must be granted: all its permissions in one. */
export async function supplyGrantAttempt(shop: Shop, client: ManifestClient): Promise<Stock<GrantAttempt>> {
  const endpoint = await shop.buy('tokenEndpoint');
  if (!endpoint.available) return endpoint;
  const { methods, needs } = await authentication(shop, endpoint.evidence);
  const secret = shop.secrets.get(client.name)!;
  const request = (method: SecretMethod): TokenRequest => ({
    endpoint: endpoint.value.url,
    clientId: client.clientId,
    authentication: { method, secret },
    parameters: scopeParameter(shop.profile.wholeScope(shop.manifest, client)),
  });
  const attempt = { method: methods[0]! };
  const retried = await retry(
    {
      what: `token of ${client.name}`,
      streak: shop.profile.convergence.successes,
      notYet: (outcome) => notYet(shop, client, outcome),
      attempt: (previous) =>
        shop.tokens.spend(
          client,
          () => tryMethods(shop, request, methods, previous.length > 0 ? previous : needs, attempt),
          (outcome) => outcome.kind !== 'untrusted' || outcome.sent,
        ),
    },
    shop.patience,
  ).catch((error: unknown) => {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  });
  return retried ? settle(shop, attempt.method, retried) : inconclusive(budgetSpent(shop));
}

/** Which methods to try, and what had to be known for that. */
async function authentication(shop: Shop, needs: readonly number[]) {
  const { profile } = shop;
  if (!profile.authenticationFollowsDiscovery) {
    return { methods: profile.authenticationMethods(undefined), needs: needs.slice(-1) };
  }
  const discovery = await shop.buy('discovery');
  const metadata = discovery.available ? discovery.value : undefined;
  return { methods: profile.authenticationMethods(metadata), needs: discovery.evidence.slice(-1) };
}

/** The `scope` of a request; a request without it has none. */
export const scopeParameter = (scope: string): Readonly<Record<string, string>> =>
  scope === '' ? {} : { scope };

export const budgetSpent = ({ tokens }: Shop): string =>
  `the budget of ${tokens.limit} tokens (--max-tokens) is spent, or this request could exceed it`;

/**
 * One attempt: the next method only if this one was not understood, so that it is granted one token at most. Remembers
 * the method that was used last.
 */
async function tryMethods(
  shop: Shop,
  request: (method: SecretMethod) => TokenRequest,
  methods: readonly SecretMethod[],
  needs: readonly number[],
  used: { method: SecretMethod },
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  for (const method of methods) {
    used.method = method;
    const after: readonly number[] = outcome ? [outcome.exchange] : needs;
    outcome = await shop.client.requestToken(request(method), after);
    if (outcome.kind !== 'answer' || refusalOf(outcome)?.error !== 'invalid_client') break;
  }
  return outcome!;
}

/** Refusals, and a lacking role, that may only mean that the deployment has not reached every server. */
function notYet(shop: Shop, client: ManifestClient, outcome: Outcome): string | undefined {
  if (outcome.kind !== 'answer') return undefined;
  const { errors, codes, permissionsMayLag } = shop.profile.convergence;
  const refusal = refusalOf(outcome);
  if (refusal) {
    const passing = errors.includes(refusal.error) || refusal.codes.some((code) => codes.includes(code));
    return passing ? `answered ${refusal.words}` : undefined;
  }
  if (!permissionsMayLag) return undefined;
  const granted = grantedIn(shop, client, outcome);
  const missing = granted ? departureOf(granted, client, shop.manifest, shop.profile).missing : [];
  return missing.length > 0 ? `the token lacks ${missing.join(', ')}` : undefined;
}

/** What an answer grants to a client that asked for all that it may have. */
function grantedIn(shop: Shop, client: ManifestClient, answer: Answer): Granted | undefined {
  const response = readTokenResponse(answer);
  return response && readGranted(response, shop.profile.wholeScope(shop.manifest, client), shop.profile);
}

function settle(
  shop: Shop,
  method: SecretMethod,
  { outcome, exchanges: evidence, obstacle }: Retried,
): Stock<GrantAttempt> {
  if (outcome.kind === 'outage') {
    return inconclusive(`no answer from the token endpoint: ${outcome.reason}`, evidence);
  }
  const unconverged = obstacle === undefined ? undefined : notConverged(shop, obstacle);
  const granted = outcome.kind === 'answer' && readTokenResponse(outcome) !== undefined;
  if (unconverged !== undefined && !granted) return inconclusive(unconverged, evidence);
  return inStock({ outcome, authentication: method, unconverged }, evidence);
}

export async function supplyGrant(shop: Shop, client: ManifestClient): Promise<Stock<Grant>> {
  const attempt = await shop.buyFor(client, 'grantAttempt');
  if (!attempt.available) return attempt;
  const { outcome, authentication: method, unconverged } = attempt.value;
  const response = outcome.kind === 'answer' ? readTokenResponse(outcome) : undefined;
  if (!response) {
    return inconclusive(`${client.name} was granted no token: see grant.issued`, attempt.evidence);
  }
  return inStock({ ...response, authentication: method, unconverged }, attempt.evidence);
}

export async function supplyGranted(shop: Shop, client: ManifestClient): Promise<Stock<ClientGrant>> {
  const grant = await shop.buyFor(client, 'grant');
  if (!grant.available) return grant;
  const { answer, unconverged } = grant.value;
  const granted = grantedIn(shop, client, answer);
  return granted
    ? inStock({ granted, unconverged }, grant.evidence)
    : inconclusive('the token cannot be read, and neither answer nor request name a scope', grant.evidence);
}
