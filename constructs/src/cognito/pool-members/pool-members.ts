import { type ITerraformDependable, type TerraformResource, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import { isMadeHere } from '../user-pool/imported-pools.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import type { PoolQuotas } from './pool-quotas.js';

const MEMBERS = new WeakMap<IConstruct, Map<unknown, PoolMembers>>();

/** A resource server that the app makes, as far as rules of a pool look at it. */
export interface ServerMember extends IConstruct {
  readonly identifier: string;
  readonly scopeNames: readonly string[];
  readonly resource: ITerraformDependable;
}

/** An identity provider that the app makes. */
export interface ProviderMember extends IConstruct {
  readonly providerName: string;
  readonly resource: ITerraformDependable;
}

/** A domain that the app makes. */
export interface DomainMember {
  readonly resource: TerraformResource;
  /** Its prefix, or its name; absent where both were forgotten. */
  readonly name: string | undefined;
  readonly isCustom: boolean;
}

/** A client that the app makes, as far as rules of a pool look at it. */
export interface ClientMember extends IConstruct {
  /** The domain that it was given; absent if it is the pool's. */
  readonly userPoolDomain: IUserPoolDomain | undefined;
  /** Whether it needs a domain at all. */
  readonly usesOAuth: boolean;
}

/** Is told of what others may name: it has to exist before they do. */
export interface MadeWatcher {
  server(made: ServerMember): void;
  provider(made: ProviderMember): void;
}

/** What an app makes in one user pool, over all its stacks: for rules that no construct can check alone. */
export class PoolMembers {
  /** The members of a pool, the same object whoever asks. */
  static of(scope: IConstruct, userPool: IUserPool): PoolMembers {
    const pools = MEMBERS.get(scope.node.root) ?? new Map<unknown, PoolMembers>();
    MEMBERS.set(scope.node.root, pools);
    const key = identityOf(userPool);
    const members = pools.get(key) ?? new PoolMembers(isMadeHere(userPool));
    pools.set(key, members);
    return members;
  }

  readonly servers: ServerMember[] = [];
  readonly clients: ClientMember[] = [];
  readonly providers: ProviderMember[] = [];
  readonly domains: DomainMember[] = [];
  /** What the account was granted beyond the defaults; see {@link raisePoolQuotas}. */
  quotas: PoolQuotas = {};
  readonly #firstOfName = new Map<string, ClientMember>();
  readonly #watchers: MadeWatcher[] = [];

  private constructor(
    /** Whether the app makes the pool too, and so, most likely, everything in it. */
    readonly isOfThisApp: boolean,
  ) {}

  addClient(client: ClientMember, name: string): void {
    this.clients.push(client);
    if (!this.#firstOfName.has(name)) this.#firstOfName.set(name, client);
  }

  /** The client that had a name first. */
  clientNamed(name: string): ClientMember | undefined {
    return this.#firstOfName.get(name);
  }

  addServer(server: ServerMember): void {
    this.servers.push(server);
    for (const watcher of this.#watchers) watcher.server(server);
  }

  addProvider(provider: ProviderMember): void {
    this.providers.push(provider);
    for (const watcher of this.#watchers) watcher.provider(provider);
  }

  /** Tells of what there is already, and of what is made later. */
  watch(watcher: MadeWatcher): void {
    for (const server of this.servers) watcher.server(server);
    for (const provider of this.providers) watcher.provider(provider);
    this.#watchers.push(watcher);
  }

  serverWith(identifier: string): ServerMember | undefined {
    return this.servers.find((server) => server.identifier === identifier);
  }
}

/** Whether two objects stand for the same pool, as far as can be told before Terraform runs. */
export function isSamePool(one: IUserPool, other: IUserPool): boolean {
  return identityOf(one) === identityOf(other);
}

/** Imported pools by their id, since each import is another object. */
function identityOf(userPool: IUserPool): unknown {
  const known = !isMadeHere(userPool) && !Token.isUnresolved(userPool.userPoolId);
  return known ? userPool.userPoolId : userPool;
}
