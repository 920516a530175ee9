import { type ClientKind } from '@oauth-issuers/manifest';
import { readAs, type Shape } from '../shape/index.js';
import { type Problem } from '../validation/index.js';
import { MACHINE_OPTIONS, USER_OPTIONS } from './client-shape.js';
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
  /**
   * Where people return after they signed in, at least one, each an absolute URI without fragment. https, or http on
   * the machine itself; for a native client also a scheme of its own.
   * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
   */
  readonly redirectUris: readonly string[];
}

/**
 * A program that acts for itself, with a secret and the client-credentials grant and nothing else. What is wrong with
 * the options of this and of the other kinds is for {@link defineApi} to say, which knows the client's name.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export function machineClient<const T extends string | Permission>(
  options: MachineClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('machine', MACHINE_OPTIONS, options);
}

/**
 * A web application with a server that keeps a secret: the authorization-code grant for its users.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1
 */
export function webClient<const T extends string | Permission>(
  options: UserClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('web', USER_OPTIONS, options);
}

/**
 * An application in the browser, without a secret: the authorization-code grant with PKCE, never the implicit one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export function spaClient<const T extends string | Permission>(
  options: UserClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('spa', USER_OPTIONS, options);
}

/**
 * An application on a phone or a desktop, without a secret: the authorization-code grant with PKCE.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252
 */
export function nativeClient<const T extends string | Permission>(
  options: UserClientOptions<T>,
): Client<Extract<T, string>> {
  return declare('native', USER_OPTIONS, options);
}

/** What could not be read of the options that a client was made of. */
const PROBLEMS = new WeakMap<object, readonly Problem[]>();

/** Whether one of these functions made an object, and if so what was wrong with what it was made of. */
export function problemsOfClient(client: object): readonly Problem[] | undefined {
  return PROBLEMS.get(client);
}

function declare<T extends string | Permission>(
  kind: ClientKind,
  shape: Shape<MachineClientOptions | UserClientOptions>,
  options: MachineClientOptions<T>,
): Client<Extract<T, string>> {
  const { value, problems } = readAs('', options, shape);
  const { permissions, redirectUris = [] } = value as Partial<UserClientOptions<T>> & MachineClientOptions<T>;
  const client = Object.freeze({
    kind,
    permissions: permissions as readonly (Extract<T, string> | Permission)[],
    redirectUris,
  });
  PROBLEMS.set(client, problems);
  return client;
}
