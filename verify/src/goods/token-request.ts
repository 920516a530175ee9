import {
  clientCredentialsGrant,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  None,
} from 'openid-client';
import type { Shop } from '../engine/shop.js';
import { isHttps } from '../http/https.js';
import type { Outcome } from '../http/outcome.js';
import type { AuthenticationMethod } from './goods.js';

/** A request of the client credentials grant (RFC 6749 §4.4.2). */
export interface TokenRequest {
  readonly endpoint: string;
  readonly clientId: string;
  /** Absent with the method `none`. */
  readonly secret?: string;
  readonly authentication: AuthenticationMethod;
  /** Empty for no `scope` parameter. */
  readonly scope: string;
}

/**
 * Sends a token request in the shape that openid-client gives it, and returns the raw answer: the library's own
 * reading would lower-case `token_type` and forgive a textual `expires_in`.
 */
export async function requestToken(
  shop: Shop,
  request: TokenRequest,
  needs: readonly number[],
): Promise<Outcome> {
  if (!isHttps(request.endpoint)) {
    // Refused by the transport, and told so in the report; no secret is even put into a request.
    return shop.courier.send({ method: 'POST', url: request.endpoint, headers: {} }, needs);
  }
  let outcome: Outcome | undefined;
  const configuration = configure(shop.manifest.issuer, request);
  configuration[customFetch] = async (url, { method, headers, body }) => {
    outcome = await shop.courier.sendForToken(
      { method: method as 'POST', url, headers, body: String(body as URLSearchParams) },
      needs,
    );
    throw new AnswerTaken();
  };
  try {
    await clientCredentialsGrant(configuration, request.scope === '' ? {} : { scope: request.scope });
  } catch (error) {
    if (!outcome) throw error;
  }
  return outcome!;
}

/** Ends the library's part once the answer is there. */
class AnswerTaken extends Error {}

function configure(
  issuer: string,
  { endpoint, clientId, secret, authentication }: TokenRequest,
): Configuration {
  const methods = {
    client_secret_basic: ClientSecretBasic,
    client_secret_post: ClientSecretPost,
    none: None,
  };
  return new Configuration(
    { issuer, token_endpoint: endpoint },
    clientId,
    undefined,
    methods[authentication](secret),
  );
}
