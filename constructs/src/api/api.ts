import { type Client } from './client.js';
import { assertDeclaration, assertPermission } from './declaration.js';
import { type Permission } from './permission.js';

/** An API: what can be permitted on it, and the clients that may use it. Knows no cloud. */
export interface Api<N extends string = string> {
  readonly name: string;
  /** What can be permitted, and what it means to a person who is asked for consent. */
  readonly scopes: Readonly<Record<N, string>>;
  readonly clients: Readonly<Record<string, Client<N>>>;
  /**
   * A permission of this API, for a client of another one.
   *
   * @throws {DeclarationError} if the API does not declare it
   */
  permission(name: N): Permission;
}

/** What an API is declared with. */
export interface ApiOptions<S extends Readonly<Record<string, string>>> {
  /** `^[a-z][a-z0-9-]{0,31}$`. Identifiers in the clouds and of secrets follow from it: a new name replaces them all. */
  readonly name: string;
  /** What can be permitted, by name, and a description of each. */
  readonly scopes: S;
  /** The clients by name, `^[a-z][a-z0-9-]{0,31}$`. A permission that `scopes` lacks does not compile. */
  readonly clients: Readonly<Record<string, Client<NoInfer<keyof S & string>>>>;
}

/**
 * Declares an API once, for every cloud.
 *
 * @example
 * const orders = defineApi({
 *   name: 'orders',
 *   scopes: { read: 'Read orders', write: 'Create and change orders' },
 *   clients: { 'nightly-report': machineClient({ permissions: ['read'] }) },
 * });
 * @throws {DeclarationError} with all problems of the declaration: names, permissions that it lacks, missing redirect URIs
 */
export function defineApi<const S extends Readonly<Record<string, string>>>(
  options: ApiOptions<S>,
): Api<keyof S & string> {
  assertDeclaration(options);
  const { name, scopes, clients } = options;
  return {
    name,
    scopes,
    clients,
    permission(permission) {
      assertPermission(name, Object.keys(scopes), permission);
      return { api: name, name: permission };
    },
  };
}
