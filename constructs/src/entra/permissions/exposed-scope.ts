import type { ApplicationApiOauth2PermissionScope } from '@cdktf/provider-azuread/lib/application';
import { knownName, object, optional, text } from '../../shape/index.js';
import type { Checks } from '../../validation/index.js';
import { PERMISSION_ID, SCOPE_DESCRIPTION, SCOPE_VALUE } from './permission-rules.js';

/**
 * What a client may ask for in the name of a user who signed in: a delegated permission.
 *
 * @see https://learn.microsoft.com/graph/api/resources/permissionscope
 */
export interface ExposedScope {
  /** A UUID, unique in the application. A new one replaces the scope, and the consent given to it. */
  readonly id: string;
  /** As `scp` of a token has it: 1 to 120 characters, no dot first. */
  readonly value: string;
  /** What people read before they consent. */
  readonly description: string;
  /**
   * Who may consent: `admin`, or `user` as well. Pre-authorized clients need no consent.
   * @default 'admin'
   */
  readonly consentBy?: 'admin' | 'user';
}

export const EXPOSED_SCOPE = object<ExposedScope>({
  id: text(),
  value: text(),
  description: text(),
  consentBy: optional(knownName(['admin', 'user'])),
});

/** A scope as the provider takes it. */
export function scopeBlock({
  id,
  value,
  description,
  consentBy = 'admin',
}: ExposedScope): ApplicationApiOauth2PermissionScope {
  return {
    id,
    value,
    type: consentBy === 'admin' ? 'Admin' : 'User',
    enabled: true,
    adminConsentDisplayName: description,
    adminConsentDescription: description,
    userConsentDisplayName: description,
    userConsentDescription: description,
  };
}

export function checkScope(checks: Checks, property: string, scope: ExposedScope): void {
  checks
    .that(`${property}.id`, scope.id, PERMISSION_ID)
    .that(`${property}.value`, scope.value, SCOPE_VALUE)
    .that(`${property}.description`, scope.description, SCOPE_DESCRIPTION);
}
