import type { ClientKind } from '@oauth-issuers/manifest';
import type { Permission } from './permission.js';

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
  /**
   * Where people return after they signed in, at least one, each an absolute URI without fragment. https, or http on
   * the machine itself; for a native client also a scheme of its own.
   * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
   */
  readonly redirectUris: readonly string[];
}
