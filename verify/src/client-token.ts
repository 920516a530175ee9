import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';
import { openMeans } from './engine/means.js';
import { grantAttempt } from './evidence/grant-attempt.js';
import { planIssuer, type IssuerPlan } from './engine/plan.js';
import { openRun, type RunOptions } from './engine/run-parts.js';
import { untilAborted } from './issuer-client/until-aborted.js';
import { decodeToken } from './issuer-client/token/jwt.js';
import { readTokenResponse, refusalOf } from './issuer-client/token/token-response.js';
import { resolveSecrets, type ReadSecret } from './manifests/secrets.js';
import type { JsonObject } from './json.js';

/** A token, or why there is none. */
export type ClientToken =
  | { readonly granted: true; readonly token: string; readonly decoded: DecodedParts | undefined }
  /** `outage`: nobody answered; otherwise the client was refused. Holds no secret. */
  | { readonly granted: false; readonly outage: boolean; readonly reason: string };

export interface DecodedParts {
  readonly header: JsonObject;
  readonly claims: JsonObject;
}

/**
 * Asks for one token of a machine client.
 *
 * @param permissions names of permissions of the API, or nothing for all that the client may have; on Entra, where a
 * token has all roles, they make no difference
 * @throws {UsageError} if the client's secret cannot be read
 */
export async function requestClientToken(
  manifest: Manifest,
  client: ManifestClient,
  permissions: readonly string[] | undefined,
  options: RunOptions & { readonly readSecret: ReadSecret },
): Promise<ClientToken> {
  const whole = planIssuer({ ...manifest, clients: [client] }, { checks: ['grant.issued'] });
  const plan = permissions === undefined ? whole : asking(whole, permissions);
  const secrets = await untilAborted(resolveSecrets([plan], options.readSecret), options.signal);
  const parts = openRun(options, secrets, 1);
  try {
    const { means } = openMeans(plan, secrets[0]!, parts);
    const attempt = await grantAttempt.meet(means, { manifest, profile: plan.profile, client });
    const told = (reason: string) => means.http.redactor.scrub(reason);
    if (!attempt.available) return { granted: false, outage: true, reason: told(attempt.reason) };
    const { outcome } = attempt.value;
    if (outcome.kind === 'untrusted') return { granted: false, outage: false, reason: told(outcome.reason) };
    const response = readTokenResponse(outcome);
    if (!response) return { granted: false, outage: false, reason: told(refusalOf(outcome)!.words) };
    return { granted: true, token: response.accessToken, decoded: decodeToken(response.accessToken) };
  } finally {
    await parts.issuers.close();
  }
}

/** The same, but what a client is asked for is less than all that it may have. */
function asking(plan: IssuerPlan, permissions: readonly string[]): IssuerPlan {
  const { profile } = plan;
  return {
    ...plan,
    profile: { ...profile, wholeScope: (manifest) => profile.requestScope(manifest, permissions) },
  };
}
