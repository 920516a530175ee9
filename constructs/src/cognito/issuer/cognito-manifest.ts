import type { Api } from '../../api/index.js';
import type { ApiManifest } from '../../issuer/cloud.js';
import type { IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';

/** What a Cognito issuer says of one API. Its access tokens have no `aud`, so there is no audience. */
export function cognitoManifest(of: {
  readonly api: Api;
  /** The identifier of the API's resource server. */
  readonly identifier: string;
  readonly userPool: IUserPool;
  readonly userPoolDomain: IUserPoolDomain;
}): ApiManifest {
  const issuer = `https://${of.userPool.endpoint}`;
  return {
    profile: 'cognito',
    issuer,
    api: {
      identifier: of.identifier,
      permissions: Object.fromEntries(
        Object.keys(of.api.scopes).map((name) => [name, { scope: `${of.identifier}/${name}` }]),
      ),
    },
    endpoints: endpoints(issuer, of.userPoolDomain.baseUrl),
  };
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
function endpoints(issuer: string, domain: string) {
  return {
    token: `${domain}/oauth2/token`,
    authorization: `${domain}/oauth2/authorize`,
    jwks: `${issuer}/.well-known/jwks.json`,
    userinfo: `${domain}/oauth2/userInfo`,
    revocation: `${domain}/oauth2/revoke`,
    endSession: `${domain}/logout`,
  };
}
