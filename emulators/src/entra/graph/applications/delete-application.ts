import { graphSecond } from '../../times.js';
import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { denied } from '../errors.js';
import { applicationOf } from '../lookup.js';

/**
 * Moves an application to the deleted items, and its service principal with it. The tenant's own stay.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/application-delete
 */
export const deleteApplication: Action = (call) => {
  const record = applicationOf(call);
  if (call.directory.isPreExisting(record.application.id)) throw denied();
  call.directory.deleteApplication(record, graphSecond(call.clock.now()));
  return noContent;
};
