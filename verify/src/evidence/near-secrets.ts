import type { Attempt } from './reading/refused-requests.js';
import { refusedRequests } from './reading/refused-requests.js';

/** A secret that is nearly the right one gives it away: it is hidden as well as the right one. */
const near = (what: string, change: (secret: string) => string): Attempt => ({
  what,
  change: ({ grant, ownSecret }, { http }) => {
    const secret = change(ownSecret);
    http.redactor.hide(secret);
    return { authentication: { method: grant.authentication, secret } };
  },
});

const inOtherLetters = (secret: string): string => {
  const turned = secret.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  return turned === secret ? `${secret}a` : turned;
};

/** The client asks with secrets that are nearly its own. */
export const nearSecrets = refusedRequests('nearSecrets', [
  near('with a secret that lacks the last character', (secret) => secret.slice(0, -1)),
  near('with a secret that has one character more', (secret) => `${secret}x`),
  near('with a secret that has a space after it', (secret) => `${secret} `),
  near('with a secret in other letters', inOtherLetters),
]);
