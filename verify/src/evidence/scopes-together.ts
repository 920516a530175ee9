import { clientEvidence } from './graph/evidence.js';
import { oneProbe } from './reading/probe.js';
import { BESIDE_GRANT, readScopeProbe } from './reading/scope-probe.js';
import { undeclaredIn } from './reading/undeclared.js';

/** The client asks for what it may have, and beside it for one scope that it may not. */
export const scopesTogether = clientEvidence({
  id: 'scopesTogether',
  needs: BESIDE_GRANT,
  cost: oneProbe,
  collect: (met, tools, subject) => {
    const { manifest, profile, client } = subject;
    const own = profile.requestScope(manifest, client.permissions);
    const madeUp = `${manifest.api.identifier}/verify-issuers-${tools.clock.randomBytes(12).toString('hex')}`;
    const [, other = madeUp] = undeclaredIn(manifest, client)[0] ?? [];
    return readScopeProbe(met, tools, subject, `${own} ${other}`.trim());
  },
});
