import { signInPage } from '../../evidence/sign-in-page.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { passed, warned } from '../verdict.js';
import { signsPeopleIn } from './judge.js';

export const authorizeFraming = clientCheck({
  id: 'authorize.framing',
  title: 'The sign-in page cannot be framed',
  clause: rfc(9700, '4.16'),
  reason: 'a page that lies over the sign-in page makes people click what they do not see',
  explanation:
    'If another site can show the sign-in or consent page in a frame, it can lay a page of its own over it and ' +
    'have people press the button that gives an attacker access (clickjacking). A header forbids it: ' +
    'Content-Security-Policy with frame-ancestors, or X-Frame-Options.',
  expects: 'frame-ancestors in Content-Security-Policy, or X-Frame-Options, on a page that is shown',
  appliesTo: signsPeopleIn,
  needs: { signInPage },
  judge: ({ signInPage: { answer } }) => {
    const expected = 'frame-ancestors or X-Frame-Options';
    if (answer.status !== 200) return passed(expected, `no page: status ${answer.status}`);
    const policy = answer.headers['content-security-policy'] ?? '';
    const isGuarded = policy.includes('frame-ancestors') || answer.headers['x-frame-options'] !== undefined;
    return isGuarded ? passed(expected, 'it is there') : warned(expected, 'neither');
  },
});
