import { discovery } from '../../evidence/discovery.js';
import { stringsOf } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { passed, show, warned } from '../verdict.js';

export const discoveryPkce = issuerCheck({
  id: 'discovery.pkce',
  title: 'The document offers PKCE by S256, and not plain',
  clause: rfc(9700, '2.1.1'),
  reason:
    'a client that finds no S256 here signs people in without it, and a stolen code is enough for the thief',
  explanation:
    'PKCE binds a code to who asked for it. Clients learn from code_challenge_methods_supported whether the server knows ' +
    'it; where the list is missing, careful ones cannot tell and others leave it out. plain sends the proof itself along ' +
    'the way on which codes are stolen. That it is offered does not say that it is required: see authorize.pkce.',
  expects: 'code_challenge_methods_supported with S256 and without plain, where people sign in',
  appliesTo: ({ manifest, profile }) =>
    !profile.isVendor &&
    manifest.clients.some(({ kind, redirectUris }) => kind !== 'machine' && redirectUris.length > 0),
  needs: { discovery },
  judge: ({ discovery }) => {
    const listed = discovery['code_challenge_methods_supported'];
    const methods = stringsOf(listed);
    const isRight = methods.includes('S256') && !methods.includes('plain');
    return (isRight ? passed : warned)('S256, and not plain', show(listed));
  },
});
