import { clientEvidence } from './graph/evidence.js';
import { found, inconclusive } from './graph/finding.js';
import { grant } from './grant.js';
import { grantedIn } from './reading/granted.js';

/** What a client was granted when it asked for all that it may have. */
export const granted = clientEvidence({
  id: 'granted',
  needs: { grant },
  collect: ({ grant: { answer, unconverged } }, { exchangesOf }, { client, manifest, profile }) => {
    const exchanges = exchangesOf('grant');
    const all = grantedIn(answer, client, manifest, profile);
    return all
      ? found({ granted: all, unconverged }, exchanges)
      : inconclusive('the token cannot be read, and neither answer nor request name a scope', exchanges);
  },
});
