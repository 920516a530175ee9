import { createPublicKey, verify } from 'node:crypto';
import { isJsonObject, type JsonObject } from '../json.js';
import type { IssuerKeys } from './issuer-keys.js';

/** The claims of a token that one of the keys signed (RFC 7515 §5.2); undefined for any other text. */
export function readToken(token: string, keys: IssuerKeys): JsonObject | undefined {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0) return undefined;
  const input = Buffer.from(`${header}.${payload}`);
  for (const { privateKey } of keys.made())
    if (verify('sha256', input, createPublicKey(privateKey), Buffer.from(signature, 'base64url')))
      return parse(payload);
  return undefined;
}

function parse(payload: string): JsonObject | undefined {
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return isJsonObject(claims) ? claims : undefined;
}
