import type { Shop } from '../engine/shop.js';
import type { Stock } from '../engine/stock.js';
import { locateEndpoint } from './endpoint.js';
import type { Endpoint } from './goods.js';

export const supplyTokenEndpoint = (shop: Shop): Promise<Stock<Endpoint>> =>
  locateEndpoint(shop, shop.manifest.endpoints.token, 'token_endpoint');
