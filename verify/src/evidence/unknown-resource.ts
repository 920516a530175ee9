import { clientEvidence } from './graph/evidence.js';
import { oneProbe } from './reading/probe.js';
import { BESIDE_GRANT, probeScope } from './reading/scope-probe.js';

/** The client asks for all that it has at a resource that was just made up. */
export const unknownResource = clientEvidence({
  id: 'unknownResource',
  needs: BESIDE_GRANT,
  cost: oneProbe,
  collect: (met, tools, subject) =>
    probeScope(met, tools, subject, `api://${tools.clock.randomUUID()}/.default`),
});
