import type { ManifestClient } from '@oauth-issuers/manifest';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, skipped, type Stock } from '../engine/stock.js';
import type { DecodedToken } from './goods.js';

export async function supplyToken(shop: Shop, client: ManifestClient): Promise<Stock<DecodedToken>> {
  const grant = await shop.buyFor(client, 'grant');
  if (!grant.available) return grant;
  const decoded = decodeToken(grant.value.accessToken);
  if (!decoded) {
    const reason = 'the access token is not a JWT: see token.format';
    return shop.profile.isVendor ? inconclusive(reason, grant.evidence) : skipped(reason);
  }
  return inStock({ ...decoded, unconverged: grant.value.unconverged }, grant.evidence);
}

/** Header and claims of a compact JWS; undefined if it is none. Verifies nothing. */
export function decodeToken(jwt: string): Omit<DecodedToken, 'unconverged'> | undefined {
  try {
    return { jwt, header: { ...decodeProtectedHeader(jwt) }, claims: decodeJwt(jwt) };
  } catch {
    return undefined;
  }
}
