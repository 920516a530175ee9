import { unknownClientRedirect } from '../../evidence/unknown-client-redirect.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { sentTo } from '../../evidence/reading/authorization.js';
import { judge } from '../verdict.js';
import { signsPeopleIn } from './judge.js';

export const authorizeUnknownClient = clientCheck({
  id: 'authorize.unknown-client',
  title: 'An unknown client sends nobody anywhere',
  clause: rfc(6749, '4.1.2.1'),
  reason: 'a link to the issuer that leads to any address makes phishing look genuine',
  explanation:
    'If the client is not known, neither is its address: the person must be told, and stay. A server that ' +
    'redirects all the same, with the error in the address, sends people from a trusted host to wherever a link ' +
    'says. That is an open redirector.',
  expects: 'an error that is shown to the person',
  appliesTo: signsPeopleIn,
  needs: { unknownClientRedirect },
  judge: ({ unknownClientRedirect: tried }) => {
    const reached = tried.some((answer) => sentTo(answer) !== undefined);
    const observed = tried.map(({ answer }) => `status ${answer.status}`).join(', ');
    return judge('no redirect', reached ? ['redirected to the address of the request'] : [], observed);
  },
});
