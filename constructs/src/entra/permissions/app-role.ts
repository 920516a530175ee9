import type { ApplicationAppRole } from '@cdktf/provider-azuread/lib/application';
import { object, text } from '../../shape/index.js';
import type { Checks } from '../../validation/index.js';
import { PERMISSION_ID, ROLE_DESCRIPTION, ROLE_VALUE } from './permission-rules.js';

/**
 * What a program may be assigned to do in its own name: an application permission.
 *
 * @see https://learn.microsoft.com/graph/api/resources/approle
 */
export interface AppRole {
  /** A UUID, unique in the application. A new one replaces the role, and its assignments. */
  readonly id: string;
  /** As `roles` of a token has it: 1 to 120 characters, no dot first. Never the value of a scope: updates would fail. */
  readonly value: string;
  /** What administrators read before they assign it. */
  readonly description: string;
}

export const APP_ROLE = object<AppRole>({ id: text(), value: text(), description: text() });

/** A role as the provider takes it: for applications, never for people. */
export function roleBlock({ id, value, description }: AppRole): ApplicationAppRole {
  return {
    id,
    value,
    displayName: description,
    description,
    allowedMemberTypes: ['Application'],
    enabled: true,
  };
}

export function checkRole(checks: Checks, property: string, role: AppRole): void {
  checks
    .that(`${property}.id`, role.id, PERMISSION_ID)
    .that(`${property}.value`, role.value, ROLE_VALUE)
    .that(`${property}.description`, role.description, ROLE_DESCRIPTION);
}
