import type { Api, ApiReference, Client, Permission } from '../api/index.js';
import { qualify } from '../api/permission.js';

/** A client together with the API that declares it. */
export interface DeclaredClient {
  readonly api: Api;
  readonly name: string;
  readonly client: Client;
  /** What it is granted, of its own API and of others: only what the APIs of the issuer declare. */
  readonly permissions: readonly Permission[];
}

/**
 * The clients of several APIs, in the order of their declaration.
 *
 * @param imported APIs that are made elsewhere, whose permissions the clients may have too
 */
export function declaredClients(
  apis: readonly Api[],
  imported: readonly ApiReference[] = [],
): DeclaredClient[] {
  const known = [...apis, ...imported];
  return apis.flatMap((api) =>
    Object.entries(api.clients).map(([name, client]) => ({
      api,
      name,
      client,
      permissions: client.permissions
        .map((permission) => qualify(api.name, permission))
        .filter((permission) => known.some((other) => declares(other, permission))),
    })),
  );
}

/** Each API once, by name: construct paths could not hold a second one. The rules about declarations report it. */
export function distinctApis(apis: readonly Api[]): Api[] {
  return [...new Map([...apis].reverse().map((api) => [api.name, api])).values()].reverse();
}

/** Whether a client can keep a secret. @see https://www.rfc-editor.org/rfc/rfc6749#section-2.1 */
export function isConfidential(client: Pick<Client, 'kind'>): boolean {
  return client.kind === 'machine' || client.kind === 'web';
}

function declares(api: ApiReference, permission: Permission): boolean {
  return api.name === permission.api && Object.hasOwn(api.scopes, permission.name);
}
