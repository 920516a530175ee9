import type { JsonObject } from '../../json.js';
import { collection } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { presentApplication } from './representation.js';

/** The applications of the tenant, as Graph shows them. */
export const allApplications = (call: GraphCall): readonly JsonObject[] =>
  [...call.directory.applications.values()].map(({ application }) => presentApplication(call, application));

/** @see https://learn.microsoft.com/en-us/graph/api/application-list */
export const listApplications: Action = (call) => collection(call, 'applications', allApplications(call));
