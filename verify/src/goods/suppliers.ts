import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Shop } from '../engine/shop.js';
import type { Stock } from '../engine/stock.js';
import { supplyControl } from './control.js';
import { supplyDiscovery, supplyDiscoveryAnswer } from './discovery.js';
import type { ClientGoods, IssuerGoods } from './goods.js';
import { supplyGrant, supplyGrantAttempt, supplyGranted } from './grant.js';
import { supplyKeys, supplyKeysAnswer } from './keys.js';
import * as refusals from './refusals.js';
import { supplyToken } from './token.js';
import { supplyTokenEndpoint } from './token-endpoint.js';

type IssuerSuppliers = { readonly [N in keyof IssuerGoods]: (shop: Shop) => Promise<Stock<IssuerGoods[N]>> };
type ClientSuppliers = {
  readonly [N in keyof ClientGoods]: (shop: Shop, client: ManifestClient) => Promise<Stock<ClientGoods[N]>>;
};

/** How each thing is bought for an issuer. */
export const issuerSuppliers: IssuerSuppliers = {
  discoveryAnswer: supplyDiscoveryAnswer,
  discovery: supplyDiscovery,
  keysAnswer: supplyKeysAnswer,
  keys: supplyKeys,
  tokenEndpoint: supplyTokenEndpoint,
  control: supplyControl,
  unknownClient: refusals.supplyUnknownClient,
};

/** How each thing is bought for a client. */
export const clientSuppliers: ClientSuppliers = {
  grantAttempt: supplyGrantAttempt,
  grant: supplyGrant,
  token: supplyToken,
  granted: supplyGranted,
  wrongSecret: refusals.supplyWrongSecret,
  unregisteredScope: refusals.supplyUnregisteredScope,
  undeclaredPermissions: refusals.supplyUndeclaredPermissions,
  unknownResource: refusals.supplyUnknownResource,
  namedScope: refusals.supplyNamedScope,
  userClientGrant: refusals.supplyUserClientGrant,
  publicClientGrant: refusals.supplyPublicClientGrant,
};
