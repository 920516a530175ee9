import { isJsonObject, type JsonObject } from '../../json.js';

/** Members of a discovery document that name an endpoint, with their URLs; what is no URL is left to discovery.members. */
export function endpointMembers(discovery: JsonObject): [member: string, url: URL][] {
  return Object.entries(discovery).flatMap(([member, value]): [string, URL][] =>
    (member.endsWith('_endpoint') || member === 'jwks_uri') &&
    typeof value === 'string' &&
    URL.canParse(value)
      ? [[member, new URL(value)]]
      : [],
  );
}

/** The same of the aliases for clients that authenticate by certificate; these may be on hosts of their own (RFC 8705 §5). */
export function aliasMembers({ mtls_endpoint_aliases: aliases }: JsonObject): [member: string, url: URL][] {
  if (!isJsonObject(aliases)) return [];
  return endpointMembers(aliases).map(([member, url]) => [`mtls_endpoint_aliases.${member}`, url]);
}
