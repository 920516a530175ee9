import type { Answer } from '../issuer-client/http/outcome.js';
import { clientEvidence } from './graph/evidence.js';
import { found, type Finding } from './graph/finding.js';
import { BESIDE_GRANT, probeBeside } from './reading/scope-probe.js';

/** The answer to a request for a token for a resource that was just made up. */
export interface AudienceProbe {
  readonly resource: string;
  readonly answer: Answer;
}

export const unknownAudience = clientEvidence({
  id: 'unknownAudience',
  needs: BESIDE_GRANT,
  cost: () => ({ tokens: 1 }),
  collect: async (met, tools, subject): Promise<Finding<AudienceProbe>> => {
    const resource = `https://verify-issuers-${tools.clock.randomBytes(12).toString('hex')}.example`;
    const change = { parameters: { resource }, client: subject.client };
    const finding = await probeBeside(met, tools, subject, change);
    return finding.available ? found({ resource, answer: finding.value }, finding.exchanges) : finding;
  },
});
