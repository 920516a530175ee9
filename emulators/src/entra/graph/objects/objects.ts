import { graphSecond } from '../../times.js';
import { collection, entity, noContent } from '../answer.js';
import type { Action } from '../call.js';
import { directoryObject, objectTypes, typed } from '../directory-objects.js';
import { badRequest, denied, notFound } from '../errors.js';
import { idsIn } from '../groups/membership.js';

/** @see https://learn.microsoft.com/en-us/graph/api/directoryobject-get */
export const getObject: Action = (call) => {
  const found = directoryObject(call, call.params.id!);
  if (!found) throw notFound(call.params.id!);
  return entity(call, 'directoryObjects', typed(found));
};

/** What has the ids and is of the types; what is not there is left out. @see https://learn.microsoft.com/en-us/graph/api/directoryobject-getbyids */
export const getByIds: Action = (call) => {
  const ids = idsIn(call.body.ids, 'ids', 1000);
  const types = call.body.types ?? objectTypes;
  if (!Array.isArray(types)) throw badRequest("'types' must be a list of names of types.");
  const found = ids.flatMap((id) => directoryObject(call, id) ?? []);
  const wanted = found.filter(({ type }) => types.includes(type) || types.includes('directoryObject'));
  const answer = collection(call, 'directoryObjects', wanted.map(typed));
  return { ...answer, location: 'https://graph.microsoft.com' };
};

/** @see https://learn.microsoft.com/en-us/graph/api/directoryobject-delete */
export const deleteObject: Action = (call) => {
  const { directory, clock } = call;
  const found = directoryObject(call, call.params.id!);
  if (!found) throw notFound(call.params.id!);
  const id = found.resource.id as string;
  if (directory.isPreExisting(id)) throw denied();
  const now = graphSecond(clock.now());
  if (found.type === 'application') directory.deleteApplication(directory.applications.get(id)!, now);
  if (found.type === 'servicePrincipal') directory.deleteServicePrincipal(id, now);
  if (found.type === 'group') directory.deleteGroup(id, now);
  if (found.type === 'user') directory.deleteUser(id, now);
  return noContent;
};
