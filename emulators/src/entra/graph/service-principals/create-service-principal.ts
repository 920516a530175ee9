import { randomUUID } from 'node:crypto';
import { firstParty } from '../../directory/first-party.js';
import type { ServicePrincipal, ServicePrincipalRecord } from '../../directory/service-principal.js';
import { isGuid } from '../../guid.js';
import type { JsonObject } from '../../json.js';
import { graphSecond } from '../../times.js';
import { created } from '../answer.js';
import { managesOwnedOnly } from '../authorize.js';
import type { Action, GraphAnswer, GraphCall } from '../call.js';
import { create } from '../edm/instance.js';
import { badRequest, conflict, denied, GraphError } from '../errors.js';
import { bound } from '../owners/references.js';
import { registerKeys } from '../rules/key-credentials.js';
import { servicePrincipalType } from '../types/service-principal.js';
import { presentServicePrincipal } from './representation.js';

/**
 * Gives an application of this tenant, or one of Microsoft's, its principal.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-post-serviceprincipals
 */
export const createServicePrincipal: Action = (call) => {
  const { appId, ...given } = call.body;
  if (typeof appId !== 'string') throw badRequest("A service principal needs the property 'appId'.");
  return instantiate(call, appId.toLowerCase(), given);
};

/** Gives an application its principal. */
export function instantiate(call: GraphCall, appId: string, given: JsonObject): GraphAnswer {
  const { directory, clock } = call;
  checkBacking(call, appId);
  if (directory.servicePrincipalByAppId(appId)) {
    throw conflict(
      `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
    );
  }
  const now = clock.now();
  const requested = create<ServicePrincipal>(servicePrincipalType, given);
  const record: ServicePrincipalRecord = {
    principal: {
      ...requested,
      keyCredentials: registerKeys([], requested.keyCredentials, now),
      id: randomUUID(),
      appId,
      createdDateTime: graphSecond(now),
    },
    owners: bound(call, 'owners'),
    secretDigests: {},
    claimsMappingPolicies: [],
  };
  directory.servicePrincipals.set(record.principal.id, record);
  return created(call, 'servicePrincipals', presentServicePrincipal(call, record));
}

function checkBacking(call: GraphCall, appId: string): void {
  const application = call.directory.applicationByAppId(appId);
  if (managesOwnedOnly(call)) {
    if (!application) throw notLocal();
    if (!application.owners.includes(call.caller.objectId)) throw denied();
  }
  if (application || (isGuid(appId) && firstParty(appId))) return;
  throw new GraphError(
    400,
    'NoBackingApplicationObject',
    `The appId '${appId}' of the service principal does not reference a valid application object.`,
  );
}

/** As the azuread provider waits for it. */
const notLocal = (): GraphError =>
  new GraphError(
    403,
    'Authorization_RequestDenied',
    'When using this permission, the backing application of the service principal being created must in the local tenant',
  );
