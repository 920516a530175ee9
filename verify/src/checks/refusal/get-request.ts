import { getRequest } from '../../evidence/get-request.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalGetRequest = clientCheck({
  id: 'refusal.get-request',
  title: 'GET is refused',
  clause: rfc(6749, '3.2'),
  reason: 'what is asked by GET stands in URLs, which logs, caches and browsers keep',
  explanation:
    'A token request carries credentials, so the standard allows POST alone. A token endpoint that answers GET ' +
    'invites clients to put their secret into a URL, and lets any page on the web make a browser send such a ' +
    'request. The secret is in the header here, where it belongs.',
  expects: 'a status of 4xx',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.getRequest !== undefined,
  needs: { getRequest },
  judge: ({ getRequest }, { profile }) => judgeTried(getRequest, profile, 'getRequest'),
});
