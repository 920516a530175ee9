import type { ApplicationRecord } from '../../directory/application.js';
import { noContent } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { patch } from '../edm/instance.js';
import { applicationOf, findApplication, namedKey } from '../lookup.js';
import { checkApplication } from '../rules/application.js';
import { registerApplication } from './create-application.js';
import { derive } from './derive.js';
import { applicationTypeOf } from './representation.js';

/**
 * Changes an application, or registers it under its unique name if the request says so.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/application-update
 * @see https://learn.microsoft.com/en-us/graph/api/application-upsert
 */
export const updateApplication: Action = (call) => {
  const key = namedKey(call.params.id!);
  if (key?.name === 'uniqueName' && call.createsIfMissing && !findApplication(call, call.params.id!))
    return registerApplication(call, key.value);
  change(call, applicationOf(call));
  return noContent;
};

function change(call: GraphCall, record: ApplicationRecord): void {
  const { application: current } = record;
  const patched = patch(applicationTypeOf(call.version), current, call.body);
  const next = derive(patched, current, call.clock.now());
  checkApplication(next, current, call.body, call.directory);
  call.directory.changeApplication(record, { application: next });
}
