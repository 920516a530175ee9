import { describeBranding } from './branding.js';
import { describeClient, describeDomain, describePool } from './descriptions.js';
import { describeGroup } from './group.js';
import { describeIdentityProvider } from './identity-providers/identity-provider.js';
import { describeMfa } from './mfa-settings.js';
import type { CognitoState, UserPool } from './state.js';
import { describeUICustomization } from './ui-customization.js';
import type { IdentityProvider, UserPoolClient } from './records.js';

/**
 * Everything that exists, by pool id, in the members of the API; without secrets, keys and times. What a pool has
 * stands by its name: resource servers by identifier, clients and what belongs to one client by client id. Lists are
 * sorted: none of them has a meaning in its order.
 */
export function snapshot(state: CognitoState, accountId: string): Record<string, unknown> {
  const pools = Object.fromEntries(state.pools.map((pool) => [pool.id, snapshotOf(pool, accountId)]));
  return plain({ pools });
}

/** Members that change without anybody changing them. */
const NO_TIMES = { CreationDate: undefined, LastModifiedDate: undefined };

function snapshotOf(pool: UserPool, accountId: string) {
  const domains = [pool.prefixDomain, pool.customDomain].filter((domain) => domain !== undefined);
  return {
    ...describePool(pool, accountId),
    ...NO_TIMES,
    mfa: describeMfa(pool),
    domains: byKey(
      domains,
      ({ name }) => name,
      (domain) => ({
        ...describeDomain(pool, domain, accountId),
        Version: undefined,
      }),
    ),
    resourceServers: mapped(pool.resourceServers, ({ name, scopes }) => ({ Name: name, Scopes: scopes })),
    clients: mapped(pool.clients, (client) => clientSnapshot(pool, client)),
    groups: mapped(pool.groups, (group) => ({ ...describeGroup(pool, group), ...NO_TIMES })),
    identityProviders: mapped(pool.identityProviders, (provider) => providerSnapshot(pool, provider)),
    riskConfigurations: mapped(pool.riskConfigurations, ({ settings }) => settings),
    uiCustomizations: Object.fromEntries(
      [...pool.uiCustomizations.keys()].map((clientId) => [
        clientId,
        {
          ...describeUICustomization(pool, clientId),
          ...NO_TIMES,
          CSSVersion: undefined,
          ImageUrl: undefined,
        },
      ]),
    ),
    brandings: byKey(
      pool.brandings.values(),
      ({ clientId }) => clientId,
      (branding) => ({
        ...describeBranding(pool, branding),
        ...NO_TIMES,
        ManagedLoginBrandingId: undefined,
      }),
    ),
    logDelivery: pool.logDelivery,
  };
}

const clientSnapshot = (pool: UserPool, client: UserPoolClient) => ({
  ...describeClient(pool, client),
  ...NO_TIMES,
  ClientSecret: undefined,
  secretCount: client.secrets.length,
});

function providerSnapshot(pool: UserPool, provider: IdentityProvider) {
  const description = describeIdentityProvider(pool, provider);
  return {
    ...description,
    ...NO_TIMES,
    ProviderDetails: {
      ...description.ProviderDetails,
      client_secret: undefined,
      ActiveEncryptionCertificate: undefined,
    },
  };
}

const mapped = <T>(entries: Iterable<readonly [string, T]>, show: (value: T) => object) =>
  Object.fromEntries([...entries].map(([key, value]) => [key, show(value)]));

const byKey = <T>(values: Iterable<T>, key: (value: T) => string, show: (value: T) => object) =>
  mapped(new Map([...values].map((value) => [key(value), value])), show);

/** Plain JSON: members without a value are absent, and lists sorted. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    Array.isArray(member) ? member.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : member,
  ) as Record<string, unknown>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
