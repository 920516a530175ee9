import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { patch } from '../edm/instance.js';
import { applicationOf } from '../lookup.js';
import { checkApplication } from '../rules/application.js';
import { derive } from './derive.js';
import { applicationTypeOf } from './representation.js';

/** @see https://learn.microsoft.com/en-us/graph/api/application-update */
export const updateApplication: Action = (call) => {
  const record = applicationOf(call);
  const current = record.application;
  const next = derive(patch(applicationTypeOf(call.version), current, call.body), current);
  checkApplication(next, current, call.directory);
  call.directory.changeApplication(record, { application: next });
  return noContent;
};
