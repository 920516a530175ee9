import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppRole, PermissionScope } from './application.js';

type RoleRow = readonly [value: string, id: string, isEnabled: boolean, name: string, description: string];
type ScopeRow = readonly [
  value: string,
  id: string,
  isEnabled: boolean,
  type: string,
  adminName: string,
  adminDescription: string,
  userName: string | null,
  userDescription: string | null,
];

/** The same path from the sources and from what is built of them. */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../../data', name), 'utf8'));

/** What every tenant sees of Microsoft's own, as a public list has it; `source` in the files says which and of when. */
export interface PublishedData {
  readonly graphRoles: readonly AppRole[];
  readonly graphScopes: readonly PermissionScope[];
  /** Display names by application id. */
  readonly applications: ReadonlyMap<string, string>;
}

let data: PublishedData | undefined;

/** Reads the lists when somebody first looks. */
export function publishedData(): PublishedData {
  if (data) return data;
  const { roles, scopes } = read('microsoft-graph-permissions.json') as {
    readonly roles: readonly RoleRow[];
    readonly scopes: readonly ScopeRow[];
  };
  const { applications } = read('first-party-applications.json') as {
    readonly applications: readonly (readonly [id: string, name: string])[];
  };
  return (data = {
    graphRoles: roles.map(roleOf),
    graphScopes: scopes.map(scopeOf),
    applications: new Map(applications),
  });
}

const roleOf = ([value, id, isEnabled, displayName, description]: RoleRow): AppRole => ({
  allowedMemberTypes: ['Application'],
  description,
  displayName,
  id,
  isEnabled,
  value,
});

const scopeOf = (row: ScopeRow): PermissionScope => {
  const [value, id, isEnabled, type, adminName, adminDescription, userName, userDescription] = row;
  return {
    adminConsentDescription: adminDescription,
    adminConsentDisplayName: adminName,
    id,
    isEnabled,
    type,
    userConsentDescription: userDescription,
    userConsentDisplayName: userName,
    value,
  };
};
