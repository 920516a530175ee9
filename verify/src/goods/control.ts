import type { Shop } from '../engine/shop.js';
import { inconclusive, type Stock } from '../engine/stock.js';
import type { Grant } from './goods.js';

/**
 * The first token that a machine client is granted. Where nobody is granted anything, a refusal proves nothing.
 */
export async function supplyControl(shop: Shop): Promise<Stock<Grant>> {
  const evidence: number[] = [];
  for (const client of shop.controlClients) {
    const grant = await shop.buyFor(client, 'grant');
    if (grant.available) return grant;
    evidence.push(...grant.evidence);
  }
  return inconclusive('no machine client was granted a token, so a refusal proves nothing', evidence);
}
