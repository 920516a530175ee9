import type { AppRoleAssignment } from './app-role-assignment.js';
import type { ApplicationRecord } from './application.js';
import type { PermissionGrant } from './permission-grant.js';
import type { ServicePrincipalRecord } from './service-principal.js';
import type { User } from './user.js';

/**
 * The tenant's directory. Deleting is soft for applications and principals: they leave their collection for the
 * deleted items, and everything that points at a principal goes with it.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/resources/directory
 */
export class Directory {
  readonly applications = new Map<string, ApplicationRecord>();
  readonly servicePrincipals = new Map<string, ServicePrincipalRecord>();
  readonly users = new Map<string, User>();
  readonly appRoleAssignments = new Map<string, AppRoleAssignment>();
  readonly permissionGrants = new Map<string, PermissionGrant>();
  readonly deletedApplications = new Map<string, ApplicationRecord>();
  readonly #preExisting = new Set<string>();

  constructor(
    readonly tenantId: string,
    /** The tenant's initial domain, its only verified one. */
    readonly domain: string,
    readonly displayName: string,
  ) {}

  /** Marks what is there now as the tenant's own: it is neither deleted by anyone nor part of a snapshot. */
  adoptAll(): void {
    for (const collection of [this.applications, this.servicePrincipals, this.appRoleAssignments])
      for (const id of collection.keys()) this.#preExisting.add(id);
  }

  isPreExisting(id: string): boolean {
    return this.#preExisting.has(id);
  }

  applicationByAppId(appId: string): ApplicationRecord | undefined {
    return find(this.applications, ({ application }) => application.appId === appId);
  }

  servicePrincipalByAppId(appId: string): ServicePrincipalRecord | undefined {
    return find(this.servicePrincipals, ({ principal }) => principal.appId === appId);
  }

  /** The principal that answers to an identifier URI or an application id. */
  servicePrincipalByName(name: string): ServicePrincipalRecord | undefined {
    return find(this.servicePrincipals, (record) => record.published().names.includes(name));
  }

  /** Whether an application other than `exceptId`, deleted or not, has an identifier URI. */
  isIdentifierUriTaken(uri: string, exceptId: string): boolean {
    return [...this.applications.values(), ...this.deletedApplications.values()].some(
      ({ application }) => application.id !== exceptId && application.identifierUris.includes(uri),
    );
  }

  assignmentsOf(principalId: string, resourceId: string): readonly AppRoleAssignment[] {
    return [...this.appRoleAssignments.values()].filter(
      (assignment) => assignment.principalId === principalId && assignment.resourceId === resourceId,
    );
  }

  deleteApplication(record: ApplicationRecord, deletedDateTime: string): void {
    const { id, appId } = record.application;
    const principal = this.servicePrincipalByAppId(appId);
    if (principal) this.deleteServicePrincipal(principal.principal.id);
    this.applications.delete(id);
    record.application = { ...record.application, deletedDateTime };
    this.deletedApplications.set(id, record);
  }

  deleteServicePrincipal(id: string): void {
    this.servicePrincipals.delete(id);
    removeWhere(this.appRoleAssignments, (held) => held.principalId === id || held.resourceId === id);
    removeWhere(this.permissionGrants, (held) => held.clientId === id || held.resourceId === id);
    for (const { owners } of [...this.applications.values(), ...this.servicePrincipals.values()])
      owners.delete(id);
  }
}

function find<T>(collection: ReadonlyMap<string, T>, matches: (value: T) => boolean): T | undefined {
  for (const value of collection.values()) if (matches(value)) return value;
  return undefined;
}

function removeWhere<T>(collection: Map<string, T>, matches: (value: T) => boolean): void {
  for (const [id, value] of collection) if (matches(value)) collection.delete(id);
}
