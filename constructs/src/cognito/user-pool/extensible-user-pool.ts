import type { Construct } from 'constructs';
import type { AppClientProps } from '../app-client/app-client-props.js';
import type { AppClient } from '../app-client/app-client.js';
import type { UserPoolDomainOptions } from '../domain/user-pool-domain-props.js';
import type { UserPoolDomain } from '../domain/user-pool-domain.js';
import type { IdentityProvider } from '../identity-providers/identity-provider.js';
import type { ResourceServerProps } from '../resource-server/resource-server-props.js';
import type { ResourceServer } from '../resource-server/resource-server.js';
import type { UserGroupOptions } from './user-group-props.js';
import type { UserGroup } from './user-group.js';
import type { IUserPool } from './user-pool-reference.js';

type WithoutPool<T> = T extends unknown ? Omit<T, 'userPool'> : never;

/** What a client is made with beside its pool. */
export type AppClientOptions = WithoutPool<AppClientProps>;

/** What a resource server is made with beside its pool. */
export type ResourceServerOptions<N extends string = string> = Omit<ResourceServerProps<N>, 'userPool'>;

/** A class of identity providers, such as `OidcIdentityProvider`. `P` is what they are made with. */
export type IdentityProviderClass<P, T extends IdentityProvider> = new (
  scope: Construct,
  id: string,
  props: P,
) => T;

/** A pool that things are added to, each a construct below it: made here, or imported into a scope. */
export interface ExtensibleUserPool extends IUserPool {
  /**
   * Adds a client: `pool.addClient('shop', { clientName: 'shop', kind: 'spa', … })`.
   *
   * @throws {ValidationError} if the id is none, or the options are no object
   */
  addClient(id: string, options: AppClientOptions): AppClient;
  /**
   * Adds an API: `pool.addResourceServer('orders', { identifier: 'orders', scopes: { read: 'Read orders' } })`.
   *
   * @throws {ValidationError} if the id is none, or the options are no object
   */
  addResourceServer<const N extends string>(id: string, options: ResourceServerOptions<N>): ResourceServer<N>;
  /**
   * Adds an identity provider of a class: `pool.addIdentityProvider('google', GoogleIdentityProvider, { … })`. A client
   * names it in its `identityProviders`.
   *
   * @throws {ValidationError} if the id is none, the class none of identity providers, or the options are no object
   */
  addIdentityProvider<P, T extends IdentityProvider>(
    id: string,
    type: IdentityProviderClass<P, T>,
    options: Omit<P, 'userPool'>,
  ): T;
  /**
   * Adds a group of users, whose construct has the group's name as its id.
   *
   * @throws {ValidationError} if the name cannot be an id, or the options are no object
   */
  addGroup(groupName: string, options?: UserGroupOptions): UserGroup;
  /**
   * Adds a domain, where the pool's endpoints are.
   *
   * @throws {ValidationError} if the id is none, or the options are no object
   */
  addDomain(id: string, options: UserPoolDomainOptions): UserPoolDomain;
}
