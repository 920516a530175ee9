import { type Rule } from '../validation/index.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const LONGEST = 1024;
/** What the API takes in a URL: no white space, no control characters. */
const CHARACTERS = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u;
/** A scheme other than http and https, as native applications register them with their system. */
const CUSTOM_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:.+$/;

/** A URL that Cognito may send a browser back to. */
export const CALLBACK_URL: Rule = {
  allowed: `at most ${LONGEST} characters, without a fragment: https, http on ${LOOPBACK.join(', ')}, or a scheme of your own`,
  see: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html',
  accepts: (text) =>
    text.length <= LONGEST &&
    CHARACTERS.test(text) &&
    !text.includes('#') &&
    URL.canParse(text) &&
    (isWebUrl(text) || CUSTOM_SCHEME.test(text)),
};

function isWebUrl(text: string): boolean {
  if (!/^https?:\/\/[^\\]+$/.test(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || LOOPBACK.includes(url.hostname);
}
