import { issuerEvidence } from './graph/evidence.js';
import { found } from './graph/finding.js';
import { ofAnyMachine } from './graph/needs.js';
import { grant } from './grant.js';

/** The first token that a machine client is granted. Where nobody is granted anything, a refusal proves nothing. */
export const control = issuerEvidence({
  id: 'control',
  needs: {
    grant: ofAnyMachine(grant, 'no machine client was granted a token, so a refusal proves nothing'),
  },
  collect: ({ grant: granted }, { exchangesOf }) => found(granted, exchangesOf('grant')),
});
