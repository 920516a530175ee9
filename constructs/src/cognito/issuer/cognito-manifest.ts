import { MANIFEST_VERSION, type ManifestInput } from '@oauth-issuers/manifest';
import { type Api, type Permission } from '../../api/index.js';
import { type IssuedClient, manifestClients } from '../../issuer/issued-client.js';
import { type IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import { type IUserPool } from '../user-pool/user-pool-reference.js';

/** What a Cognito issuer says of one API. Its access tokens have no `aud`, so there is no audience. */
export function cognitoManifest(of: {
  readonly name: string;
  readonly api: Api;
  readonly clients: readonly IssuedClient[];
  /** The identifier of an API's resource server, by the API's name. */
  readonly identifierOf: (api: string) => string;
  readonly userPool: IUserPool;
  readonly userPoolDomain: IUserPoolDomain;
}): ManifestInput {
  const issuer = `https://${of.userPool.endpoint}`;
  const scope = ({ api, name }: Permission) => `${of.identifierOf(api)}/${name}`;
  return {
    manifestVersion: MANIFEST_VERSION,
    name: of.name,
    profile: 'cognito',
    issuer,
    api: {
      identifier: of.identifierOf(of.api.name),
      permissions: Object.fromEntries(
        Object.keys(of.api.scopes).map((name) => [name, { scope: scope({ api: of.api.name, name }) }]),
      ),
    },
    clients: manifestClients(of.api, of.clients, scope),
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
