import { madeUpCode } from '../../evidence/made-up-code.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeTried } from './judge.js';

export const refusalMadeUpCode = clientCheck({
  id: 'refusal.made-up-code',
  title: 'A made-up authorization code is refused',
  clause: rfc(6749, '4.1.3'),
  reason: 'codes that need not exist make signing in a formality',
  explanation:
    'An authorization code proves that a person has signed in a moment ago. It is looked up, used once, and bound ' +
    'to its client. A server that takes any text for a code gives tokens for people who were never there. So a ' +
    'code that was just made up is tried.',
  expects: 'a status of 4xx, invalid_grant',
  appliesTo: (subject) => isMachine(subject) && subject.profile.refusals.madeUpCode !== undefined,
  needs: { madeUpCode },
  judge: ({ madeUpCode }, { profile }) => judgeTried(madeUpCode, profile, 'madeUpCode'),
});
