import type { SecretMethod } from '../issuer-client/token/client-authentication.js';
import { readTokenResponse, type TokenResponse } from '../issuer-client/token/token-response.js';
import { clientEvidence } from './graph/evidence.js';
import { found, inconclusive, type Finding } from './graph/finding.js';
import { grantAttempt } from './grant-attempt.js';

/** A token response that grants: the positive control of every refusal. */
export interface Grant extends TokenResponse {
  /** The method that has just succeeded; refusals are asked for with the same. */
  readonly authentication: SecretMethod;
  readonly unconverged: string | undefined;
}

export const grant = clientEvidence({
  id: 'grant',
  needs: { grantAttempt },
  collect: ({ grantAttempt: attempt }, { exchangesOf }, { client }): Finding<Grant> => {
    const { outcome, authentication, unconverged } = attempt;
    const exchanges = exchangesOf('grantAttempt');
    const response = outcome.kind === 'answer' ? readTokenResponse(outcome) : undefined;
    return response
      ? found({ ...response, authentication, unconverged }, exchanges)
      : inconclusive(`${client.name} was granted no token: see grant.issued`, exchanges);
  },
});
