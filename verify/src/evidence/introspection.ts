import type { Answer, Untrusted } from '../issuer-client/http/outcome.js';
import type { JsonObject } from '../json.js';
import { clientEvidence } from './graph/evidence.js';
import { found, inconclusive, type Finding } from './graph/finding.js';
import { ownSecret } from './graph/needs.js';
import { grant } from './grant.js';
import { activeIn, introspect } from './reading/introspect.js';

/** What the issuer says of the token that it has just issued. */
export interface Introspection {
  readonly outcome: Answer | Untrusted;
  /** Absent if it does not say that the token is good for something. */
  readonly active: JsonObject | undefined;
}

export const introspection = clientEvidence({
  id: 'introspection',
  needs: { grant, ownSecret },
  collect: async ({ grant: granted, ownSecret: secret }, tools, subject): Promise<Finding<Introspection>> => {
    const authentication = { method: granted.authentication, secret };
    const question = { clientId: subject.client.clientId, authentication, token: granted.accessToken };
    const after = tools.exchangesOf('grant').slice(-1);
    const outcome = await introspect(tools, subject, question, after);
    const exchanges = [...after, outcome.exchange];
    if (outcome.kind === 'outage')
      return inconclusive(`no answer from the introspection endpoint: ${outcome.reason}`, exchanges);
    const active = outcome.kind === 'answer' ? activeIn(outcome) : undefined;
    return found({ outcome, active }, exchanges);
  },
});
