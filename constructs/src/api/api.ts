import type { Client } from './client.js';
import type { Permission } from './permission.js';

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
