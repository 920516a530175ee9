import { type ClientKind } from '@oauth-issuers/manifest';
import { type Permission } from './permission.js';

export type { ClientKind };

/** A client that may use an API. `P` are the keys of its own API's scopes that it names. */
export interface Client<P extends string = string> {
  readonly kind: ClientKind;
  readonly permissions: readonly (P | Permission)[];
  /** Where people return after they signed in. Empty for a machine, which signs in nobody. */
  readonly redirectUris: readonly string[];
}

/** What every kind of client is declared with. */
export interface MachineClientOptions<T extends string | Permission = string | Permission> {
  /** What it may do: keys of its own API's scopes, or `other.permission('read')` of another API. At least one, each once. */
  readonly permissions: readonly T[];
}

/** What a client with users is declared with. */
export interface UserClientOptions<
  T extends string | Permission = string | Permission,
> extends MachineClientOptions<T> {
  /** Where people return after they signed in, at least one. https, or http on the machine itself. */
  readonly redirectUris: readonly string[];
}

/**
 * A program that acts for itself, with a secret and the client-credentials grant and nothing else.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export function machineClient<const T extends string | Permission>(
  options: MachineClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('machine', options.permissions, []);
}

/**
 * A web application with a server that keeps a secret: the authorization-code grant for its users.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1
 */
export function webClient<const T extends string | Permission>(
  options: UserClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('web', options.permissions, options.redirectUris);
}

/**
 * An application in the browser, without a secret: the authorization-code grant with PKCE, never the implicit one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export function spaClient<const T extends string | Permission>(
  options: UserClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('spa', options.permissions, options.redirectUris);
}

/**
 * An application on a phone or a desktop, without a secret: the authorization-code grant with PKCE.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252
 */
export function nativeClient<const T extends string | Permission>(
  options: UserClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('native', options.permissions, options.redirectUris);
}

function declare<T extends string | Permission>(
  kind: ClientKind,
  permissions: readonly T[],
  redirectUris: readonly string[],
): Client<Extract<T, string>> {
  return { kind, permissions: permissions as readonly (Extract<T, string> | Permission)[], redirectUris };
}
