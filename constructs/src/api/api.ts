import { type Client } from './client.js';
import { assertDeclaration, assertPermission } from './declaration.js';
import { type Permission } from './permission.js';

/** An API as the clients of another one know it: what can be permitted on it. */
export interface ApiReference<N extends string = string> {
  readonly name: string;
  /** What can be permitted, and what it means to a person who is asked for consent. */
  readonly scopes: Readonly<Record<N, string>>;
  /**
   * A permission of this API, for a client of another one.
   *
   * @throws {DeclarationError} if the API does not declare it
   */
  permission(name: N): Permission;
}

/** An API: what can be permitted on it, and the clients that may use it. Knows no cloud. */
export interface Api<N extends string = string> extends ApiReference<N> {
  readonly clients: Readonly<Record<string, Client<N>>>;
}

/** What is known of an API that is declared elsewhere. */
export interface ApiAttributes<N extends string = string> {
  /** As it was declared with. */
  readonly name: string;
  /** The names of what can be permitted on it. */
  readonly scopeNames: readonly N[];
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
  return { ...reference(name, scopes), clients };
}

/**
 * An API that is declared and deployed elsewhere, so that clients of this app may be granted its permissions. Names
 * are enough: identifiers follow from them.
 *
 * @example
 * const billing = importApi({ name: 'billing', scopeNames: ['read'] });
 * machineClient({ permissions: [billing.permission('read')] });
 * @throws {DeclarationError} if no API can have that name
 */
export function importApi<const N extends string>(attributes: ApiAttributes<N>): ApiReference<N> {
  const { name, scopeNames } = attributes;
  const scopes = Object.fromEntries(scopeNames.map((scope) => [scope, `${scope}`])) as Record<N, string>;
  assertDeclaration({ name, scopes, clients: {} });
  return reference(name, scopes);
}

function reference<N extends string>(name: string, scopes: Readonly<Record<N, string>>): ApiReference<N> {
  return {
    name,
    scopes,
    permission(permission) {
      assertPermission(name, Object.keys(scopes), permission);
      return { api: name, name: permission };
    },
  };
}
