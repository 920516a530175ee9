import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, type Stock } from '../engine/stock.js';
import { isHttps } from '../issuer-client/http/https.js';
import { isAllowedHost } from '../profiles/hosts.js';
import type { Endpoint } from './goods.js';

/**
 * The URL of an endpoint: what the manifest says, which is what was deployed; else what discovery says, if that is
 * where the provider puts it. A secret must not follow a discovery document to a foreign host. That a declared URL is
 * not https shows itself when it is sent to: the transport refuses it.
 */
export async function locateEndpoint(
  shop: Shop,
  declared: string | undefined,
  member: string,
): Promise<Stock<Endpoint>> {
  if (declared !== undefined) return inStock({ url: declared }, []);
  const discovery = await shop.buy('discovery');
  if (!discovery.available) return discovery;
  const { value: metadata, evidence } = discovery;
  const listed = metadata[member];
  if (typeof listed !== 'string' || !URL.canParse(listed)) {
    return inconclusive(`the discovery document has no ${member}: see discovery.members`, evidence);
  }
  const { host } = new URL(listed);
  if (!isHttps(listed) || !isAllowedHost(host, shop.profile.endpointHosts(shop.manifest, member))) {
    return inconclusive(`nothing is sent to ${listed}: see discovery.https and discovery.hosts`, evidence);
  }
  return inStock({ url: listed }, evidence);
}
