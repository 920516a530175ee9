import { control } from './control.js';
import { clientEvidence } from './graph/evidence.js';
import { ownSecret } from './graph/needs.js';
import { oneProbe, probe } from './reading/probe.js';
import { tokenEndpoint } from './token-endpoint.js';

/**
 * A client for people, which has a secret, asks for a token of its own. The token of another client shows that tokens
 * are granted at all.
 */
export const userClientGrant = clientEvidence({
  id: 'userClientGrant',
  needs: { control, tokenEndpoint, ownSecret },
  cost: oneProbe,
  collect: ({ control: granted, tokenEndpoint: { url }, ownSecret: secret }, tools, subject) =>
    probe(tools, subject, {
      endpoint: url,
      clientId: subject.client.clientId,
      authentication: { method: granted.authentication, secret },
      scope: subject.profile.wholeScope(subject.manifest, subject.client),
      control: tools.exchangesOf('control'),
    }),
});
