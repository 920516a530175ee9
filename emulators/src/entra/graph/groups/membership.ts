import type { Directory } from '../../directory/directory.js';
import type { Json } from '../../json.js';
import { collection, values } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { directoryObject, presentObjects } from '../directory-objects.js';
import { badRequest, notFound } from '../errors.js';
import { userOf } from '../lookup.js';

/** The ids of all that belong to a group, directly and through other groups. */
export function membersBelow(directory: Directory, groupId: string): readonly string[] {
  const found = new Set<string>();
  const add = (id: string): void => {
    for (const member of directory.groups.get(id)?.members ?? []) {
      if (found.has(member)) continue;
      found.add(member);
      add(member);
    }
  };
  add(groupId);
  return [...found];
}

/** The id of the object that the path names; a user also by its principal name. @throws {GraphError} 404 */
function memberId(call: GraphCall): string {
  const id = call.params.id!;
  if (id.includes('@')) return userOf(call).id;
  const found = directoryObject(call, id);
  if (!found) throw notFound(id);
  return found.resource.id as string;
}

/** The groups to which an object belongs directly. @see https://learn.microsoft.com/en-us/graph/api/user-list-memberof */
export const listMemberOf: Action = (call) => {
  const id = memberId(call);
  const direct = [...call.directory.groups.values()].filter(({ members }) => members.includes(id));
  return collection(
    call,
    'directoryObjects',
    presentObjects(
      call,
      direct.map(({ group }) => group.id),
    ),
  );
};

/** @see https://learn.microsoft.com/en-us/graph/api/user-list-transitivememberof */
export const listTransitiveMemberOf: Action = (call) =>
  collection(call, 'directoryObjects', presentObjects(call, call.directory.groupsOf(memberId(call))));

/** @see https://learn.microsoft.com/en-us/graph/api/directoryobject-getmembergroups */
export const getMemberGroups: Action = (call) => {
  const { directory, body } = call;
  const ids = directory.groupsOf(memberId(call));
  const isWanted = (id: string): boolean =>
    body.securityEnabledOnly !== true || directory.groups.get(id)!.group.securityEnabled;
  return values(call, ids.filter(isWanted));
};

/** @see https://learn.microsoft.com/en-us/graph/api/directoryobject-checkmembergroups */
export const checkMemberGroups: Action = (call) => {
  const asked = idsIn(call.body.groupIds ?? call.body.ids, 'groupIds', 20);
  const held = call.directory.groupsOf(memberId(call));
  return values(
    call,
    asked.filter((id) => held.includes(id)),
  );
};

/** A list of object ids in a body. @throws {GraphError} 400 */
export function idsIn(value: Json | undefined, name: string, most: number): readonly string[] {
  const isList = Array.isArray(value) && value.every((id) => typeof id === 'string');
  if (!isList || value.length < 1 || value.length > most)
    throw badRequest(`'${name}' must be a list of 1 to ${most} object ids.`);
  return (value as readonly string[]).map((id) => id.toLowerCase());
}
