import type { ApplicationAppRole } from '@cdktf/provider-azuread/lib/application';
import { flag, knownName, list, object, optional, text } from '../../shape/index.js';
import { type Checks, itemCount } from '../../validation/index.js';
import { graphPage } from '../pages.js';
import { PERMISSION_ID, ROLE_TEXT, ROLE_VALUE } from './permission-rules.js';

/** Who a role can be assigned to: programs in their own name, or people and groups. */
export type MemberType = 'Application' | 'User';

/**
 * What somebody may be assigned to do: a program in its own name (an application permission), people, or both.
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
  /** The name of the role where it is assigned. @default - the description */
  readonly displayName?: string;
  /** Who it can be assigned to, at least one. @default ['Application'] */
  readonly allowedMemberTypes?: readonly MemberType[];
  /**
   * Whether it can be assigned. Who has it already keeps it in tokens, also when it is not.
   * @default true
   * @see https://learn.microsoft.com/entra/identity-platform/howto-add-app-roles-in-apps
   */
  readonly enabled?: boolean;
}

export const APP_ROLE = object<AppRole>({
  id: text(),
  value: text(),
  description: text(),
  displayName: optional(text()),
  allowedMemberTypes: optional(list(knownName<MemberType>(['Application', 'User']))),
  enabled: optional(flag()),
});

/** A role as the provider takes it. */
export function roleBlock({
  id,
  value,
  description,
  displayName = description,
  allowedMemberTypes = ['Application'],
  enabled = true,
}: AppRole): ApplicationAppRole {
  return { id, value, displayName, description, allowedMemberTypes: [...allowedMemberTypes], enabled };
}

export function checkRole(checks: Checks, property: string, role: AppRole): void {
  checks
    .that(`${property}.id`, role.id, PERMISSION_ID)
    .that(`${property}.value`, role.value, ROLE_VALUE)
    .that(`${property}.description`, role.description, ROLE_TEXT)
    .that(`${property}.displayName`, role.displayName, ROLE_TEXT)
    .that(`${property}.allowedMemberTypes`, role.allowedMemberTypes, itemCount(1, 2, graphPage('approle')))
    .unique(`${property}.allowedMemberTypes`, role.allowedMemberTypes ?? []);
}
