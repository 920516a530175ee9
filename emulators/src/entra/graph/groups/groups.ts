import { randomUUID } from 'node:crypto';
import type { Group, GroupRecord } from '../../directory/group.js';
import { guidBytes } from '../../guid.js';
import type { JsonObject } from '../../json.js';
import { graphSecond } from '../../times.js';
import { collection, created, entity, noContent } from '../answer.js';
import type { Action, GraphAnswer, GraphCall } from '../call.js';
import { create, patch } from '../edm/instance.js';
import { badRequest, invalidValue, required } from '../errors.js';
import { findGroup, groupOf, namedKey } from '../lookup.js';
import { bound } from '../owners/references.js';
import { groupType } from '../types/group.js';
import { presentGroup } from './representation.js';

/** The groups of the tenant, as Graph shows them. */
export const allGroups = ({ directory }: GraphCall): readonly JsonObject[] =>
  [...directory.groups.values()].map(({ group }) => presentGroup(group));

/** @see https://learn.microsoft.com/en-us/graph/api/group-list */
export const listGroups: Action = (call) => collection(call, 'groups', allGroups(call));

/** @see https://learn.microsoft.com/en-us/graph/api/group-get */
export const getGroup: Action = (call) => entity(call, 'groups', presentGroup(groupOf(call).group));

/** @see https://learn.microsoft.com/en-us/graph/api/group-post-groups */
export const createGroup: Action = (call) => foundGroup(call, null);

/**
 * Changes a group, adds members by reference, or makes the group under its unique name if the request says so.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/group-update
 * @see https://learn.microsoft.com/en-us/graph/api/group-upsert
 */
export const updateGroup: Action = (call) => {
  const { id } = call.params;
  const key = namedKey(id!);
  if (key && call.createsIfMissing && !findGroup(call, id!)) return foundGroup(call, key.value);
  const record = groupOf(call);
  const group = patch(groupType, record.group, call.body);
  checkGroup(group);
  const added = bound(call, 'members');
  const twice = added.find((member) => record.members.includes(member));
  if (twice !== undefined) throw alreadyThere('members');
  call.directory.changeGroup(record, { group, members: [...record.members, ...added] });
  return noContent;
};

/** @see https://learn.microsoft.com/en-us/graph/api/group-delete */
export const deleteGroup: Action = (call) => {
  call.directory.deleteGroup(groupOf(call).group.id, graphSecond(call.clock.now()));
  return noContent;
};

/** 400: a reference that there is. */
export const alreadyThere = (property: string): Error =>
  badRequest(
    `One or more added object references already exist for the following modified properties: '${property}'.`,
  );

function foundGroup(call: GraphCall, uniqueName: string | null): GraphAnswer {
  const id = randomUUID();
  const now = graphSecond(call.clock.now());
  const group = {
    ...create<Group>(groupType, call.body),
    id,
    uniqueName,
    createdDateTime: now,
    renewedDateTime: now,
    securityIdentifier: securityIdentifier(id),
  };
  checkGroup(group);
  const record: GroupRecord = { group, owners: bound(call, 'owners'), members: bound(call, 'members') };
  call.directory.groups.set(id, record);
  return created(call, 'groups', presentGroup(group));
}

function checkGroup(group: Group): void {
  for (const name of ['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled'])
    required(group, name, 'Group');
  const { displayName, mailNickname, mailEnabled, groupTypes, securityEnabled } = group;
  if (displayName.length < 1 || displayName.length > 256)
    throw invalidValue('displayName', 'Group', 'It takes 1 to 256 characters.');
  if (!/^[\x21-\x7e]{1,64}$/.test(mailNickname) || /[@()\\[\]";:<>, ]/.test(mailNickname)) {
    throw invalidValue(
      'mailNickname',
      'Group',
      'It takes 1 to 64 characters of ASCII, without spaces and @ ( ) \\ [ ] " ; : < > ,',
    );
  }
  if (mailEnabled && !groupTypes.includes('Unified')) {
    throw badRequest(
      'The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and the security-enablement property is set.',
    );
  }
  if (!mailEnabled && !securityEnabled)
    throw invalidValue('securityEnabled', 'Group', 'A group is mail-enabled, security-enabled or both.');
}

/** The name of a group in Windows: its id as four numbers. */
function securityIdentifier(id: string): string {
  const bytes = guidBytes(id);
  return `S-1-12-1-${[0, 4, 8, 12].map((at) => bytes.readUInt32LE(at)).join('-')}`;
}
