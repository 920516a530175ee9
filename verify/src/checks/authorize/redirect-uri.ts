import { unregisteredRedirects } from '../../evidence/unregistered-redirects.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { sentTo } from '../../evidence/reading/authorization.js';
import { failed, passed } from '../verdict.js';
import { signsPeopleIn } from './judge.js';

export const authorizeRedirectUri = clientCheck({
  id: 'authorize.redirect-uri',
  title: 'Only a registered address is answered',
  clause: rfc(9700, '2.1'),
  reason: 'a code that is sent to an address of an attacker signs the attacker in as the person',
  explanation:
    'The address to which a code is sent must be compared with those that were registered as a whole, character by ' +
    'character. Servers that compare the beginning, the host, a pattern, or what is left when the address was ' +
    'tidied up, can be talked into sending codes elsewhere. So one registered address is spelled in a dozen ways ' +
    'that look like it.',
  expects: 'an error that is shown to the person, and no redirect to any of the spellings',
  appliesTo: signsPeopleIn,
  needs: { unregisteredRedirects },
  judge: ({ unregisteredRedirects: tried }) => {
    const reached = tried.filter((answer) => sentTo(answer) !== undefined);
    const expected = `none of ${tried.length} spellings is redirected to`;
    return reached.length > 0
      ? failed(expected, reached.map(({ what }) => what).join('; '))
      : passed(expected, 'no redirect to any of them');
  },
});
