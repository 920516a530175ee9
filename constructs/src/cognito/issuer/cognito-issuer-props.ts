import type { Api, ApiReference } from '../../api/index.js';
import { ISSUER_PROPS, type IssuerProps } from '../../issuer/issuer-props.js';
import { callback, object, optional, record, text } from '../../shape/index.js';
import { LIFETIMES, type TokenLifetimes } from '../app-client/token-lifetimes.js';
import { type IUserPoolDomain, USER_POOL_DOMAIN } from '../domain/user-pool-domain-reference.js';
import { POOL_QUOTAS, type PoolQuotas } from '../pool-members/pool-quotas.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';

export interface CognitoIssuerProps extends IssuerProps {
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
   * Ids of clients that exist already and that this issuer takes over, by API and client: `{ 'orders/backoffice': '1h57…' }`;
   * see `adoptedClientId` of {@link AppClient}.
   * @default - every client is made
   */
  readonly adoptedClientIds?: Readonly<Record<string, string>>;
  /** What the account was granted beyond the defaults. @default - 25 resource servers, 1000 clients */
  readonly quotas?: PoolQuotas;
  /**
   * Whether pool, domain and resource servers refuse to be deleted.
   * @default true
   */
  readonly protect?: boolean;
}

export const COGNITO_ISSUER = object<CognitoIssuerProps>({
  ...ISSUER_PROPS,
  identifier: optional(
    callback('a function of an API, such as ({ name }) => `https://api.example.com/${name}`'),
  ),
  userPool: optional(USER_POOL),
  userPoolDomain: optional(USER_POOL_DOMAIN),
  domainPrefix: optional(text()),
  lifetimes: optional(LIFETIMES),
  adoptedClientIds: optional(
    record(text(), "an object of client ids, such as { 'orders/backoffice': '1h57…' }"),
  ),
  quotas: optional(POOL_QUOTAS),
});
