import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, type Stock } from '../engine/stock.js';
import type { Answer, Untrusted } from '../issuer-client/http/outcome.js';
import { isJsonObject, parseJsonObject, type JsonObject } from '../json.js';
import { fetchDocument } from './document.js';
import { locateEndpoint } from './endpoint.js';

export async function supplyKeysAnswer(shop: Shop): Promise<Stock<Answer | Untrusted>> {
  const endpoint = await locateEndpoint(shop, shop.manifest.endpoints.jwks, 'jwks_uri');
  if (!endpoint.available) return endpoint;
  return fetchDocument(shop, 'key set', endpoint.value.url, endpoint.evidence.slice(-1));
}

export async function supplyKeys(shop: Shop): Promise<Stock<readonly JsonObject[]>> {
  const bought = await shop.buy('keysAnswer');
  if (!bought.available) return bought;
  const { value: answer, evidence } = bought;
  const keys = answer.kind === 'answer' && answer.status === 200 ? readKeys(answer.body) : undefined;
  return keys
    ? inStock(keys, evidence)
    : inconclusive('there is no key set to read: see keys.document', evidence);
}

/** The keys of a JWK Set; undefined if the text is none (RFC 7517 §5). */
export function readKeys(text: string): readonly JsonObject[] | undefined {
  const keys = parseJsonObject(text)?.['keys'];
  return Array.isArray(keys) && keys.length > 0 && keys.every(isJsonObject) ? keys : undefined;
}
