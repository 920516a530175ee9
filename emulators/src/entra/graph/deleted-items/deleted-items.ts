import type { JsonObject } from '../../json.js';
import { presentApplication } from '../applications/representation.js';
import { collection, entity, noContent } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { typed, type ObjectType } from '../directory-objects.js';
import { GraphError, notFound } from '../errors.js';
import { presentGroup } from '../groups/representation.js';
import { presentServicePrincipal } from '../service-principals/representation.js';
import { presentUser } from '../users/representation.js';

/** The deleted objects of a type. */
interface Bin {
  readonly type: ObjectType;
  readonly set: string;
  list(call: GraphCall): readonly JsonObject[];
  /** Puts an object back; its place must be free. */
  restore(call: GraphCall, id: string): void;
  /** Deletes it for good. */
  purge(call: GraphCall, id: string): void;
}

const bins: readonly Bin[] = [
  {
    type: 'application',
    set: 'applications',
    list: (call) =>
      [...call.directory.deletedApplications.values()].map(({ application }) =>
        presentApplication(call, application),
      ),
    restore({ directory }, id) {
      const record = directory.deletedApplications.get(id)!;
      directory.applications.set(id, {
        ...record,
        application: { ...record.application, deletedDateTime: null },
      });
      directory.deletedApplications.delete(id);
    },
    purge({ directory }, id) {
      const { appId } = directory.deletedApplications.get(id)!.application;
      directory.deletedApplications.delete(id);
      // A principal shows what its application was; without one there is none.
      for (const [principalId, { principal }] of directory.deletedServicePrincipals)
        if (principal.appId === appId) directory.deletedServicePrincipals.delete(principalId);
    },
  },
  {
    type: 'servicePrincipal',
    set: 'servicePrincipals',
    list: (call) =>
      [...call.directory.deletedServicePrincipals.values()].map((record) =>
        presentServicePrincipal(call, record),
      ),
    restore({ directory }, id) {
      const record = directory.deletedServicePrincipals.get(id)!;
      const { appId } = record.principal;
      if (directory.servicePrincipalByAppId(appId)) {
        throw new GraphError(
          409,
          'Request_MultipleObjectsWithSameKeyValue',
          `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
        );
      }
      directory.servicePrincipals.set(id, {
        ...record,
        principal: { ...record.principal, deletedDateTime: null },
      });
      directory.deletedServicePrincipals.delete(id);
    },
    purge: ({ directory }, id) => void directory.deletedServicePrincipals.delete(id),
  },
  {
    type: 'user',
    set: 'users',
    list: ({ directory }) => [...directory.deletedUsers.values()].map(presentUser),
    restore({ directory }, id) {
      directory.users.set(id, { ...directory.deletedUsers.get(id)!, deletedDateTime: null });
      directory.deletedUsers.delete(id);
    },
    purge: ({ directory }, id) => void directory.deletedUsers.delete(id),
  },
  {
    type: 'group',
    set: 'groups',
    list: ({ directory }) => [...directory.deletedGroups.values()].map(({ group }) => presentGroup(group)),
    restore({ directory }, id) {
      const record = directory.deletedGroups.get(id)!;
      directory.groups.set(id, { ...record, group: { ...record.group, deletedDateTime: null } });
      directory.deletedGroups.delete(id);
    },
    purge: ({ directory }, id) => void directory.deletedGroups.delete(id),
  },
];

interface Deleted {
  readonly bin: Bin;
  readonly id: string;
  readonly resource: JsonObject;
}

/** The deleted object that the path names. @throws {GraphError} 404 */
function deletedObject(call: GraphCall): Deleted {
  const id = call.params.id!.toLowerCase();
  for (const bin of bins) {
    const resource = bin.list(call).find((item) => item.id === id);
    if (resource) return { bin, id, resource };
  }
  throw notFound(call.params.id!);
}

/** @see https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-get */
export const getDeletedObject: Action = (call) => {
  const { bin, resource } = deletedObject(call);
  return entity(call, 'directoryObjects', typed({ type: bin.type, resource }));
};

/** The deleted objects of a type. @see https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-list */
export const listDeleted =
  (type: ObjectType): Action =>
  (call) => {
    const bin = bins.find((one) => one.type === type)!;
    return collection(call, bin.set, bin.list(call));
  };

/** Puts an object back where it was, without what pointed at it. @see https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-restore */
export const restoreDeletedObject: Action = (call) => {
  const { bin, id, resource } = deletedObject(call);
  bin.restore(call, id);
  return entity(
    call,
    'directoryObjects',
    typed({ type: bin.type, resource: { ...resource, deletedDateTime: null } }),
  );
};

/** Deletes for good, which frees names and identifier URIs. @see https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-delete */
export const purgeDeletedObject: Action = (call) => {
  const { bin, id } = deletedObject(call);
  bin.purge(call, id);
  return noContent;
};
