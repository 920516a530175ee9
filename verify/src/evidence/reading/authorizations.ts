import { isJsonObject, stringsOf, type JsonObject } from '../../json.js';
import type { IssuerSubject } from '../graph/subject.js';

/**
 * Claims that say what a client may do, whoever issued the token.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9068#section-2.2.3 on scope, roles, groups and entitlements
 */
const CLAIMS = ['scope', 'scp', 'roles', 'groups', 'entitlements', 'permissions', 'authorities'];

/**
 * Everything that claims say their client may do, each as a manifest would name it: a value of the API's own roles, or
 * of a claim about all of them, by itself; a role of a realm or of another API with its place before it
 * (`realm_access/admin`, `resource_access/realm-management/realm-admin`), lest an equal name hides it.
 *
 * @param claims of a token, or an answer of introspection
 */
export function authorizationsIn(
  claims: JsonObject,
  { manifest: { api }, profile }: Pick<IssuerSubject, 'manifest' | 'profile'>,
): string[] {
  const own = [api.identifier, api.audience];
  return [
    ...[...CLAIMS, ...profile.authorizationClaims].flatMap((name) => valuesOf(claims[name])),
    ...rolesOf(claims['realm_access']).map((role) => `realm_access/${role}`),
    ...Object.entries(objectOf(claims['resource_access'])).flatMap(([resource, access]) =>
      rolesOf(access).map((role) => (own.includes(resource) ? role : `resource_access/${resource}/${role}`)),
    ),
  ];
}

/** Texts, or objects with a `value` as SCIM writes them (RFC 7643 §2.4). */
function valuesOf(claim: unknown): string[] {
  if (!Array.isArray(claim)) return stringsOf(claim);
  const values = claim.map((item: unknown) => (isJsonObject(item) ? item['value'] : item));
  return values.filter((value) => typeof value === 'string');
}

const rolesOf = (access: unknown): string[] => valuesOf(objectOf(access)['roles']);

const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
