import { poolIssuer } from '../identifiers.js';
import type { UserPool } from '../state.js';
import { domainUrl } from './hosts.js';

/**
 * `GET /<poolId>/.well-known/openid-configuration`. A pool without a domain has no OAuth endpoints to show.
 * Custom scopes, grant types and PKCE methods are not in it. Members come in the order of the alphabet.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 */
export function discovery(pool: UserPool): Response {
  const issuer = poolIssuer(pool);
  const document = {
    ...endpoints(domainUrl(pool)),
    id_token_signing_alg_values_supported: ['RS256'],
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };
  return Response.json(Object.fromEntries(Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1))));
}

const endpoints = (base: string | undefined) =>
  base !== undefined && {
    authorization_endpoint: `${base}/oauth2/authorize`,
    end_session_endpoint: `${base}/logout`,
    revocation_endpoint: `${base}/oauth2/revoke`,
    token_endpoint: `${base}/oauth2/token`,
    userinfo_endpoint: `${base}/oauth2/userInfo`,
  };
