import { Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { type AppClient } from './app-client.js';
import { type PoolQuotas } from './pool-quotas.js';
import { type ResourceServer } from './resource-server.js';
import { type IUserPool } from './user-pool.js';

const MEMBERS = new WeakMap<IConstruct, Map<unknown, PoolMembers>>();

/** What an app makes in one user pool, over all its stacks: for rules that no construct can check alone. */
export class PoolMembers {
  /** The members of a pool, the same object whoever asks. */
  static of(scope: IConstruct, userPool: IUserPool): PoolMembers {
    const pools = MEMBERS.get(scope.node.root) ?? new Map<unknown, PoolMembers>();
    MEMBERS.set(scope.node.root, pools);
    const key = identityOf(userPool);
    const members = pools.get(key) ?? new PoolMembers(Construct.isConstruct(userPool));
    pools.set(key, members);
    return members;
  }

  readonly servers: ResourceServer[] = [];
  readonly clients: AppClient[] = [];
  /** What the account was granted beyond the defaults; see {@link raisePoolQuotas}. */
  quotas: PoolQuotas = {};
  private readonly firstOfName = new Map<string, AppClient>();

  private constructor(
    /** Whether the app makes the pool too, and so, most likely, everything in it. */
    readonly isOfThisApp: boolean,
  ) {}

  addClient(client: AppClient, name: string): void {
    this.clients.push(client);
    if (!this.firstOfName.has(name)) this.firstOfName.set(name, client);
  }

  /** The client that had a name first. */
  clientNamed(name: string): AppClient | undefined {
    return this.firstOfName.get(name);
  }

  addServer(server: ResourceServer): void {
    this.servers.push(server);
  }

  serverWith(identifier: string): ResourceServer | undefined {
    return this.servers.find((server) => server.identifier === identifier);
  }
}

/** Whether two objects stand for the same pool, as far as can be told before Terraform runs. */
export function isSamePool(one: IUserPool, other: IUserPool): boolean {
  return identityOf(one) === identityOf(other);
}

/** Imported pools by their id, since each import is another object. */
function identityOf(userPool: IUserPool): unknown {
  const known = !Construct.isConstruct(userPool) && !Token.isUnresolved(userPool.userPoolId);
  return known ? userPool.userPoolId : userPool;
}
