import { clientEvidence } from './graph/evidence.js';
import { found, type Finding } from './graph/finding.js';
import { BESIDE_GRANT, readScopeProbes, type ScopeProbe } from './reading/scope-probe.js';
import { undeclaredIn } from './reading/undeclared.js';

/** The answer to a request for a permission of the API that must not be granted. */
export interface PermissionProbe extends ScopeProbe {
  readonly permission: string;
}

/**
 * The client asks for each permission that it was not given, one at a time: asked for together, the refusal of one
 * would hide that another is granted.
 */
export const undeclaredPermissions = clientEvidence({
  id: 'undeclaredPermissions',
  needs: BESIDE_GRANT,
  cost: ({ client, manifest }) => ({ probes: undeclaredIn(manifest, client).length }),
  collect: async (met, tools, subject): Promise<Finding<readonly PermissionProbe[]>> => {
    const undeclared = undeclaredIn(subject.manifest, subject.client);
    const scopes = undeclared.map(([, scope]) => scope);
    const finding = await readScopeProbes(met, tools, subject, scopes);
    if (!finding.available) return finding;
    const probes = finding.value.map((probe) => ({
      ...probe,
      permission: undeclared.find(([, scope]) => scope === probe.scope)![0],
    }));
    return found(probes, finding.exchanges);
  },
});
