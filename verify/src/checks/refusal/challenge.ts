import { wrongSecret } from '../../evidence/wrong-secret.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { passed, warned } from '../verdict.js';

const EXPECTED = 'a 401 with WWW-Authenticate';

export const refusalChallenge = clientCheck({
  id: 'refusal.challenge',
  title: 'A refused client is told how to authenticate',
  clause: rfc(6749, '5.2'),
  reason: 'clients and proxies that follow HTTP do not understand a 401 that names no scheme',
  explanation:
    'HTTP has a rule of its own for the status 401: the answer names in WWW-Authenticate by what scheme one may ' +
    'authenticate. OAuth repeats it for clients that used the Authorization header. Some HTTP libraries report a ' +
    'refusal without it as a broken answer, and the cause is lost.',
  expects: 'WWW-Authenticate beside each 401 to a client that used the header',
  appliesTo: (subject) => isMachine(subject) && !subject.profile.isVendor,
  needs: { wrongSecret },
  judge: ({ wrongSecret: answer }) => {
    const challenge = answer.headers['www-authenticate'];
    if (answer.status !== 401) return passed(EXPECTED, `status ${answer.status}`);
    return challenge === undefined ? warned(EXPECTED, '401 without it') : passed(EXPECTED, challenge);
  },
});
