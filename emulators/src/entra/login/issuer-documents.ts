import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { CloudContext } from '../../core/context.js';
import { isJsonObject, type Json, type JsonObject } from '../json.js';
import { federationRefusals } from './federation-refusals.js';

/** A key that an issuer publishes, by the names that a token can call it by. */
export interface PublishedKey {
  readonly names: readonly string[];
  readonly key: KeyObject;
}

/**
 * The keys of another issuer, from its own discovery document (OpenID Connect Discovery 1.0 §4). They are read anew each
 * time; the real service keeps them for a while.
 *
 * @throws {LoginError} 400 if its documents cannot be had, or are not what they should be
 */
export async function publishedKeys(
  issuer: string,
  { readIssuerDocument }: Pick<CloudContext, 'readIssuerDocument'>,
): Promise<readonly PublishedKey[]> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const read = async (url: string): Promise<JsonObject> => {
    try {
      if (!readIssuerDocument) throw new Error('No other issuer can be asked from here.');
      return objectIn(url, await readIssuerDocument(url));
    } catch (error) {
      throw federationRefusals.unreachable(issuer, error instanceof Error ? error.message : String(error));
    }
  };
  const discovery = await read(address);
  if (discovery.issuer !== issuer || typeof discovery.jwks_uri !== 'string')
    throw federationRefusals.unreachable(issuer, `${address} has no jwks_uri, or names another issuer.`);
  return keysIn(await read(discovery.jwks_uri));
}

function objectIn(url: string, document: unknown): JsonObject {
  if (!isJsonObject(document)) throw new Error(`${url} is no JSON object.`);
  return document;
}

function keysIn({ keys }: JsonObject): readonly PublishedKey[] {
  if (!Array.isArray(keys)) throw federationRefusals.unreadableKeys();
  return (keys as readonly Json[]).map((jwk) => {
    if (!isJsonObject(jwk)) throw federationRefusals.unreadableKeys();
    const names = [jwk.kid, jwk.x5t, jwk['x5t#S256']].filter((name) => typeof name === 'string');
    return { names, key: keyOf(jwk) };
  });
}

function keyOf(key: JsonWebKey): KeyObject {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    throw federationRefusals.unreadableKeys();
  }
}
