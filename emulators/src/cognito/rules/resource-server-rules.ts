import { invalidParameter } from '../errors.js';
import type { ResourceServerScope } from '../model/resource-server-shapes.js';

/** @throws {ServiceError} `InvalidParameterException` if a scope is given twice */
export function assertScopes(scopes: readonly ResourceServerScope[]): void {
  const names = new Set<string>();
  for (const { ScopeName } of scopes) {
    if (names.has(ScopeName)) throw invalidParameter(`Scope ${ScopeName} is given more than once.`);
    names.add(ScopeName);
  }
}
