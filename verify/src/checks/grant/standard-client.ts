import { grant } from '../../evidence/grant.js';
import { standardDiscovery } from '../../evidence/standard-discovery.js';
import { standardGrant } from '../../evidence/standard-grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, warned } from '../verdict.js';

export const grantStandardClient = clientCheck({
  id: 'grant.standard-client',
  title: "A standard client accepts this issuer's answers",
  clause: rfc(6749, '5.1'),
  reason: 'a client library refuses the answer, and the program that uses it gets no token',
  explanation:
    'Programs hardly ever read tokens from answers by hand: a library does, and it is stricter than the eye. So the ' +
    'requests that must succeed are made by openid-client, a certified client of many programs, and what it makes of ' +
    'the discovery document and of the token response counts as evidence. A member of the wrong type, a type of token ' +
    'that it does not know, or another issuer in the document, and it gives up, although curl shows a token.',
  expects: 'openid-client reads the discovery document and the token response',
  needs: { standardDiscovery, standardGrant, grant },
  judge: ({ standardDiscovery: discovery, standardGrant: granted, grant: { body } }, { profile }) => {
    const expected = 'openid-client accepts both answers';
    const refused = [
      ...(discovery.accepted ? [] : [`the discovery document: ${discovery.reason}`]),
      ...(granted.accepted ? [] : [`the token response: ${granted.reason}`]),
    ];
    if (refused.length === 0) return passed(expected, 'both accepted');
    // Many libraries take null for nothing, as this one does not.
    if (discovery.accepted && body['refresh_token'] === null && !profile.isVendor)
      return passed(expected, refused.join('; '), 'leave refresh_token out instead of null');
    // What is wrong with the document fails a check of discovery; of a server that nobody knows, others may take the answer.
    const isFault = !granted.accepted && profile.isVendor;
    return (isFault ? failed : warned)(expected, refused.join('; '));
  },
});
