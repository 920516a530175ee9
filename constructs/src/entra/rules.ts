import { Duration } from '../duration/duration.js';
import { itemCount, pattern, textLength, type Rule } from '../validation/index.js';

const GRAPH = 'https://learn.microsoft.com/graph/api/resources';
const PLATFORM = 'https://learn.microsoft.com/entra/identity-platform';

export const DISPLAY_NAME = textLength(1, 120, `${PLATFORM}/supported-accounts-validation`);

/** Stricter than the provider, which lets 249 characters and more of them through to an apply that fails. */
const CLAIM_VALUE = /^(?!\.)[A-Za-z0-9!#$%&'()*+,\-./:;=?@[\]^_{}~]{1,120}$/;
const CLAIM_VALUE_ALLOWED =
  "1 to 120 of A-Z a-z 0-9 ! # $ % & ' ( ) * + , - . / : ; = ? @ [ ] ^ _ { } ~, no . first";

export const SCOPE_VALUE = pattern(CLAIM_VALUE, CLAIM_VALUE_ALLOWED, `${GRAPH}/permissionscope`);
export const ROLE_VALUE = pattern(CLAIM_VALUE, CLAIM_VALUE_ALLOWED, `${GRAPH}/approle`);
export const SCOPE_DESCRIPTION: Rule = {
  allowed: 'a text: people read it before they consent',
  see: `${GRAPH}/permissionscope`,
  accepts: (text) => text.trim() !== '',
};
export const ROLE_DESCRIPTION: Rule = {
  allowed: 'a text: administrators read it before they assign the role',
  see: `${GRAPH}/approle`,
  accepts: (text) => text.trim() !== '',
};

export const PERMISSION_ID = pattern(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  'a UUID',
  `${GRAPH}/approle`,
);

export const IDENTIFIER_URI: Rule = {
  allowed:
    'api:// or https://, at most 255 characters, without user name, wildcard, fragment, query or a slash at the end',
  see: `${PLATFORM}/identifier-uri-restrictions`,
  accepts: (uri) => uri.length <= 255 && /^(?:api|https):\/\/(?![^/]*@)[^\s*#?]*[^\s*#?/]$/.test(uri),
};

export const REDIRECT_URIS = itemCount(0, 256, `${PLATFORM}/reply-url`);
export const RESOURCES = itemCount(0, 50, `${PLATFORM}/supported-accounts-validation`);

const LONGEST_SECRET = Duration.days(730);
const SHORTEST_SECRET = Duration.hours(1);

export const SECRET_LIFETIME: Rule<Duration> = {
  allowed: `${SHORTEST_SECRET.toString()} to ${LONGEST_SECRET.toString()}`,
  see: `${PLATFORM}/how-to-add-credentials`,
  accepts: ({ seconds }) =>
    seconds === undefined || (seconds >= SHORTEST_SECRET.seconds! && seconds <= LONGEST_SECRET.seconds!),
};
