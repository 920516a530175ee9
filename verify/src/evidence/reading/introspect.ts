import type { Answer, Outcome } from '../../issuer-client/http/outcome.js';
import { httpRequestTo } from '../../issuer-client/token/token-request.js';
import type { ClientAuthentication } from '../../issuer-client/token/client-authentication.js';
import { parseJsonObject, type JsonObject } from '../../json.js';
import type { Tools } from '../graph/means.js';
import type { IssuerSubject } from '../graph/subject.js';

/** Whether the manifest says where the issuer tells what a token is. */
export const canIntrospect = ({ manifest }: IssuerSubject): boolean =>
  manifest.endpoints.introspection !== undefined;

/** Who asks about which token. */
interface Question {
  readonly clientId: string;
  readonly authentication: ClientAuthentication;
  readonly token: string;
}

/**
 * Asks the issuer what a token is. Only an endpoint of the manifest is asked: what is sent opens an API.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7662#section-2.1
 */
export const introspect = (
  { http }: Tools,
  { manifest }: IssuerSubject,
  { token, ...client }: Question,
  after: readonly number[],
): Promise<Outcome> =>
  http.send(
    httpRequestTo({
      endpoint: manifest.endpoints.introspection!,
      ...client,
      parameters: { token, token_type_hint: 'access_token' },
    }),
    after,
  );

/** What an answer says of a token that is good for something; undefined of one that is not. */
export function activeIn({ status, body }: Answer): JsonObject | undefined {
  const said = status === 200 ? parseJsonObject(body) : undefined;
  return said?.['active'] === true ? said : undefined;
}
