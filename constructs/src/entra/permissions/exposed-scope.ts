import type { ApplicationApiOauth2PermissionScope } from '@cdktf/provider-azuread/lib/application';
import { flag, knownName, object, optional, text } from '../../shape/index.js';
import type { Checks } from '../../validation/index.js';
import { PERMISSION_ID, SCOPE_TEXT, SCOPE_VALUE } from './permission-rules.js';

/**
 * What a client may ask for in the name of a user who signed in: a delegated permission.
 *
 * @see https://learn.microsoft.com/graph/api/resources/permissionscope
 */
export interface ExposedScope {
  /** A UUID, unique in the application. A new one replaces the scope, and the consent given to it. */
  readonly id: string;
  /** As `scp` of a token has it: 1 to 120 characters, no dot first; at most 40 where personal accounts sign in. */
  readonly value: string;
  /** What people read before they consent, where none of the four texts says it otherwise. */
  readonly description: string;
  /** The title for an administrator who consents for all. @default - the description */
  readonly adminConsentDisplayName?: string;
  /** What an administrator reads who consents for all. @default - the description */
  readonly adminConsentDescription?: string;
  /** The title for a user who consents for herself. @default - the description */
  readonly userConsentDisplayName?: string;
  /** What a user reads who consents for herself. @default - the description */
  readonly userConsentDescription?: string;
  /**
   * Who may consent: `admin`, or `user` as well. Pre-authorized clients need no consent.
   * @default 'admin'
   */
  readonly consentBy?: 'admin' | 'user';
  /** Whether clients get it. @default true */
  readonly enabled?: boolean;
}

export const EXPOSED_SCOPE = object<ExposedScope>({
  id: text(),
  value: text(),
  description: text(),
  adminConsentDisplayName: optional(text()),
  adminConsentDescription: optional(text()),
  userConsentDisplayName: optional(text()),
  userConsentDescription: optional(text()),
  consentBy: optional(knownName(['admin', 'user'])),
  enabled: optional(flag()),
});

const TEXTS = [
  'description',
  'adminConsentDisplayName',
  'adminConsentDescription',
  'userConsentDisplayName',
  'userConsentDescription',
] as const;

/** A scope as the provider takes it. */
export function scopeBlock(scope: ExposedScope): ApplicationApiOauth2PermissionScope {
  const { id, value, description, consentBy = 'admin', enabled = true } = scope;
  return {
    id,
    value,
    type: consentBy === 'admin' ? 'Admin' : 'User',
    enabled,
    adminConsentDisplayName: scope.adminConsentDisplayName ?? description,
    adminConsentDescription: scope.adminConsentDescription ?? description,
    userConsentDisplayName: scope.userConsentDisplayName ?? description,
    userConsentDescription: scope.userConsentDescription ?? description,
  };
}

export function checkScope(checks: Checks, property: string, scope: ExposedScope): void {
  checks.that(`${property}.id`, scope.id, PERMISSION_ID).that(`${property}.value`, scope.value, SCOPE_VALUE);
  for (const text of TEXTS) checks.that(`${property}.${text}`, scope[text], SCOPE_TEXT);
}
