import type { GraphCall } from '../call.js';
import { applicationOf, servicePrincipalOf } from '../lookup.js';

/** The entity sets whose members have owners. */
export type OwnedSet = 'applications' | 'servicePrincipals';

/** The owners of the object that the path names, by object id. @throws {GraphError} 404 */
export const ownersOf = (set: OwnedSet, call: GraphCall): readonly string[] =>
  (set === 'applications' ? applicationOf(call) : servicePrincipalOf(call)).owners;

/** Replaces them. @throws {GraphError} 404 */
export function setOwners(set: OwnedSet, call: GraphCall, owners: readonly string[]): void {
  if (set === 'applications') call.directory.changeApplication(applicationOf(call), { owners });
  else call.directory.changeServicePrincipal(servicePrincipalOf(call), { owners });
}
