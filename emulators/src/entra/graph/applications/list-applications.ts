import { collection } from '../answer.js';
import type { Action } from '../call.js';
import { presentApplication } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-list */
export const listApplications: Action = (call) =>
  collection(
    call,
    'applications',
    [...call.directory.applications.values()].map(({ application }) => presentApplication(call, application)),
  );
