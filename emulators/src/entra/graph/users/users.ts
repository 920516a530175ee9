import { randomUUID } from 'node:crypto';
import type { User } from '../../directory/user.js';
import type { JsonObject } from '../../json.js';
import { graphSecond } from '../../times.js';
import { collection, created, entity, noContent } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { create, patch } from '../edm/instance.js';
import { badRequest, conflict, denied, GraphError, required } from '../errors.js';
import { userOf } from '../lookup.js';
import { userType } from '../types/user.js';
import { presentUser } from './representation.js';

/** The users of the tenant, as Graph shows them. */
export const allUsers = ({ directory }: GraphCall): readonly JsonObject[] =>
  [...directory.users.values()].map(presentUser);

/** @see https://learn.microsoft.com/en-us/graph/api/user-list */
export const listUsers: Action = (call) => collection(call, 'users', allUsers(call));

/** @see https://learn.microsoft.com/en-us/graph/api/user-get */
export const getUser: Action = (call) => entity(call, 'users', presentUser(userOf(call)));

/** @see https://learn.microsoft.com/en-us/graph/api/user-post-users */
export const createUser: Action = (call) => {
  const user: User = {
    ...create<User>(userType, call.body),
    id: randomUUID(),
    createdDateTime: graphSecond(call.clock.now()),
  };
  required(user, 'passwordProfile', 'User');
  checkUser(call, user);
  call.directory.users.set(user.id, withoutPassword(user));
  return created(call, 'users', presentUser(user));
};

/** @see https://learn.microsoft.com/en-us/graph/api/user-update */
export const updateUser: Action = (call) => {
  const current = userOf(call);
  const next = patch(userType, current, call.body);
  checkUser(call, next);
  call.directory.users.set(current.id, withoutPassword(next));
  return noContent;
};

/** @see https://learn.microsoft.com/en-us/graph/api/user-delete */
export const deleteUser: Action = (call) => {
  const { id } = userOf(call);
  if (call.directory.isPreExisting(id)) throw denied();
  call.directory.deleteUser(id, graphSecond(call.clock.now()));
  return noContent;
};

/** Nobody signs in with a password here, so none is kept. */
const withoutPassword = (user: User): User => ({ ...user, ...{ passwordProfile: null } });

function checkUser({ directory }: GraphCall, user: User): void {
  for (const property of ['accountEnabled', 'displayName', 'mailNickname', 'userPrincipalName'])
    required(user, property, 'User');
  const { id, userPrincipalName } = user;
  const name = userPrincipalName.toLowerCase();
  if (!name.endsWith(`@${directory.domain}`)) {
    throw badRequest(
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
      [
        {
          code: 'InvalidValue',
          message: `It must end in @${directory.domain}.`,
          target: 'userPrincipalName',
        },
      ],
    );
  }
  const isTaken = [...directory.users.values()].some(
    (other) => other.id !== id && other.userPrincipalName.toLowerCase() === name,
  );
  if (isTaken)
    throw conflict('Another object with the same value for property userPrincipalName already exists.');
}

/** An application has no person. @see https://learn.microsoft.com/en-us/graph/api/user-get */
export const getMe: Action = () => {
  throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
};
