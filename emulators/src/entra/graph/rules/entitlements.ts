import type { Application } from '../../directory/application.js';
import { sameJson } from '../../json.js';
import { GraphError } from '../errors.js';

interface Entitlement {
  readonly id: string;
  readonly isEnabled: boolean;
}

const entitlementsOf = ({ appRoles, api }: Application): readonly (readonly Entitlement[])[] => [
  appRoles,
  api.oauth2PermissionScopes,
];

/**
 * A role or a scope that is enabled can be switched off, and nothing else: to change or drop it takes a second
 * request.
 *
 * @throws {GraphError} 400 `CannotDeleteOrUpdateEnabledEntitlement`
 * @see https://learn.microsoft.com/en-us/graph/api/resources/approle
 */
export function checkEntitlements(next: Application, current: Application): void {
  const after = entitlementsOf(next);
  for (const [kind, entitlements] of entitlementsOf(current).entries()) {
    for (const entitlement of entitlements)
      if (entitlement.isEnabled && !isKept(entitlement, after[kind]!)) throw refusal();
  }
}

function isKept(entitlement: Entitlement, after: readonly Entitlement[]): boolean {
  const next = after.find(({ id }) => id === entitlement.id);
  return next !== undefined && sameJson({ ...next, isEnabled: true }, entitlement);
}

const refusal = (): GraphError =>
  new GraphError(
    400,
    'CannotDeleteOrUpdateEnabledEntitlement',
    'Permission (scope or role) cannot be deleted or updated unless disabled first.',
  );
