import { refusals } from './refusals.js';

const DEFAULT = '/.default';

/** Scopes of OpenID Connect, which MSAL sends with every request and this grant passes over. */
const IGNORED: readonly string[] = ['openid', 'offline_access', 'profile', 'email'];

/**
 * The resource that a scope asks for: `<resource>/.default`.
 *
 * @throws {LoginError} 400
 */
export function resourceOf(scope: string): string {
  const scopes = scope.split(' ').filter((value) => value !== '' && !IGNORED.includes(value));
  const defaults = scopes.filter((value) => value.endsWith(DEFAULT));
  const [chosen] = defaults;
  if (chosen === undefined) throw refusals.namedScope(scope);
  const resource = chosen.slice(0, -DEFAULT.length);
  if (scopes.length > 1 || resource === '') throw refusals.malformedScope(scope);
  return resource;
}
