import type { ManifestInput } from '@oauth-issuers/manifest';
import type { Api, Permission } from '../api/index.js';
import { type DeclaredClient, isConfidential } from './declared-client.js';
import type { IssuedClient } from './issued-client.js';
import type { IssuerSecret } from './issuer-reference.js';

/** A client as it was declared, and what became of it. */
export interface MadeClient extends DeclaredClient {
  readonly issued: IssuedClient;
}

type ManifestClientInput = ManifestInput['clients'][number];
type OtherGrant = (permission: Permission, client: DeclaredClient) => string;

/** The name of the output that holds a client's secret. */
function secretName({ api, name }: DeclaredClient): string {
  return `${api.name}-${name}-secret`;
}

/** The name of the output that holds the one before. */
function previousSecretName({ api, name }: DeclaredClient): string {
  return `${api.name}-${name}-previous-secret`;
}

/** The names of the outputs that hold secrets of a client. */
export function outputNames(made: MadeClient): string[] {
  if (!isInOutput(made)) return [];
  return [secretName(made), ...(made.issued.previous ? [previousSecretName(made)] : [])];
}

/** Whether a client's secret is for an output, since nothing else keeps it. */
export function isInOutput({ client, issued }: MadeClient): boolean {
  return isConfidential(client) && issued.credential === undefined && issued.secretReference === undefined;
}

/** The secrets of clients that are for outputs, each under the name that the manifest says. */
export function issuerSecrets(clients: readonly MadeClient[]): IssuerSecret[] {
  const secrets = clients
    .filter(isInOutput)
    .flatMap((made) => [
      [secretName(made), made.issued.secret!] as const,
      ...(made.issued.previous ? [[previousSecretName(made), made.issued.previous.secret!] as const] : []),
    ]);
  return [...new Map(secrets)].map(([name, value]) => ({ name, value }));
}

/**
 * The clients that a manifest of `api` lists: its own, and those of other APIs that use it.
 *
 * @param otherGrant how a permission of another API appears in `otherGrants`
 */
export function manifestClients(
  api: Api,
  clients: readonly MadeClient[],
  otherGrant: OtherGrant,
): ManifestClientInput[] {
  return clients
    .filter((client) => concerns(client, api))
    .map((client) => manifestClient(api, client, otherGrant));
}

function concerns(client: DeclaredClient, api: Api): boolean {
  return client.api.name === api.name || client.permissions.some((permission) => permission.api === api.name);
}

function manifestClient(api: Api, made: MadeClient, otherGrant: OtherGrant): ManifestClientInput {
  const { client, permissions, issued } = made;
  const { secretExpiresAt, accessTokenLifetime } = issued;
  return {
    // A client of another API may have the name of one of this API's.
    name: made.api.name === api.name ? made.name : `${made.api.name}/${made.name}`,
    kind: client.kind,
    clientId: issued.clientId,
    ...(issued.credential !== undefined && { credential: issued.credential }),
    ...(isConfidential(client) &&
      issued.credential === undefined && {
        secret: issued.secretReference ?? { from: 'output', name: secretName(made) },
        ...(issued.previous && {
          previousSecret: issued.previous.secretReference ?? {
            from: 'output',
            name: previousSecretName(made),
          },
        }),
      }),
    ...(secretExpiresAt !== undefined && { secretExpiresAt }),
    permissions: permissions
      .filter((permission) => permission.api === api.name)
      .map((permission) => permission.name),
    otherGrants: permissions
      .filter((permission) => permission.api !== api.name)
      .map((permission) => otherGrant(permission, made)),
    ...(accessTokenLifetime !== undefined && { accessTokenLifetime }),
    redirectUris: [...client.redirectUris],
  };
}
