import { presentApplication } from '../applications/representation.js';
import { collection } from '../answer.js';
import type { Action } from '../call.js';

/** @see https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-list */
export const listDeletedApplications: Action = (call) =>
  collection(
    call,
    'applications',
    [...call.directory.deletedApplications.values()].map(({ application }) =>
      presentApplication(call, application),
    ),
  );
