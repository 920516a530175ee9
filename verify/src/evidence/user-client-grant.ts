import { control } from './control.js';
import { clientEvidence } from './graph/evidence.js';
import { ownSecret } from './graph/needs.js';
import type { ClientSubject } from './graph/subject.js';
import { probe } from './reading/probe.js';
import { tokenEndpoint } from './token-endpoint.js';

/** Whether any client of the tenant is granted a token, without roles: Entra refuses it where assignment is required. */
const mayBeGranted = ({ manifest, profile }: ClientSubject): boolean =>
  profile.clientsAreAssigned && manifest.api.assignmentRequired !== true;

/**
 * A client for people, which has a secret, asks for a token of its own. The token of another client shows that tokens
 * are granted at all.
 */
export const userClientGrant = clientEvidence({
  id: 'userClientGrant',
  needs: { control, tokenEndpoint, ownSecret },
  cost: (subject) => (mayBeGranted(subject) ? { tokens: 1 } : { probes: 1 }),
  collect: ({ control: granted, tokenEndpoint: { url }, ownSecret: secret }, tools, subject) =>
    probe(tools, subject, {
      endpoint: url,
      clientId: subject.client.clientId,
      authentication: { method: granted.authentication, secret },
      scope: subject.profile.wholeScope(subject.manifest, subject.client),
      control: tools.exchangesOf('control'),
      ...(mayBeGranted(subject) && { client: subject.client }),
    }),
});
