import type { Identity } from '../../core/identity.js';
import { Store } from '../../core/store.js';
import type { Table } from '../../core/table.js';
import type { AppRoleAssignment } from './app-role-assignment.js';
import type { ApplicationRecord } from './application.js';
import { microsoftGraph, MICROSOFT_GRAPH_APP_ID } from './microsoft-graph.js';
import { publish, type PublishedApplication, type ServicePrincipalRecord } from './service-principal.js';
import { directoryTables, type DirectoryTables } from './tables.js';

/**
 * The tenant's directory. Deleting is soft for applications and principals: they leave their collection for the
 * deleted items, and everything that points at a principal goes with it.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/resources/directory
 */
export class Directory {
  readonly #tables = directoryTables();
  readonly applications = this.#tables.applications;
  readonly servicePrincipals = this.#tables.servicePrincipals;
  readonly users = this.#tables.users;
  readonly appRoleAssignments = this.#tables.appRoleAssignments;
  readonly permissionGrants = this.#tables.permissionGrants;
  readonly deletedApplications = this.#tables.deletedApplications;
  readonly signingKeys = this.#tables.signingKeys;

  readonly store: Store<DirectoryTables>;
  readonly tenantId: string;
  /** The tenant's initial domain, its only verified one. */
  readonly domain: string;
  readonly displayName = 'Contoso';

  /** @param seed puts in what is there from the start */
  constructor({ tenantId, tenantDomain }: Identity, seed: (tables: DirectoryTables) => void) {
    this.tenantId = tenantId;
    this.domain = tenantDomain;
    this.store = new Store(this.#tables, seed);
  }

  isPreExisting(id: string): boolean {
    return this.#tables.preExisting.has(id);
  }

  applicationByAppId(appId: string): ApplicationRecord | undefined {
    return find(this.applications, ({ application }) => application.appId === appId);
  }

  servicePrincipalByAppId(appId: string): ServicePrincipalRecord | undefined {
    return find(this.servicePrincipals, ({ principal }) => principal.appId === appId);
  }

  /** The principal that answers to an identifier URI or an application id. */
  servicePrincipalByName(name: string): ServicePrincipalRecord | undefined {
    return find(this.servicePrincipals, (record) => this.publishedBy(record).names.includes(name));
  }

  /** What a principal shows of its application, as that is now. */
  publishedBy({ principal: { appId } }: ServicePrincipalRecord): PublishedApplication {
    // The application of every other one is of this tenant, and takes its principal along when it goes.
    return appId === MICROSOFT_GRAPH_APP_ID
      ? microsoftGraph
      : publish(this.applicationByAppId(appId)!.application, this.tenantId);
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

  changeApplication(record: ApplicationRecord, changes: Partial<ApplicationRecord>): void {
    this.applications.set(record.application.id, { ...record, ...changes });
  }

  changeServicePrincipal(record: ServicePrincipalRecord, changes: Partial<ServicePrincipalRecord>): void {
    this.servicePrincipals.set(record.principal.id, { ...record, ...changes });
  }

  deleteApplication({ application: { id, appId } }: ApplicationRecord, deletedDateTime: string): void {
    const principal = this.servicePrincipalByAppId(appId);
    if (principal) this.deleteServicePrincipal(principal.principal.id);
    // As it is now: its principal may have been one of its owners.
    const record = this.applications.get(id)!;
    this.applications.delete(id);
    this.deletedApplications.set(id, { ...record, application: { ...record.application, deletedDateTime } });
  }

  deleteServicePrincipal(id: string): void {
    this.servicePrincipals.delete(id);
    removeWhere(this.appRoleAssignments, (held) => held.principalId === id || held.resourceId === id);
    removeWhere(this.permissionGrants, (held) => held.clientId === id || held.resourceId === id);
    for (const record of this.applications.values())
      if (record.owners.includes(id)) this.changeApplication(record, withoutOwner(record, id));
    for (const record of this.servicePrincipals.values())
      if (record.owners.includes(id)) this.changeServicePrincipal(record, withoutOwner(record, id));
  }
}

const withoutOwner = ({ owners }: { readonly owners: readonly string[] }, id: string) => ({
  owners: owners.filter((owner) => owner !== id),
});

function find<T>(collection: Table<T>, matches: (value: T) => boolean): T | undefined {
  for (const value of collection.values()) if (matches(value)) return value;
  return undefined;
}

function removeWhere<T>(collection: Table<T>, matches: (value: T) => boolean): void {
  for (const [id, value] of collection) if (matches(value)) collection.delete(id);
}
