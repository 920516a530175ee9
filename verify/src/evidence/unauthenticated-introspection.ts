import type { Answer } from '../issuer-client/http/outcome.js';
import { clientEvidence } from './graph/evidence.js';
import { found, inconclusive, type Finding } from './graph/finding.js';
import { grant } from './grant.js';
import { introspection } from './introspection.js';
import { introspect } from './reading/introspect.js';

/** Somebody who shows no secret asks what the token of the client is. */
export const unauthenticatedIntrospection = clientEvidence({
  id: 'unauthenticatedIntrospection',
  needs: { grant, introspection },
  collect: async ({ grant: { accessToken: token } }, tools, subject): Promise<Finding<Answer>> => {
    const after = tools.exchangesOf('introspection').slice(-1);
    const question = {
      clientId: subject.client.clientId,
      authentication: { method: 'none' },
      token,
    } as const;
    const outcome = await introspect(tools, subject, question, after);
    const exchanges = [...after, outcome.exchange];
    return outcome.kind === 'answer'
      ? found(outcome, exchanges)
      : inconclusive(`neither told nor refused: ${outcome.reason}`, exchanges);
  },
});
