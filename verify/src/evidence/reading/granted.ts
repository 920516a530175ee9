import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';
import { stringsOf, type JsonObject } from '../../json.js';
import type { IssuerProfile } from '../../profiles/profile.js';
import type { IssuerSubject } from '../graph/subject.js';
import { authorizationsIn } from './authorizations.js';
import type { Answer } from '../../issuer-client/http/outcome.js';
import { claimsOf } from '../../issuer-client/token/jwt.js';
import { readTokenResponse, type TokenResponse } from '../../issuer-client/token/token-response.js';

/** What one token response grants. Checks, matrix and exit code all come from this, so that they cannot disagree. */
export interface Granted {
  /** Everything that the answer or the token names: none of it may be beyond what was declared. */
  readonly named: ReadonlySet<string>;
  /** What an API will see: what the token itself names, if it can be read. All that was declared must be here. */
  readonly usable: ReadonlySet<string>;
  /** In which of them it stands; `request`: in neither, so that it is what was asked for. */
  readonly source: 'token' | 'introspection' | 'answer' | 'request';
}

/**
 * Reads what was granted: the response's `scope` and the token's claims together.
 *
 * Of a token that cannot be read the issuer tells, if it was asked; else it grants what the answer says, and an answer
 * without `scope` grants what was asked for.
 *
 * @param asked the `scope` of the request; empty if it had none
 * @param introspected what the issuer says of the token (RFC 7662 §2.2), if it was asked
 * @returns undefined if neither answer nor token nor request tell
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1 `scope`: "OPTIONAL, if identical to the scope requested by
 *   the client; otherwise, REQUIRED"
 */
export function readGranted(
  { body, accessToken }: TokenResponse,
  asked: string,
  subject: IssuerSubject,
  introspected?: JsonObject,
): Granted | undefined {
  const { profile } = subject;
  const told = profile.scopesAreNamed ? scopeOf(body) : undefined;
  const claims = claimsOf(accessToken);
  const read = claims ?? introspected;
  if (read) {
    const usable = new Set(authorizationsIn(read, subject));
    const source = claims ? 'token' : 'introspection';
    return { named: new Set([...usable, ...(told ?? [])]), usable, source };
  }
  if (told) return { named: new Set(told), usable: new Set(told), source: 'answer' };
  const requested = profile.scopesAreNamed ? stringsOf(asked) : [];
  if (requested.length === 0) return undefined;
  return { named: new Set(requested), usable: new Set(requested), source: 'request' };
}

const scopeOf = ({ scope }: JsonObject): string[] | undefined =>
  scope === undefined || scope === null ? undefined : stringsOf(scope);

/** What an answer grants to a client that asked for all that it may have. */
export function grantedIn(
  answer: Answer,
  client: ManifestClient,
  manifest: Manifest,
  profile: IssuerProfile,
  introspected?: JsonObject,
): Granted | undefined {
  const response = readTokenResponse(answer);
  const asked = profile.wholeScope(manifest, client);
  return response && readGranted(response, asked, { manifest, profile }, introspected);
}

/** How a grant departs from what was declared; both are empty if it does not. */
export interface Departure {
  /** Declared, but not usable. */
  readonly missing: readonly string[];
  /** Named, but not declared. */
  readonly surplus: readonly string[];
}

/** Compares a grant with what the manifest declares for the client. */
export function departureOf(
  { named, usable }: Granted,
  client: ManifestClient,
  manifest: Manifest,
  profile: IssuerProfile,
): Departure {
  const declared = declaredValues(client, manifest, profile);
  const own = Object.keys(manifest.api.permissions).map((name) => profile.permissionValue(manifest, name));
  // Of this API a client may have its permissions, and no more; otherGrants are about others.
  const allowed = new Set([...declared, ...client.otherGrants.filter((value) => !own.includes(value))]);
  return {
    missing: declared.filter((value) => !usable.has(value)),
    surplus: [...named].filter((value) => !allowed.has(value)).sort(),
  };
}

/** What stands in tokens for the permissions that a client was declared with. */
export const declaredValues = (
  { permissions }: ManifestClient,
  manifest: Manifest,
  profile: IssuerProfile,
): string[] => permissions.map((name) => profile.permissionValue(manifest, name) ?? name);
