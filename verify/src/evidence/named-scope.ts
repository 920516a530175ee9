import { clientEvidence } from './graph/evidence.js';
import { skipped } from './graph/finding.js';
import { oneProbe } from './reading/probe.js';
import { BESIDE_GRANT, probeScope } from './reading/scope-probe.js';

/** The client asks for a scope by its name where only all can be asked for. */
export const namedScope = clientEvidence({
  id: 'namedScope',
  needs: BESIDE_GRANT,
  cost: oneProbe,
  collect: (met, tools, subject) => {
    const [permission] = Object.values(subject.manifest.api.permissions);
    return permission
      ? probeScope(met, tools, subject, permission.scope)
      : skipped('the API has no permission');
  },
});
