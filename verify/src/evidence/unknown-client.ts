import { control } from './control.js';
import { issuerEvidence } from './graph/evidence.js';
import { madeUpSecret, oneProbe, probe } from './reading/probe.js';
import { tokenEndpoint } from './token-endpoint.js';

/** A client that nobody registered asks for a token. */
export const unknownClient = issuerEvidence({
  id: 'unknownClient',
  needs: { control, tokenEndpoint },
  cost: oneProbe,
  collect: ({ control: granted, tokenEndpoint: { url } }, tools, subject) => {
    const { manifest, profile } = subject;
    return probe(tools, subject, {
      endpoint: url,
      clientId: profile.inventClientId(tools.clock),
      authentication: { method: granted.authentication, secret: madeUpSecret(tools) },
      scope: profile.requestScope(manifest, Object.keys(manifest.api.permissions).slice(0, 1)),
      control: tools.exchangesOf('control'),
    });
  },
});
