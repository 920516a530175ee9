import { Construct } from 'constructs';
import { argumentOf, classOf, options as someOptions } from '../../shape/index.js';
import { AppClient } from '../app-client/app-client.js';
import type { UserPoolDomainOptions } from '../domain/user-pool-domain-props.js';
import { UserPoolDomain } from '../domain/user-pool-domain.js';
import { IdentityProvider } from '../identity-providers/identity-provider.js';
import { ResourceServer } from '../resource-server/resource-server.js';
import type {
  AppClientOptions,
  ExtensibleUserPool,
  IdentityProviderClass,
  ResourceServerOptions,
} from './extensible-user-pool.js';
import type { UserGroupOptions } from './user-group-props.js';
import { UserGroup } from './user-group.js';

const PROVIDER_CLASS = classOf(
  IdentityProvider,
  'a class of identity providers, such as OidcIdentityProvider or GoogleIdentityProvider',
);

/** What a pool that is made here and one that is imported into a scope have in common: what is added goes below them. */
export abstract class UserPoolBase extends Construct implements ExtensibleUserPool {
  abstract readonly userPoolId: string;
  abstract readonly userPoolArn: string;
  abstract readonly endpoint: string;

  addClient(id: string, options: AppClientOptions): AppClient {
    const known = argumentOf('options', options, someOptions<AppClientOptions>(), this);
    return new AppClient(this, id, { ...known, userPool: this });
  }

  addResourceServer<const N extends string>(
    id: string,
    options: ResourceServerOptions<N>,
  ): ResourceServer<N> {
    const known = argumentOf('options', options, someOptions<ResourceServerOptions<N>>(), this);
    return new ResourceServer<N>(this, id, { ...known, userPool: this });
  }

  addIdentityProvider<P, T extends IdentityProvider>(
    id: string,
    type: IdentityProviderClass<P, T>,
    options: Omit<P, 'userPool'>,
  ): T {
    const Provider = argumentOf('type', type, PROVIDER_CLASS, this) as typeof type;
    const known = argumentOf('options', options, someOptions<Omit<P, 'userPool'>>(), this);
    return new Provider(this, id, { ...known, userPool: this } as P);
  }

  addGroup(groupName: string, options: UserGroupOptions = {}): UserGroup {
    const known = argumentOf('options', options, someOptions<UserGroupOptions>(), this);
    return new UserGroup(this, groupName, { ...known, userPool: this, groupName });
  }

  addDomain(id: string, options: UserPoolDomainOptions): UserPoolDomain {
    const known = argumentOf('options', options, someOptions<UserPoolDomainOptions>(), this);
    return new UserPoolDomain(this, id, { ...known, userPool: this });
  }
}
