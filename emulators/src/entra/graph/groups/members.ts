import { collection, noContent } from '../answer.js';
import type { Action } from '../call.js';
import { presentObjects } from '../directory-objects.js';
import { badRequest, notFound } from '../errors.js';
import { groupOf } from '../lookup.js';
import { memberKinds, referencedObject } from '../owners/references.js';
import { alreadyThere } from './groups.js';
import { membersBelow } from './membership.js';

/** @see https://learn.microsoft.com/en-us/graph/api/group-list-members */
export const listMembers: Action = (call) =>
  collection(call, 'directoryObjects', presentObjects(call, groupOf(call).members));

/** @see https://learn.microsoft.com/en-us/graph/api/group-list-transitivemembers */
export const listTransitiveMembers: Action = (call) =>
  collection(
    call,
    'directoryObjects',
    presentObjects(call, membersBelow(call.directory, groupOf(call).group.id)),
  );

/** @see https://learn.microsoft.com/en-us/graph/api/group-post-members */
export const addMember: Action = (call) => {
  const record = groupOf(call);
  const id = referencedObject(call, call.body['@odata.id'], memberKinds);
  if (id === record.group.id) throw badRequest('A group cannot be a member of itself.');
  if (record.members.includes(id)) throw alreadyThere('members');
  call.directory.changeGroup(record, { members: [...record.members, id] });
  return noContent;
};

/** @see https://learn.microsoft.com/en-us/graph/api/group-delete-members */
export const removeMember: Action = (call) => {
  const record = groupOf(call);
  const memberId = call.params.memberId!.toLowerCase();
  if (!record.members.includes(memberId)) throw notFound(memberId);
  call.directory.changeGroup(record, { members: record.members.filter((held) => held !== memberId) });
  return noContent;
};
