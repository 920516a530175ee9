import type { Directory } from '../../directory/directory.js';
import type { JsonObject } from '../../json.js';
import { collection } from '../answer.js';
import type { Action } from '../call.js';
import { ownersOf, type OwnedSet } from './owned.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-list-owners */
export const listOwners =
  (set: OwnedSet): Action =>
  (call) =>
    collection(
      call,
      'directoryObjects',
      ownersOf(set, call).flatMap((id) => presentOwner(call.directory, id)),
    );

function presentOwner(directory: Directory, id: string): readonly JsonObject[] {
  const user = directory.users.get(id);
  if (user) return [{ '@odata.type': '#microsoft.graph.user', ...user }];
  const record = directory.servicePrincipals.get(id);
  if (!record) return [];
  const { displayName } = directory.publishedBy(record);
  return [
    {
      '@odata.type': '#microsoft.graph.servicePrincipal',
      id,
      deletedDateTime: null,
      accountEnabled: record.principal.accountEnabled,
      appDisplayName: displayName,
      appId: record.principal.appId,
      displayName,
      servicePrincipalType: 'Application',
    },
  ];
}
