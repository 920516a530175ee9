import { discovery } from './discovery.js';
import { issuerEvidence } from './graph/evidence.js';
import { found } from './graph/finding.js';
import { ifWanted } from './graph/needs.js';

/** How clients may show their secret, in the order in which to try it. */
export const authenticationMethods = issuerEvidence({
  id: 'authenticationMethods',
  needs: { discovery: ifWanted(discovery, ({ profile }) => profile.authenticationFollowsDiscovery) },
  collect: ({ discovery: document }, { exchangesOf }, { profile }) => {
    const metadata = document?.available ? document.value : undefined;
    return found(profile.authenticationMethods(metadata), exchangesOf('discovery'));
  },
});
