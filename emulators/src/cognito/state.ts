import { PlacedMap, type Placed } from '../aws/placed-map.js';
import type { Tags } from '../aws/tags.js';
import { resourceNotFound } from './errors.js';
import type { LogConfiguration } from './model/log-delivery-shapes.js';
import type { SchemaAttribute } from './model/schema-shapes.js';
import type { PoolKeys } from './pool-keys.js';
import type { PoolSettings } from './pool-settings.js';
import type {
  Branding,
  Group,
  IdentityProvider,
  ImmutablePoolSettings,
  MfaSettings,
  ResourceServer,
  RiskConfiguration,
  UICustomization,
  UserPoolClient,
  UserPoolDomain,
} from './records.js';

/** A user pool with all that belongs to it. Actions replace its members, never parts of them. */
export interface UserPool {
  readonly id: string;
  readonly region: string;
  readonly created: Date;
  readonly keys: PoolKeys;
  readonly immutable: ImmutablePoolSettings;
  name: string;
  modified: Date;
  settings: PoolSettings;
  mfa: MfaSettings;
  schema: readonly SchemaAttribute[];
  tags: Tags;
  prefixDomain: UserPoolDomain | undefined;
  customDomain: UserPoolDomain | undefined;
  readonly resourceServers: PlacedMap<ResourceServer>;
  readonly clients: PlacedMap<UserPoolClient>;
  readonly groups: PlacedMap<Group>;
  readonly identityProviders: PlacedMap<IdentityProvider>;
  readonly riskConfigurations: Map<string, RiskConfiguration>;
  readonly uiCustomizations: Map<string, UICustomization>;
  readonly brandings: Map<string, Branding>;
  logDelivery: readonly LogConfiguration[];
}

/** Everything that Cognito holds, of all regions. */
export class CognitoState {
  readonly #pools = new PlacedMap<UserPool>();

  get pools(): readonly UserPool[] {
    return [...this.#pools.values()];
  }

  poolsIn(region: string): readonly Placed<UserPool>[] {
    return this.#pools.placed().filter(({ item }) => item.region === region);
  }

  add(pool: UserPool): void {
    this.#pools.set(pool.id, pool);
  }

  remove(pool: UserPool): void {
    this.#pools.delete(pool.id);
  }

  find(region: string, poolId: string): UserPool | undefined {
    const pool = this.#pools.get(poolId);
    return pool?.region === region ? pool : undefined;
  }

  /** @throws {ServiceError} `ResourceNotFoundException` */
  pool(region: string, poolId: string): UserPool {
    const pool = this.find(region, poolId);
    if (!pool) throw resourceNotFound(`User pool ${poolId} does not exist.`);
    return pool;
  }

  /** The pool with this prefix domain. Prefixes are unique in a region. */
  poolWithPrefix(region: string, prefix: string): UserPool | undefined {
    return this.pools.find((pool) => pool.region === region && pool.prefixDomain?.name === prefix);
  }

  /** The pool with this custom domain. */
  poolWithCustomDomain(name: string): UserPool | undefined {
    return this.pools.find((pool) => pool.customDomain?.name === name);
  }
}

/** @throws {ServiceError} `ResourceNotFoundException` */
export function clientOf(pool: UserPool, clientId: string): UserPoolClient {
  const client = pool.clients.get(clientId);
  if (!client) throw resourceNotFound(`User pool client ${clientId} does not exist.`);
  return client;
}

/** @throws {ServiceError} `ResourceNotFoundException` */
export function resourceServerOf(pool: UserPool, identifier: string): ResourceServer {
  const server = pool.resourceServers.get(identifier);
  if (!server)
    throw resourceNotFound(`Resource server ${identifier} does not exist in user pool ${pool.id}.`);
  return server;
}

/** The scopes that a pool's resource servers define, as `identifier/name`. */
export function customScopesOf(pool: UserPool): Set<string> {
  const servers = [...pool.resourceServers.values()];
  return new Set(
    servers.flatMap(({ identifier, scopes }) => scopes.map(({ ScopeName }) => `${identifier}/${ScopeName}`)),
  );
}
