import type { HttpRequest } from '../http/transport.js';
import { isHttps } from '../http/https.js';
import { credentialsOf, type ClientAuthentication } from './client-authentication.js';

/** What a client asks a token endpoint for. */
export interface TokenRequest {
  readonly endpoint: string;
  readonly clientId: string;
  readonly authentication: ClientAuthentication;
  /** @default 'client_credentials' */
  readonly grantType?: string;
  /** Such as `scope`. @default - none */
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * The request as it goes out, byte for byte as openid-client shapes it, lest what must be refused differs from what is
 * granted in anything but what is tried. To an endpoint that is not https it is empty: the transport refuses it, and
 * no secret is even put into it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2
 */
export function httpRequestOf(request: TokenRequest): HttpRequest {
  const { endpoint, clientId, authentication, grantType = 'client_credentials', parameters } = request;
  if (!isHttps(endpoint)) return { method: 'POST', url: endpoint, headers: {} };
  const credentials = credentialsOf(clientId, authentication);
  return {
    method: 'POST',
    url: new URL(endpoint).href,
    headers: {
      accept: 'application/json',
      ...credentials.headers,
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    },
    body: new URLSearchParams({
      ...parameters,
      grant_type: grantType,
      ...credentials.parameters,
    }).toString(),
  };
}
