import { clientEvidence } from './graph/evidence.js';
import { found } from './graph/finding.js';
import { grant } from './grant.js';
import { grantAttempt } from './grant-attempt.js';

/** What a standard client makes of the answer that grants it a token. */
export const standardGrant = clientEvidence({
  id: 'standardGrant',
  needs: { grant, grantAttempt },
  collect: ({ grantAttempt: { acceptance } }, { exchangesOf }) =>
    found(acceptance, exchangesOf('grantAttempt')),
});
