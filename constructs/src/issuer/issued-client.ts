import { type ManifestInput, type SecretReference } from '@oauth-issuers/manifest';
import { type Api, type Permission } from '../api/index.js';
import { type DeclaredClient, isConfidential, secretName } from './declared-client.js';
import { type IssuerSecret } from './issuer.js';

/** A declared client as an issuer made it. */
export interface IssuedClient extends DeclaredClient {
  /** The identifier that the issuer gave it, a token until Terraform runs. */
  readonly clientId: string;
  /** Present for those who can keep one, unless it is kept elsewhere; a token until Terraform runs. */
  readonly secret?: string | undefined;
  /** Where the secret is kept, if not in an output. */
  readonly secretReference?: SecretReference | undefined;
  /** When the secret ends, RFC 3339; absent if it does not end. */
  readonly secretExpiresAt?: string | undefined;
  /** In seconds; absent if the issuer decides. */
  readonly accessTokenLifetime?: number | undefined;
}

type ManifestClientInput = ManifestInput['clients'][number];

/**
 * The clients that a manifest of `api` lists: its own, and those of other APIs that use it.
 *
 * @param wire how a permission of another API appears in `otherGrants`
 */
export function manifestClients(
  api: Api,
  clients: readonly IssuedClient[],
  wire: (permission: Permission, client: IssuedClient) => string,
): ManifestClientInput[] {
  return clients.filter((client) => concerns(client, api)).map((client) => manifestClient(api, client, wire));
}

/** The secrets of clients that have one, each under the name that the manifest says. */
export function issuerSecrets(clients: readonly IssuedClient[]): IssuerSecret[] {
  const secrets = new Map<string, string>();
  for (const { api, name, secret } of clients) {
    if (secret !== undefined) secrets.set(secretName(api.name, name), secret);
  }
  return [...secrets].map(([name, value]) => ({ name, value }));
}

function concerns(client: IssuedClient, api: Api): boolean {
  return client.api.name === api.name || client.permissions.some((permission) => permission.api === api.name);
}

function manifestClient(
  api: Api,
  issued: IssuedClient,
  wire: (permission: Permission, client: IssuedClient) => string,
): ManifestClientInput {
  const { client, permissions } = issued;
  return {
    // A client of another API may have the name of one of this API's.
    name: issued.api.name === api.name ? issued.name : `${issued.api.name}/${issued.name}`,
    kind: client.kind,
    clientId: issued.clientId,
    ...(isConfidential(client) && {
      secret: issued.secretReference ?? {
        from: 'output',
        name: secretName(issued.api.name, issued.name),
      },
    }),
    ...(issued.secretExpiresAt !== undefined && { secretExpiresAt: issued.secretExpiresAt }),
    permissions: permissions
      .filter((permission) => permission.api === api.name)
      .map((permission) => permission.name),
    otherGrants: permissions
      .filter((permission) => permission.api !== api.name)
      .map((permission) => wire(permission, issued)),
    ...(issued.accessTokenLifetime !== undefined && { accessTokenLifetime: issued.accessTokenLifetime }),
    redirectUris: [...client.redirectUris],
  };
}
