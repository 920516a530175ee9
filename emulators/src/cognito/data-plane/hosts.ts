import type { CognitoState, UserPool } from '../state.js';

const REGIONAL = /^cognito-idp\.([a-z0-9-]+)\.amazonaws\.com$/;
const PREFIX_DOMAIN = /^([a-z0-9-]+)\.auth\.([a-z0-9-]+)\.amazoncognito\.com$/;

/** What a host name stands for. */
export type Place =
  | { readonly kind: 'region'; readonly region: string }
  /** A domain of user pools; without a pool, nobody holds it. */
  | { readonly kind: 'domain'; readonly pool: UserPool | undefined };

/** @returns undefined for a host that is none of Cognito's */
export function placeOf(host: string, state: CognitoState): Place | undefined {
  const region = REGIONAL.exec(host)?.[1];
  if (region !== undefined) return { kind: 'region', region };
  const [, prefix, of] = PREFIX_DOMAIN.exec(host) ?? [];
  if (prefix !== undefined && of !== undefined)
    return { kind: 'domain', pool: state.poolWithPrefix(of, prefix) };
  const pool = state.poolWithCustomDomain(host);
  return pool && { kind: 'domain', pool };
}

/** The base of a pool's OAuth endpoints: its custom domain, else its prefix domain; undefined without either. */
export function domainUrl({ region, prefixDomain, customDomain }: UserPool): string | undefined {
  if (customDomain) return `https://${customDomain.name}`;
  return prefixDomain && `https://${prefixDomain.name}.auth.${region}.amazoncognito.com`;
}
