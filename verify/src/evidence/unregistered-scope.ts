import { clientEvidence } from './graph/evidence.js';
import { oneProbe } from './reading/probe.js';
import { BESIDE_GRANT, readScopeProbe } from './reading/scope-probe.js';

/** The client asks for a scope that was just made up. */
export const unregisteredScope = clientEvidence({
  id: 'unregisteredScope',
  needs: BESIDE_GRANT,
  cost: oneProbe,
  collect: (met, tools, subject) => {
    const madeUp = tools.clock.randomBytes(12).toString('hex');
    return readScopeProbe(met, tools, subject, `${subject.manifest.api.identifier}/verify-issuers-${madeUp}`);
  },
});
