import type { GraphCall } from '../call.js';
import { applicationOf, groupOf, servicePrincipalOf } from '../lookup.js';

/** The entity sets whose members have owners. */
export type OwnedSet = 'applications' | 'groups' | 'servicePrincipals';

const recordOf = { applications: applicationOf, groups: groupOf, servicePrincipals: servicePrincipalOf };

/** The owners of the object that the path names, by object id. @throws {GraphError} 404 */
export const ownersOf = (set: OwnedSet, call: GraphCall): readonly string[] => recordOf[set](call).owners;

/** Replaces them. @throws {GraphError} 404 */
export function setOwners(set: OwnedSet, call: GraphCall, owners: readonly string[]): void {
  const { directory } = call;
  if (set === 'applications') directory.changeApplication(applicationOf(call), { owners });
  else if (set === 'groups') directory.changeGroup(groupOf(call), { owners });
  else directory.changeServicePrincipal(servicePrincipalOf(call), { owners });
}
