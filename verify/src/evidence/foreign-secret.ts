import { handsOutToken } from '../issuer-client/token/token-response.js';
import { clientEvidence } from './graph/evidence.js';
import { found } from './graph/finding.js';
import { otherSecret } from './graph/needs.js';
import { allOrWorst, BESIDE_GRANT, probeBeside } from './reading/scope-probe.js';

/** The client asks with the secret of another client. */
export const foreignSecret = clientEvidence({
  id: 'foreignSecret',
  needs: { ...BESIDE_GRANT, otherSecret },
  cost: () => ({ probes: 1 }),
  collect: async ({ otherSecret: secret, ...known }, tools, subject) => {
    const authentication = { method: known.grant.authentication, secret };
    const finding = await probeBeside(known, tools, subject, { authentication });
    const what = 'with the secret of another client';
    const tried = finding.available ? found({ what, answer: finding.value }, finding.exchanges) : finding;
    return allOrWorst([tried], ({ answer }) => handsOutToken(answer));
  },
});
