import type { ClientKind } from '@oauth-issuers/manifest';
import { readAs, type Shape } from '../shape/index.js';
import { MACHINE_OPTIONS, USER_OPTIONS } from './client-shape.js';
import type { Client, MachineClientOptions, UserClientOptions } from './client.js';
import type { Permission } from './permission.js';
import { rememberProblems } from './problems-of-client.js';

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
  rememberProblems(client, problems);
  return client;
}
