import { clientEvidence } from './graph/evidence.js';
import { grant } from './grant.js';
import { madeUpSecret, oneProbe, probe } from './reading/probe.js';
import { tokenEndpoint } from './token-endpoint.js';

/** The client asks with a secret that was just made up. */
export const wrongSecret = clientEvidence({
  id: 'wrongSecret',
  needs: { grant, tokenEndpoint },
  cost: oneProbe,
  collect: ({ grant: granted, tokenEndpoint: { url } }, tools, subject) =>
    probe(tools, subject, {
      endpoint: url,
      clientId: subject.client.clientId,
      authentication: { method: granted.authentication, secret: madeUpSecret(tools) },
      scope: subject.profile.wholeScope(subject.manifest, subject.client),
      control: tools.exchangesOf('grant'),
    }),
});
