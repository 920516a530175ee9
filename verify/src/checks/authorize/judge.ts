import { isTaken, sentTo, type AuthorizationAnswer } from '../../evidence/reading/authorization.js';
import type { ClientSubject } from '../../evidence/graph/subject.js';
import { failed, passed, type Verdict } from '../verdict.js';

/** Clients of people, at an issuer that tells by `prompt=none` what it takes; what the clouds do is not modelled yet. */
export const signsPeopleIn = ({ client, profile }: ClientSubject): boolean =>
  !profile.isVendor && client.kind !== 'machine' && client.redirectUris.some((uri) => /^https:/.test(uri));

/** Whether each of what was tried was refused: a redirect that only asks for a person takes it. */
export function judgeAuthorizations(tried: readonly AuthorizationAnswer[], expected: string): Verdict {
  const taken = tried.filter(isTaken);
  const observed = (taken.length > 0 ? taken : tried)
    .map((answer) => `${answer.what}: ${wordsOf(answer)}`)
    .join('; ');
  return (taken.length > 0 ? failed : passed)(expected, observed);
}

function wordsOf(answer: AuthorizationAnswer): string {
  const told = sentTo(answer);
  const error = told?.get('error');
  return told ? `sent back, ${error ?? 'with success'}` : `status ${answer.answer.status}, not sent there`;
}
