import type { JsonObject } from '../json.js';
import { presentApplication } from './applications/representation.js';
import type { GraphCall } from './call.js';
import { presentGroup } from './groups/representation.js';
import { presentServicePrincipal } from './service-principals/representation.js';
import { presentUser } from './users/representation.js';

/** What a directory object can be; the names are those of the types. */
export const objectTypes = ['application', 'servicePrincipal', 'user', 'group'] as const;
export type ObjectType = (typeof objectTypes)[number];

/** An object of the directory, and what it is. */
export interface DirectoryObject {
  readonly type: ObjectType;
  readonly resource: JsonObject;
}

/** The object of the directory with an id, whatever it is; undefined if none has it. */
export function directoryObject(call: GraphCall, givenId: string): DirectoryObject | undefined {
  const { directory } = call;
  const id = givenId.toLowerCase();
  const user = directory.users.get(id);
  if (user) return { type: 'user', resource: presentUser(user) };
  const group = directory.groups.get(id);
  if (group) return { type: 'group', resource: presentGroup(group.group) };
  const principal = directory.servicePrincipals.get(id);
  if (principal) return { type: 'servicePrincipal', resource: presentServicePrincipal(call, principal) };
  const application = directory.applications.get(id);
  return application && { type: 'application', resource: presentApplication(call, application.application) };
}

/** Objects as they are shown among others: each says what it is. */
export const presentObjects = (call: GraphCall, ids: readonly string[]): readonly JsonObject[] =>
  ids.flatMap((id) => {
    const found = directoryObject(call, id);
    return found ? [typed(found)] : [];
  });

/** An object that says what it is. */
export const typed = ({ type, resource }: DirectoryObject): JsonObject => ({
  '@odata.type': `#microsoft.graph.${type}`,
  ...resource,
});
