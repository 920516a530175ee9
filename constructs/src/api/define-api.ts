import type { Api, ApiAttributes, ApiOptions, ApiReference } from './api.js';
import { assertAttributes, assertDeclaration, assertPermission } from './declaration.js';
import type { Permission } from './permission.js';

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
  return apiOf(assertDeclaration(options) as ApiOptions<S>);
}

/**
 * An API that is declared and deployed elsewhere, so that clients of this app may be granted its permissions. Names
 * are enough: identifiers follow from them.
 *
 * @example
 * const billing = importApi({ name: 'billing', scopeNames: ['read'] });
 * machineClient({ permissions: [billing.permission('read')] });
 * @throws {DeclarationError} with all problems of the attributes, such as a name that no API can have
 */
export function importApi<const N extends string>(attributes: ApiAttributes<N>): ApiReference<N> {
  const { name, scopeNames } = assertAttributes(attributes);
  const scopes = Object.fromEntries(scopeNames.map((scope) => [scope, scope])) as Record<N, string>;
  const api = Object.freeze(permitting({ name, scopes: Object.freeze(scopes) }));
  DEFINED.add(api);
  return api;
}

const DEFINED = new WeakSet<object>();

/** Whether an object is what {@link defineApi} or {@link importApi} returned, which nobody can have changed. */
export function isDefined(api: object): boolean {
  return DEFINED.has(api);
}

/** The API of a declaration that was checked. */
export function apiOf<S extends Readonly<Record<string, string>>>({
  name,
  scopes,
  clients,
}: ApiOptions<S>): Api<keyof S & string> {
  const api = Object.freeze(
    permitting({ name, scopes: Object.freeze(scopes), clients: Object.freeze(clients) }),
  );
  DEFINED.add(api);
  return api;
}

/**
 * Adds what names a permission. It is not enumerable, so that `defineApi({ ...orders, scopes })` declares what orders
 * declares, and no more.
 */
function permitting<const A extends Pick<ApiReference, 'name' | 'scopes'>>(
  api: A,
): A & Pick<ApiReference<keyof A['scopes'] & string>, 'permission'> {
  const permission = (name: string): Permission => {
    assertPermission(api.name, Object.keys(api.scopes), name);
    return { api: api.name, name };
  };
  return Object.defineProperty(api, 'permission', { value: permission }) as typeof api & {
    permission: typeof permission;
  };
}
