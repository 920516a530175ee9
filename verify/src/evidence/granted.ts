import { clientEvidence } from './graph/evidence.js';
import { found, inconclusive } from './graph/finding.js';
import { ifWanted } from './graph/needs.js';
import { grant } from './grant.js';
import { introspection } from './introspection.js';
import { grantedIn } from './reading/granted.js';
import { canIntrospect } from './reading/introspect.js';

/** What a client was granted when it asked for all that it may have. */
export const granted = clientEvidence({
  id: 'granted',
  needs: { grant, introspection: ifWanted(introspection, canIntrospect) },
  collect: (
    { grant: { answer, unconverged }, introspection: asked },
    { exchangesOf },
    { client, manifest, profile },
  ) => {
    const exchanges = [...exchangesOf('grant'), ...exchangesOf('introspection')];
    const said = asked?.available ? asked.value.active : undefined;
    const all = grantedIn(answer, client, manifest, profile, said);
    return all
      ? found({ granted: all, unconverged }, exchanges)
      : inconclusive('the token cannot be read, and neither answer nor request name a scope', exchanges);
  },
});
