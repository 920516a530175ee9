import type { JsonObject } from '../../json.js';

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
