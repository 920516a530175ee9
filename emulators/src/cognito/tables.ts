import { OwnedTables, Table } from '../core/table.js';
import type { StoredKey } from '../oauth/signing-key.js';
import type {
  Branding,
  Group,
  IdentityProvider,
  ResourceServer,
  RiskConfiguration,
  UICustomization,
  UserPoolClient,
  UserPoolRecord,
} from './records.js';

/** Everything that Cognito keeps. What belongs to a pool stands under its id. */
export const cognitoTables = () => ({
  pools: new Table<UserPoolRecord>(),
  resourceServers: new OwnedTables<ResourceServer>(),
  clients: new OwnedTables<UserPoolClient>(),
  groups: new OwnedTables<Group>(),
  identityProviders: new OwnedTables<IdentityProvider>(),
  /** By client, or for all of them. */
  riskConfigurations: new OwnedTables<RiskConfiguration>(),
  /** By client, or for all of them. */
  uiCustomizations: new OwnedTables<UICustomization>(),
  brandings: new OwnedTables<Branding>(),
  signingKeys: new OwnedTables<StoredKey>(),
});

type CognitoTables = ReturnType<typeof cognitoTables>;

/** The tables of what belongs to one pool. */
export type TablesOfPool = {
  readonly [K in Exclude<keyof CognitoTables, 'pools'>]: ReturnType<CognitoTables[K]['of']>;
};

/** @see {@link TablesOfPool} */
export function tablesOfPool(tables: CognitoTables, poolId: string): TablesOfPool {
  const owned = Object.entries(tables).filter(([name]) => name !== 'pools') as [
    string,
    OwnedTables<unknown>,
  ][];
  return Object.fromEntries(
    owned.map(([name, table]) => [name, table.of(poolId)]),
  ) as unknown as TablesOfPool;
}
