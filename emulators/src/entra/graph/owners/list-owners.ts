import { collection } from '../answer.js';
import type { Action } from '../call.js';
import { presentObjects } from '../directory-objects.js';
import { ownersOf, type OwnedSet } from './owned.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-list-owners */
export const listOwners =
  (set: OwnedSet): Action =>
  (call) =>
    collection(call, 'directoryObjects', presentObjects(call, ownersOf(set, call)));
