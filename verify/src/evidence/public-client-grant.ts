import { control } from './control.js';
import { clientEvidence } from './graph/evidence.js';
import { oneProbe, probe } from './reading/probe.js';
import { tokenEndpoint } from './token-endpoint.js';

/**
 * A client without a secret asks for a token of its own. The token of another client shows that tokens are granted at
 * all.
 */
export const publicClientGrant = clientEvidence({
  id: 'publicClientGrant',
  needs: { control, tokenEndpoint },
  cost: oneProbe,
  collect: ({ tokenEndpoint: { url } }, tools, subject) =>
    probe(tools, subject, {
      endpoint: url,
      clientId: subject.client.clientId,
      authentication: { method: 'none' },
      scope: subject.profile.wholeScope(subject.manifest, subject.client),
      control: tools.exchangesOf('control'),
    }),
});
