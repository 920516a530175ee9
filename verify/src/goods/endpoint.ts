import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, type Stock } from '../engine/stock.js';
import { isAllowedHost } from '../profiles/hosts.js';
import type { Endpoint } from './goods.js';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL is safe to send to: https, or http that never leaves the machine. */
export function isProtected(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

/**
 * The URL of an endpoint: what the manifest says, which is what was deployed; else what discovery says, if that is
 * where the provider puts it. A secret must not follow a discovery document to a foreign host.
 */
export async function locateEndpoint(
  shop: Shop,
  declared: string | undefined,
  member: string,
): Promise<Stock<Endpoint>> {
  if (declared !== undefined) {
    if (isProtected(new URL(declared))) return inStock({ url: declared }, []);
    return inconclusive(`nothing is sent to ${declared}: it is not https`);
  }
  const discovery = await shop.buy('discovery');
  if (!discovery.available) return discovery;
  const { value: metadata, evidence } = discovery;
  const listed = metadata[member];
  if (typeof listed !== 'string' || !URL.canParse(listed)) {
    return inconclusive(`the discovery document has no ${member}: see discovery.members`, evidence);
  }
  const url = new URL(listed);
  if (!isProtected(url) || !isAllowedHost(url.host, shop.profile.endpointHosts(shop.manifest, member))) {
    return inconclusive(`nothing is sent to ${listed}: see discovery.https and discovery.hosts`, evidence);
  }
  return inStock({ url: listed }, evidence);
}
