import { invalidParameter } from '../errors.js';
import type { ResourceServerScope } from '../model/resource-server-shapes.js';

/**
 * Not measured: two scopes of one name could not be told apart.
 *
 * @throws {ServiceError} `InvalidParameterException` if a scope is given twice
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html
 */
export function assertScopes(scopes: readonly ResourceServerScope[]): void {
  const names = new Set<string>();
  for (const { ScopeName } of scopes) {
    if (names.has(ScopeName)) throw invalidParameter(`Scope ${ScopeName} is given more than once.`);
    names.add(ScopeName);
  }
}
