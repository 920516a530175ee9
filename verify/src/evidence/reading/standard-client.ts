import {
  clientCredentialsGrant,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  type CustomFetch,
} from 'openid-client';
import { isHttps } from '../../issuer-client/http/https.js';
import type { Answer, Outcome } from '../../issuer-client/http/outcome.js';
import type { HttpRequest } from '../../issuer-client/http/transport.js';
import type { SecretMethod } from '../../issuer-client/token/client-authentication.js';

/** Whether a standard client can use an answer, and if not, why; that may quote the server. */
export type Acceptance = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** What came back when a standard client asked, and what it made of that. */
export interface StandardOutcome {
  readonly outcome: Outcome;
  readonly acceptance: Acceptance;
}

type Send = (request: HttpRequest) => Promise<Outcome>;

/**
 * Has openid-client fetch and read the discovery document of an issuer.
 *
 * @param url where the document is, which need not be where the library would look for it
 */
export const discoverAsClient = (
  { issuer, url }: { readonly issuer: string; readonly url: string },
  send: Send,
): Promise<StandardOutcome> =>
  ask({ method: 'GET', url, headers: { accept: 'application/json' } }, send, (fetch) =>
    discovery(new URL(issuer), 'verify-issuers', undefined, undefined, {
      [customFetch]: (_, options) => fetch(url, options),
    }),
  );

/** A request for a token, as a standard client is configured for it. */
export interface StandardRequest {
  readonly issuer: string;
  readonly endpoint: string;
  readonly clientId: string;
  readonly secret: string;
  readonly method: SecretMethod;
  readonly parameters: Readonly<Record<string, string>>;
}

const AUTHENTICATION = { client_secret_basic: ClientSecretBasic, client_secret_post: ClientSecretPost };

/** Has openid-client ask for a token with the client's credentials, and read the answer. */
export const requestTokenAsClient = (request: StandardRequest, send: Send): Promise<StandardOutcome> => {
  const { issuer, endpoint, clientId, secret, method, parameters } = request;
  return ask({ method: 'POST', url: endpoint, headers: {} }, send, (fetch) => {
    const server = { issuer, token_endpoint: endpoint };
    const client = new Configuration(server, clientId, undefined, AUTHENTICATION[method](secret));
    client[customFetch] = fetch;
    return clientCredentialsGrant(client, parameters);
  });
};

/**
 * Runs a request of the library over a fetch that sends, and keeps, what it asks for. As any fetch it fails where there
 * is no answer.
 *
 * @param plain where the request goes, without anything secret: what is not https is refused by the transport, and told
 *   so in the report
 */
async function ask(
  plain: HttpRequest,
  send: Send,
  use: (fetch: CustomFetch) => Promise<unknown>,
): Promise<StandardOutcome> {
  if (!isHttps(plain.url)) return { outcome: await send(plain), acceptance: refusedBy(NOT_HTTPS) };
  const outcomes: Outcome[] = [];
  const recordingFetch: CustomFetch = async (url, { method, headers, body }) => {
    const outcome = await send({
      method: method === 'POST' ? 'POST' : 'GET',
      url,
      headers: withoutAgent(headers),
      ...(body instanceof URLSearchParams ? { body: body.toString() } : {}),
    });
    outcomes.push(outcome);
    if (outcome.kind !== 'answer') throw new TypeError('fetch failed', { cause: outcome.reason });
    return responseOf(outcome);
  };
  const acceptance = await use(recordingFetch).then((): Acceptance => ({ accepted: true }), refusedBy);
  return { outcome: outcomes.at(-1) ?? (await send(plain)), acceptance };
}

const NOT_HTTPS = new Error('only requests to HTTPS are allowed');

/** Who asks is the transport's to say. */
const withoutAgent = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'user-agent'));

/** Statuses whose responses have no body, by the Fetch standard. */
const WITHOUT_BODY = [204, 205, 304];

const responseOf = ({ status, headers, body }: Answer): Response =>
  new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers });

/** The library wraps what it says in general around what it found. */
function refusedBy(error: unknown): Acceptance {
  const { message, cause } = error as Error;
  const detail = cause instanceof Error && cause.message !== message ? `: ${cause.message}` : '';
  return { accepted: false, reason: `${message}${detail}` };
}
