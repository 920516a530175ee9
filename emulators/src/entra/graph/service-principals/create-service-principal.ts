import { randomUUID } from 'node:crypto';
import type { ServicePrincipal, ServicePrincipalRecord } from '../../directory/service-principal.js';
import { graphTime } from '../../times.js';
import { created } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { create } from '../edm/instance.js';
import { badRequest, conflict, GraphError } from '../errors.js';
import { boundOwners } from '../owners/references.js';
import { servicePrincipalType } from '../types/service-principal.js';
import { presentServicePrincipal } from './representation.js';

/**
 * Gives an application of this tenant its principal.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-post-serviceprincipals
 */
export const createServicePrincipal: Action = (call) => {
  const { appId, ...given } = call.body;
  if (typeof appId !== 'string') throw badRequest("A service principal needs the property 'appId'.");
  const record = instantiate(
    call,
    appId.toLowerCase(),
    create<ServicePrincipal>(servicePrincipalType, given),
  );
  call.directory.servicePrincipals.set(record.principal.id, record);
  return created(call, 'servicePrincipals', presentServicePrincipal(call, record));
};

function instantiate(call: GraphCall, appId: string, requested: ServicePrincipal): ServicePrincipalRecord {
  const { directory, clock } = call;
  if (!directory.applicationByAppId(appId)) {
    throw new GraphError(
      400,
      'NoBackingApplicationObject',
      `The appId '${appId}' of the service principal does not reference a valid application object.`,
    );
  }
  if (directory.servicePrincipalByAppId(appId)) {
    throw conflict(
      `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
    );
  }
  return {
    principal: { ...requested, id: randomUUID(), appId, createdDateTime: graphTime(clock.now()) },
    owners: boundOwners(call),
  };
}
