import { MANIFEST_VERSION, type ManifestInput } from '@oauth-issuers/manifest';
import { type Api, type Permission } from '../../api/index.js';
import { type IssuedClient, manifestClients } from '../../issuer/issued-client.js';
import { type EntraApi } from './entra-api.js';

/** What an Entra issuer says of one API. The audience of a version 2 token is the API's client id. */
export function entraManifest(of: {
  readonly name: string;
  readonly tenantId: string;
  readonly api: Api;
  readonly made: ReadonlyMap<string, EntraApi>;
  readonly clients: readonly IssuedClient[];
}): ManifestInput {
  const api = of.made.get(of.api.name)!;
  const authority = `https://login.microsoftonline.com/${of.tenantId}`;
  return {
    manifestVersion: MANIFEST_VERSION,
    name: of.name,
    profile: 'entra',
    issuer: `${authority}/v2.0`,
    api: {
      identifier: api.identifierUri.value,
      audience: api.registration.clientId,
      assignmentRequired: api.assignmentRequired,
      permissions: Object.fromEntries(
        [...api.permissions].map(([key, { scope, role }]) => [
          key,
          { scope: `${api.identifierUri.value}/${scope.value}`, role: role.value },
        ]),
      ),
    },
    clients: manifestClients(of.api, of.clients, (permission, client) =>
      otherGrant(permission, client, of.made),
    ),
    endpoints: endpoints(authority),
  };
}

/** Always with its API's URI in front: two APIs may have roles of the same value. */
function otherGrant(
  { api, name }: Permission,
  { client }: IssuedClient,
  made: ReadonlyMap<string, EntraApi>,
): string {
  const { identifierUri, permissions } = made.get(api)!;
  const { scope, role } = permissions.get(name)!;
  return `${identifierUri.value}/${client.kind === 'machine' ? role.value : scope.value}`;
}

/** @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
function endpoints(authority: string) {
  return {
    token: `${authority}/oauth2/v2.0/token`,
    authorization: `${authority}/oauth2/v2.0/authorize`,
    jwks: `${authority}/discovery/v2.0/keys`,
    userinfo: 'https://graph.microsoft.com/oidc/userinfo',
    endSession: `${authority}/oauth2/v2.0/logout`,
  };
}
