import type { ApplicationRecord } from '../../directory/application.js';
import { presentApplication } from '../applications/representation.js';
import { entity } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { notFound } from '../errors.js';

/** @see https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-get */
export const getDeletedApplication: Action = (call) => {
  const { application } = deletedApplicationOf(call);
  const type = { '@odata.type': '#microsoft.graph.application' };
  return entity(call, 'directoryObjects', { ...type, ...presentApplication(call, application) });
};

/** The deleted application that the path names. @throws {GraphError} 404 */
export function deletedApplicationOf({ directory, params }: GraphCall): ApplicationRecord {
  const record = directory.deletedApplications.get(params.id!);
  if (!record) throw notFound(params.id!);
  return record;
}
