import type { PreparedToken } from './access-token.js';
import type { RequestedResource } from './resolve-resource.js';
import type { EndpointVersion } from './token-request.js';

/** What the token endpoint answers in a version of it. */
export const tokenAnswer = (
  version: EndpointVersion,
  prepared: PreparedToken,
  accessToken: string,
  resource: RequestedResource,
): Record<string, unknown> =>
  version === 'v1.0' ? answerV1(prepared, accessToken, resource) : answerV2(prepared, accessToken);

/** Entra says a second less than the token has. */
const remaining = ({ lifetime }: PreparedToken): number => lifetime - 1;

const answerV2 = (prepared: PreparedToken, accessToken: string): Record<string, unknown> => ({
  token_type: 'Bearer',
  expires_in: remaining(prepared),
  ext_expires_in: remaining(prepared),
  access_token: accessToken,
});

/** Version 1.0 writes its numbers as strings. */
const answerV1 = (
  prepared: PreparedToken,
  accessToken: string,
  { name }: RequestedResource,
): Record<string, unknown> => ({
  token_type: 'Bearer',
  expires_in: String(remaining(prepared)),
  ext_expires_in: String(remaining(prepared)),
  expires_on: String(prepared.token.claims.exp),
  not_before: String(prepared.token.claims.nbf),
  resource: name,
  access_token: accessToken,
});
