import type { Identity } from '../../core/identity.js';
import { Store } from '../../core/store.js';
import type { Table } from '../../core/table.js';
import type { AppRoleAssignment } from './app-role-assignment.js';
import type { ApplicationRecord } from './application.js';
import { firstParty } from './first-party.js';
import type { GroupRecord } from './group.js';
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
  readonly groups = this.#tables.groups;
  readonly claimsMappingPolicies = this.#tables.claimsMappingPolicies;
  readonly appRoleAssignments = this.#tables.appRoleAssignments;
  readonly permissionGrants = this.#tables.permissionGrants;
  readonly deletedApplications = this.#tables.deletedApplications;
  readonly deletedServicePrincipals = this.#tables.deletedServicePrincipals;
  readonly deletedUsers = this.#tables.deletedUsers;
  readonly deletedGroups = this.#tables.deletedGroups;
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

  /** The principal that answers to an identifier URI, with or without a slash at its end, or to an application id. */
  servicePrincipalByName(name: string): ServicePrincipalRecord | undefined {
    const asked = withoutSlash(name);
    return find(this.servicePrincipals, (record) =>
      this.publishedBy(record).names.some((known) => withoutSlash(known) === asked),
    );
  }

  /** What a principal shows of its application, as that is now. */
  publishedBy({ principal: { appId } }: ServicePrincipalRecord): PublishedApplication {
    const own = this.applicationByAppId(appId) ?? this.#deletedApplicationByAppId(appId);
    // The application of every other one is Microsoft's.
    return own ? publish(own.application, this.tenantId) : firstParty(appId)!;
  }

  #deletedApplicationByAppId(appId: string): ApplicationRecord | undefined {
    return find(this.deletedApplications, ({ application }) => application.appId === appId);
  }

  /** Whether an application other than `exceptId`, deleted or not, has an identifier URI. */
  isIdentifierUriTaken(uri: string, exceptId: string): boolean {
    return [...this.applications.values(), ...this.deletedApplications.values()].some(
      ({ application }) => application.id !== exceptId && application.identifierUris.includes(uri),
    );
  }

  /** The ids of the groups that an object belongs to, directly and through other groups. */
  groupsOf(id: string): readonly string[] {
    const found = new Set<string>();
    const add = (memberId: string): void => {
      for (const { group, members } of this.groups.values()) {
        if (!members.includes(memberId) || found.has(group.id)) continue;
        found.add(group.id);
        add(group.id);
      }
    };
    add(id);
    return [...found];
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

  changeGroup(record: GroupRecord, changes: Partial<GroupRecord>): void {
    this.groups.set(record.group.id, { ...record, ...changes });
  }

  deleteApplication({ application: { id, appId } }: ApplicationRecord, deletedDateTime: string): void {
    const principal = this.servicePrincipalByAppId(appId);
    if (principal) this.deleteServicePrincipal(principal.principal.id, deletedDateTime);
    // As it is now: its principal may have been one of its owners.
    const record = this.applications.get(id)!;
    this.applications.delete(id);
    this.deletedApplications.set(id, { ...record, application: { ...record.application, deletedDateTime } });
  }

  deleteServicePrincipal(id: string, deletedDateTime: string): void {
    const record = this.servicePrincipals.get(id)!;
    this.servicePrincipals.delete(id);
    this.deletedServicePrincipals.set(id, { ...record, principal: { ...record.principal, deletedDateTime } });
    this.#forget(id);
  }

  deleteUser(id: string, deletedDateTime: string): void {
    const user = this.users.get(id)!;
    this.users.delete(id);
    this.deletedUsers.set(id, { ...user, deletedDateTime });
    this.#forget(id);
  }

  /** A group that mail goes to can be restored; a group of security alone is gone for good. */
  deleteGroup(id: string, deletedDateTime: string): void {
    const record = this.groups.get(id)!;
    this.groups.delete(id);
    if (record.group.groupTypes.includes('Unified'))
      this.deletedGroups.set(id, { ...record, group: { ...record.group, deletedDateTime } });
    this.#forget(id);
  }

  /** What points at an object goes with it. */
  #forget(id: string): void {
    removeWhere(this.appRoleAssignments, (held) => held.principalId === id || held.resourceId === id);
    removeWhere(
      this.permissionGrants,
      (held) => held.clientId === id || held.resourceId === id || held.principalId === id,
    );
    for (const record of this.applications.values())
      if (record.owners.includes(id)) this.changeApplication(record, { owners: without(record.owners, id) });
    for (const record of this.servicePrincipals.values()) {
      if (record.owners.includes(id))
        this.changeServicePrincipal(record, { owners: without(record.owners, id) });
    }
    for (const record of this.groups.values()) {
      if (record.owners.includes(id) || record.members.includes(id)) {
        this.changeGroup(record, {
          owners: without(record.owners, id),
          members: without(record.members, id),
        });
      }
    }
  }
}

const withoutSlash = (name: string): string => name.replace(/\/$/, '');

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((held) => held !== id);

function find<T>(collection: Table<T>, matches: (value: T) => boolean): T | undefined {
  for (const value of collection.values()) if (matches(value)) return value;
  return undefined;
}

function removeWhere<T>(collection: Table<T>, matches: (value: T) => boolean): void {
  for (const [id, value] of collection) if (matches(value)) collection.delete(id);
}
