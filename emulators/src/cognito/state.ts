import type { KeyMaker } from '../oauth/signing-key.js';
import { Store } from '../core/store.js';
import { OwnedTables, type Placed } from '../core/table.js';
import { resourceNotFound } from './errors.js';
import { poolKeyRing, PoolKeys } from './pool-keys.js';
import type { ResourceServer, UserPoolClient, UserPoolRecord } from './records.js';
import { cognitoTables, tablesOfPool, type TablesOfPool } from './tables.js';

/** A user pool as it was when it was asked for, and what belongs to it, as it is. */
export interface UserPool extends UserPoolRecord, Omit<TablesOfPool, 'signingKeys'> {
  readonly keys: PoolKeys;
}

/** What of a pool can change. */
export type PoolChanges = Partial<Omit<UserPoolRecord, 'id' | 'region' | 'created' | 'immutable'>>;

type Condition = (pool: UserPoolRecord) => boolean;

/** Everything that Cognito holds, of all regions. */
export class CognitoState {
  readonly store = new Store(cognitoTables());
  readonly #tables = this.store.tables;
  readonly #keyRing;

  /** @param makeKey see {@link poolKeyRing} */
  constructor(makeKey?: KeyMaker) {
    this.#keyRing = poolKeyRing(makeKey);
  }

  get pools(): readonly UserPool[] {
    return [...this.#tables.pools.values()].map((record) => this.#open(record));
  }

  poolsIn(region: string): readonly Placed<UserPoolRecord>[] {
    return this.#tables.pools.placed().filter(({ item }) => item.region === region);
  }

  add(record: UserPoolRecord): UserPool {
    this.#tables.pools.set(record.id, record);
    return this.#open(record);
  }

  /** @returns the pool as it is then */
  change({ id }: UserPoolRecord, changes: PoolChanges): UserPool {
    return this.add({ ...this.#tables.pools.get(id)!, ...changes });
  }

  /** Removes a pool with all that belongs to it. */
  remove({ id }: UserPoolRecord): void {
    this.#tables.pools.delete(id);
    for (const [, table] of this.store) if (table instanceof OwnedTables) table.drop(id);
  }

  find(region: string, poolId: string): UserPool | undefined {
    const record = this.#tables.pools.get(poolId);
    return record?.region === region ? this.#open(record) : undefined;
  }

  /** @throws {ServiceError} `ResourceNotFoundException` */
  pool(region: string, poolId: string): UserPool {
    const pool = this.find(region, poolId);
    if (!pool) throw resourceNotFound(`User pool ${poolId} does not exist.`);
    return pool;
  }

  /** The pool with this prefix domain. Prefixes are unique in a region. */
  poolWithPrefix(region: string, prefix: string): UserPool | undefined {
    return this.#first((pool) => pool.region === region && pool.prefixDomain?.name === prefix);
  }

  /** The pool with this custom domain. */
  poolWithCustomDomain(name: string): UserPool | undefined {
    return this.#first((pool) => pool.customDomain?.name === name);
  }

  #first(fulfils: Condition): UserPool | undefined {
    const record = [...this.#tables.pools.values()].find(fulfils);
    return record && this.#open(record);
  }

  #open(record: UserPoolRecord): UserPool {
    const { signingKeys, ...tables } = tablesOfPool(this.#tables, record.id);
    return { ...record, ...tables, keys: new PoolKeys(this.#keyRing, signingKeys) };
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
