/** How a client shows its secret to the token endpoint (RFC 7591 §2, `token_endpoint_auth_method`). */
export type SecretMethod = 'client_secret_basic' | 'client_secret_post';

/** How a client proves to the token endpoint who it is. */
export type ClientAuthentication =
  | { readonly method: SecretMethod; readonly secret: string }
  | { readonly method: 'assertion'; readonly assertion: string }
  | { readonly method: 'none' };

/** What that adds to a request. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The part of a request that says who asks, and proves it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2.2 on assertions
 */
export function credentialsOf(clientId: string, authentication: ClientAuthentication): Credentials {
  switch (authentication.method) {
    case 'client_secret_basic': {
      const pair = `${formEncoded(clientId)}:${formEncoded(authentication.secret)}`;
      return {
        headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
        parameters: {},
      };
    }
    case 'client_secret_post':
      return { headers: {}, parameters: { client_id: clientId, client_secret: authentication.secret } };
    case 'assertion':
      return {
        headers: {},
        parameters: {
          client_id: clientId,
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: authentication.assertion,
        },
      };
    case 'none':
      return { headers: {}, parameters: { client_id: clientId } };
  }
}

/** Everything but letters and digits: what some servers decode is then decoded by all alike (RFC 6749 appendix B). */
const formEncoded = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[-_.!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
