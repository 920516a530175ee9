import type { GraphCall } from '../call.js';
import { applicationOf, servicePrincipalOf } from '../lookup.js';

/** The entity sets whose members have owners. */
export type OwnedSet = 'applications' | 'servicePrincipals';

/** The owners of the object that the path names. @throws GraphError 404 */
export const ownersOf = (set: OwnedSet, call: GraphCall): Set<string> =>
  (set === 'applications' ? applicationOf(call) : servicePrincipalOf(call)).owners;
