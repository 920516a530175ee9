import * as clients from './clients.js';
import * as others from './others.js';
import { POOLS, poolRemovals } from './pools.js';
import { type Removal, removalsOf } from './removal.js';

/** A table for each construct, with the properties that a team may take out of its code. */
export const removalTables: readonly (readonly Removal[])[] = [
  removalsOf(POOLS, poolRemovals),
  removalsOf(clients.WEB_CLIENTS, clients.webClientRemovals),
  removalsOf(clients.MACHINE_CLIENTS, clients.machineClientRemovals),
  removalsOf(clients.SDK_CLIENTS, clients.sdkClientRemovals),
  removalsOf(others.GROUPS, others.groupRemovals),
  removalsOf(others.DOMAINS, others.domainRemovals),
  removalsOf(others.SERVERS, others.serverRemovals),
  removalsOf(others.OIDC, others.oidcRemovals),
  removalsOf(others.SAML, others.samlRemovals),
  removalsOf(others.GOOGLE, others.googleRemovals),
  removalsOf(others.FACEBOOK, others.facebookRemovals),
  removalsOf(others.RISKS, others.riskRemovals),
];
