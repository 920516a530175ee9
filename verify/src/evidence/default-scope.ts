import { clientEvidence } from './graph/evidence.js';
import { BESIDE_GRANT, readScopeProbe } from './reading/scope-probe.js';

/** The client asks for no scope, and is granted what the issuer thinks fit. */
export const defaultScope = clientEvidence({
  id: 'defaultScope',
  needs: BESIDE_GRANT,
  cost: () => ({ tokens: 1 }),
  collect: (met, tools, subject) => readScopeProbe(met, tools, subject, '', { client: subject.client }),
});
