import type { Shop } from '../engine/shop.js';
import { inconclusive, skipped, type Stock } from '../engine/stock.js';
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
  if (shop.controlClients.length === 0) {
    return skipped('there is no machine client with a secret whose token could show that refusals are meant');
  }
  return inconclusive('no machine client was granted a token, so a refusal proves nothing', evidence);
}
