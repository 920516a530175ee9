import { entity } from '../answer.js';
import type { Action } from '../call.js';
import { applicationOf } from '../lookup.js';
import { presentApplication } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-get */
export const getApplication: Action = (call) =>
  entity(call, 'applications', presentApplication(call, applicationOf(call).application));
