import { object, optional, text, textList } from '../../shape/index.js';
import { type Checks, itemCount } from '../../validation/index.js';
import { platformPage } from '../pages.js';
import { declaredRole, declaredScope, permissionsOfClientId } from './declared-permissions.js';
import { guid, PERMISSION_ID, withoutCase } from './permission-rules.js';

/** The permissions of one API that a client says it needs: at least one. */
export interface ResourceAccess {
  /** The client id of the API's registration; may be a token. Each API once. */
  readonly resourceClientId: string;
  /** Ids of app roles, which programs have in their own name. @default - none */
  readonly roleIds?: readonly string[];
  /** Ids of scopes, which clients have in the name of a user. @default - none */
  readonly scopeIds?: readonly string[];
}

const IDS = optional(textList(text(), 'a list of UUIDs'));

export const RESOURCE_ACCESS = object<ResourceAccess>({
  resourceClientId: text(),
  roleIds: IDS,
  scopeIds: IDS,
});

const SEE = platformPage('supported-accounts-validation');

/** What all entries may have together, by who may sign in. */
const LIMITS = {
  organizational: { apis: 50, permissions: 400, each: 400 },
  personal: { apis: 50, permissions: 200, each: 30 },
} as const;

/** The permissions of one API as the provider takes them. */
export function resourceAccessBlock({ resourceClientId, roleIds = [], scopeIds = [] }: ResourceAccess) {
  return {
    resourceAppId: resourceClientId,
    resourceAccess: [
      ...roleIds.map((id) => ({ id, type: 'Role' })),
      ...scopeIds.map((id) => ({ id, type: 'Scope' })),
    ],
  };
}

/** Checks what a registration needs of other APIs, entry by entry and all together. */
export function checkResourceAccess(
  checks: Checks,
  entries: readonly ResourceAccess[],
  audience: keyof typeof LIMITS,
): void {
  const limits = LIMITS[audience];
  checks.that('requiredAccess', entries, itemCount(0, limits.apis, SEE));
  entries.forEach((entry, index) => checkEntry(checks, `requiredAccess[${index}]`, entry, limits.each));
  checks
    .unique(
      'requiredAccess: resourceClientId',
      withoutCase(entries.map(({ resourceClientId }) => resourceClientId)),
      { remediation: 'put all that is needed of one API into one entry', see: SEE },
    )
    .that('requiredAccess: permissions', entries.flatMap(idsOf), itemCount(0, limits.permissions, SEE));
}

function checkEntry(checks: Checks, property: string, entry: ResourceAccess, most: number): void {
  checks
    .that(`${property}.resourceClientId`, entry.resourceClientId, guid('an application', SEE))
    .each(`${property}.roleIds`, entry.roleIds, PERMISSION_ID)
    .each(`${property}.scopeIds`, entry.scopeIds, PERMISSION_ID)
    .unique(`${property}.roleIds`, withoutCase(entry.roleIds ?? []))
    .unique(`${property}.scopeIds`, withoutCase(entry.scopeIds ?? []))
    .that(`${property}: roleIds and scopeIds`, idsOf(entry), itemCount(1, most, SEE));
  const declared = permissionsOfClientId(entry.resourceClientId);
  checks
    .each(`${property}.roleIds`, entry.roleIds, declaredRole(declared, 'Application'))
    .each(`${property}.scopeIds`, entry.scopeIds, declaredScope(declared));
}

const idsOf = ({ roleIds = [], scopeIds = [] }: ResourceAccess): readonly string[] => [
  ...roleIds,
  ...scopeIds,
];
