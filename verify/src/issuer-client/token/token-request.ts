import type { HttpRequest } from '../http/transport.js';
import { isHttps } from '../http/https.js';
import { credentialsOf, type ClientAuthentication } from './client-authentication.js';

/** What a client sends to an endpoint at which it authenticates. */
export interface AuthenticatedRequest {
  readonly endpoint: string;
  readonly clientId: string;
  readonly authentication: ClientAuthentication;
  /** @default - none */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** What a client asks a token endpoint for. */
export interface TokenRequest extends AuthenticatedRequest {
  /** `null` for a request without. @default 'client_credentials' */
  readonly grantType?: string | null | undefined;
  /** Where the parameters stand that are no credentials; these never stand in a URL. @default 'body' */
  readonly place?: 'body' | 'query' | undefined;
  /** @default 'POST' */
  readonly httpMethod?: 'GET' | 'POST' | undefined;
}

/**
 * The request as it goes out, byte for byte as openid-client shapes it, lest what must be refused differs from what is
 * granted in anything but what is tried. To an endpoint that is not https it is empty: the transport refuses it, and
 * no secret is even put into it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2
 */
export function httpRequestOf({ grantType, place, httpMethod, ...request }: TokenRequest): HttpRequest {
  const type = grantType === undefined ? 'client_credentials' : grantType;
  const parameters = { ...request.parameters, ...(type === null ? {} : { grant_type: type }) };
  if (httpMethod === 'GET') return getRequestTo({ ...request, parameters });
  if (place !== 'query') return httpRequestTo({ ...request, parameters });
  return httpRequestTo({ ...request, endpoint: withQuery(request.endpoint, parameters), parameters: {} });
}

/** A form that is posted by an authenticated client. */
export function httpRequestTo(request: AuthenticatedRequest): HttpRequest {
  const { endpoint, clientId, authentication, parameters } = request;
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
    body: new URLSearchParams({ ...parameters, ...credentials.parameters }).toString(),
  };
}

/** Credentials by header alone: a URL ends up in logs. */
function getRequestTo({ endpoint, clientId, authentication, parameters }: AuthenticatedRequest): HttpRequest {
  if (!isHttps(endpoint)) return { method: 'GET', url: endpoint, headers: {} };
  const { headers } = credentialsOf(
    clientId,
    'secret' in authentication ? { ...authentication, method: 'client_secret_basic' } : authentication,
  );
  return {
    method: 'GET',
    url: withQuery(endpoint, parameters ?? {}),
    headers: { accept: 'application/json', ...headers },
  };
}

function withQuery(endpoint: string, parameters: Readonly<Record<string, string>>): string {
  if (!URL.canParse(endpoint)) return endpoint;
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
