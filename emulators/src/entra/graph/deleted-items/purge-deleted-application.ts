import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { deletedApplicationOf } from './get-deleted-application.js';

/** Deletes for good, which frees the identifier URIs. @see https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-delete */
export const purgeDeletedApplication: Action = (call) => {
  call.directory.deletedApplications.delete(deletedApplicationOf(call).application.id);
  return noContent;
};
