import type { Manifest } from '@oauth-issuers/manifest';
import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, type Stock } from '../engine/stock.js';
import type { Answer, Untrusted } from '../issuer-client/http/outcome.js';
import { parseJsonObject, type JsonObject } from '../json.js';
import { fetchDocument } from './document.js';

/** Where the discovery document is: as the manifest says, or at the well-known path below the issuer. */
export function discoveryUrl(manifest: Manifest): string {
  return manifest.discoveryUrl ?? `${manifest.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

export const supplyDiscoveryAnswer = (shop: Shop): Promise<Stock<Answer | Untrusted>> =>
  fetchDocument(shop, 'discovery document', discoveryUrl(shop.manifest), []);

export async function supplyDiscovery(shop: Shop): Promise<Stock<JsonObject>> {
  const bought = await shop.buy('discoveryAnswer');
  if (!bought.available) return bought;
  const document = readDiscovery(bought.value);
  return document ? inStock(document, bought.evidence) : inconclusive(NO_DISCOVERY, bought.evidence);
}

export const NO_DISCOVERY = 'there is no discovery document to read: see discovery.document';

/** The document that was answered; undefined if there is none. */
export const readDiscovery = (answer: Answer | Untrusted): JsonObject | undefined =>
  answer.kind === 'answer' && answer.status === 200 ? parseJsonObject(answer.body) : undefined;
