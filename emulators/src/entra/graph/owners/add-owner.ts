import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { badRequest } from '../errors.js';
import { ownersOf, setOwners, type OwnedSet } from './owned.js';
import { referencedObject } from './references.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-post-owners */
export const addOwner =
  (set: OwnedSet): Action =>
  (call) => {
    const owners = ownersOf(set, call);
    const id = referencedObject(call, call.body['@odata.id']);
    if (owners.includes(id)) {
      throw badRequest(
        "One or more added object references already exist for the following modified properties: 'owners'.",
      );
    }
    setOwners(set, call, [...owners, id]);
    return noContent;
  };
