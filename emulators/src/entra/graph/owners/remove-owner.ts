import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { notFound } from '../errors.js';
import { ownersOf, type OwnedSet } from './owned.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-delete-owners */
export const removeOwner =
  (set: OwnedSet): Action =>
  (call) => {
    const ownerId = call.params.ownerId!;
    if (!ownersOf(set, call).delete(ownerId)) throw notFound(ownerId);
    return noContent;
  };
