import { clientEvidence } from './graph/evidence.js';
import { found, type Finding } from './graph/finding.js';
import type { ClientSubject } from './graph/subject.js';
import { departureOf } from './reading/granted.js';
import { BESIDE_GRANT, readScopeProbe, type ScopeProbe } from './reading/scope-probe.js';
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
    const findings = await Promise.all(
      undeclaredIn(subject.manifest, subject.client).map(async ([permission, scope]) => {
        const finding = await readScopeProbe(met, tools, subject, scope);
        return finding.available ? found({ permission, ...finding.value }, finding.exchanges) : finding;
      }),
    );
    const probes = findings.flatMap((finding) => (finding.available ? [finding.value] : []));
    const lost = findings.find((finding) => !finding.available);
    // One that was granted too much is a fault whatever became of the others.
    if (lost && !probes.some((probe) => grantsTooMuch(probe, subject))) return lost;
    return found(
      probes,
      findings.flatMap(({ exchanges }) => exchanges),
    );
  },
});

const grantsTooMuch = ({ granted }: ScopeProbe, { client, manifest, profile }: ClientSubject) =>
  granted !== undefined && departureOf(granted, client, manifest, profile).surplus.length > 0;
