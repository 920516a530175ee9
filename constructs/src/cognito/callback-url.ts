import { type Rule } from '../validation/index.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const LONGEST = 1024;
/** A scheme other than http and https, as native applications register them with their system. */
const CUSTOM_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:\S+$/;

/** A URL that Cognito may send a browser back to. */
export const CALLBACK_URL: Rule = {
  allowed: `at most ${LONGEST} characters, without a fragment: https, http on ${LOOPBACK.join(', ')}, or a scheme of your own`,
  see: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html',
  accepts: (text) =>
    text.length <= LONGEST && !text.includes('#') && (isWebUrl(text) || CUSTOM_SCHEME.test(text)),
};

function isWebUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || LOOPBACK.includes(url.hostname);
}
