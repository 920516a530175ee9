import { describeClient, describeDomain, describePool } from './descriptions.js';
import { describeMfa } from './mfa-settings.js';
import type { CognitoState, UserPool } from './state.js';

/**
 * Everything that exists, by pool id, in the members of the API; without secrets, keys and times. Resource servers
 * stand by identifier and clients by client id. Lists are sorted: none of them has a meaning in its order.
 */
export function snapshot(state: CognitoState, accountId: string): Record<string, unknown> {
  const pools = Object.fromEntries(state.pools.map((pool) => [pool.id, snapshotOf(pool, accountId)]));
  return plain({ pools });
}

const NO_TIMES = { CreationDate: undefined, LastModifiedDate: undefined };

function snapshotOf(pool: UserPool, accountId: string) {
  const domains = [pool.prefixDomain, pool.customDomain].filter((domain) => domain !== undefined);
  return {
    ...describePool(pool, accountId),
    ...NO_TIMES,
    mfa: describeMfa(pool),
    domains: Object.fromEntries(
      domains.map((domain) => [
        domain.name,
        { ...describeDomain(pool, domain, accountId), Version: undefined },
      ]),
    ),
    resourceServers: Object.fromEntries(
      [...pool.resourceServers.values()].map(({ identifier, name, scopes }) => [
        identifier,
        { Name: name, Scopes: scopes },
      ]),
    ),
    clients: Object.fromEntries(
      [...pool.clients.values()].map((client) => [
        client.id,
        {
          ...describeClient(pool, client),
          ...NO_TIMES,
          ClientSecret: undefined,
          hasSecret: client.secret !== undefined,
        },
      ]),
    ),
  };
}

/** Plain JSON: members without a value are absent, and lists sorted. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    Array.isArray(member) ? member.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : member,
  ) as Record<string, unknown>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
