import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { notFound } from '../errors.js';
import { ownersOf, setOwners, type OwnedSet } from './owned.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-delete-owners */
export const removeOwner =
  (set: OwnedSet): Action =>
  (call) => {
    const ownerId = call.params.ownerId!.toLowerCase();
    const owners = ownersOf(set, call);
    if (!owners.includes(ownerId)) throw notFound(ownerId);
    setOwners(
      set,
      call,
      owners.filter((id) => id !== ownerId),
    );
    return noContent;
  };
