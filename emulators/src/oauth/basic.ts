/** Who asks, by HTTP Basic. */
export interface BasicCredentials {
  readonly id: string;
  /** Undefined if it is empty. */
  readonly secret: string | undefined;
}

/** An `Authorization` header of another scheme, or one that is not what RFC 7617 §2 and RFC 6749 §2.3.1 say. */
export class MalformedBasic extends Error {
  override readonly name = 'MalformedBasic';
}

const BASIC = /^basic +((?:[a-z0-9+/]{4})*(?:[a-z0-9+/]{2}(?:==)?|[a-z0-9+/]{3}=?)?) *$/i;

/**
 * Reads the credentials of a client. Both halves are form-encoded before they are joined by a colon.
 *
 * @throws {MalformedBasic}
 */
export function readBasic(authorization: string): BasicCredentials {
  const encoded = BASIC.exec(authorization)?.[1];
  if (!encoded) throw new MalformedBasic('The Authorization header is not Basic.');
  const [id, ...secret] = Buffer.from(encoded, 'base64').toString().split(':');
  if (!id || secret.length === 0) throw new MalformedBasic('The Authorization header has no client id.');
  return { id: formDecoded(id), secret: formDecoded(secret.join(':')) || undefined };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new MalformedBasic('The Authorization header is not form-encoded.');
  }
}
