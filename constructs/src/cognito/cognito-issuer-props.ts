import { type Api, type ApiReference } from '../api/index.js';
import { type SecretSink } from '../secrets/secret-sink.js';
import { type PoolQuotas } from './pool-quotas.js';
import { type TokenLifetimes } from './token-lifetimes.js';
import { type IUserPool } from './user-pool.js';
import { type IUserPoolDomain } from './user-pool-domain.js';

/** A client of an issuer, by its name and its API's. */
export interface ClientName {
  readonly api: string;
  readonly client: string;
}

export interface CognitoIssuerProps {
  /** What tells this issuer from others of the account, such as `dev-shop`: the pool's name and the start of its domain. */
  readonly name: string;
  /** Each becomes a resource server; their clients may use each other's permissions. */
  readonly apis: readonly Api[];
  /**
   * APIs whose resource servers are in the same pool, but made elsewhere: clients may use their permissions too.
   * @default - none
   */
  readonly importedApis?: readonly ApiReference[];
  /**
   * The identifier of an API's resource server, such as `https://api.example.com/orders`. A new one replaces the server.
   * @default - the API's name
   */
  readonly identifier?: (api: ApiReference) => string;
  /** @default - a new pool called `name` */
  readonly userPool?: IUserPool;
  /** @default - a new domain with `domainPrefix` */
  readonly userPoolDomain?: IUserPoolDomain;
  /**
   * The first label of the domain, unique in the region over all accounts. Not beside `userPoolDomain`.
   * @default - `name`, a hyphen and the account's id
   */
  readonly domainPrefix?: string;
  /** For every client. @default - access and ID tokens 60 minutes, refresh tokens 1 day */
  readonly lifetimes?: TokenLifetimes;
  /**
   * Where the secrets of clients go, all to one place or each to its own; a client without a sink has an output. With
   * {@link SecretsManagerSink}, secrets can be rotated without downtime.
   * @default - sensitive outputs: the stack declares them from `secrets`
   */
  readonly secretSink?: SecretSink | ((client: ClientName) => SecretSink | undefined);
  /** What the account was granted beyond the defaults. @default - 25 resource servers, 1000 clients */
  readonly quotas?: PoolQuotas;
  /**
   * Whether pool, domain and resource servers refuse to be deleted.
   * @default true
   */
  readonly protect?: boolean;
}
