import { Duration } from '../duration/duration.js';
import { pattern, type Rule, wholeNumber } from '../validation/index.js';

const API = 'https://docs.aws.amazon.com/secretsmanager/latest/apireference';

export const SECRET_NAME = pattern(
  /^[A-Za-z0-9/_+=.@-]{1,512}$/,
  '1 to 512 ASCII letters, digits and any of / _ + = . @ -',
  `${API}/API_CreateSecret.html`,
);

export const IDENTITY = pattern(
  /^[a-z0-9_]+\.[A-Za-z0-9_-]+\.[a-z0-9_]+$/,
  'the address of an attribute, such as aws_cognito_user_pool_client.shop.id',
  'https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#replace_triggered_by',
);

/** Part of the name of a resource, and no rotation comes as far. */
export const GENERATION = wholeNumber(1, 100_000, `${API}/API_PutSecretValue.html`);

const SHORTEST_WINDOW = Duration.days(7);
const LONGEST_WINDOW = Duration.days(30);

export const RECOVERY_WINDOW: Rule<Duration | 'none'> = {
  allowed: `${SHORTEST_WINDOW.toString()} to ${LONGEST_WINDOW.toString()} in whole days, or 'none'`,
  see: `${API}/API_DeleteSecret.html`,
  accepts: (window) => window === 'none' || isWindow(window),
};

function isWindow(window: Duration): boolean {
  const { seconds, unit } = window;
  if (seconds === undefined) return unit === 'days';
  return (
    seconds >= SHORTEST_WINDOW.seconds! &&
    seconds <= LONGEST_WINDOW.seconds! &&
    seconds % Duration.days(1).seconds! === 0
  );
}

export const TAG_KEY: Rule = {
  allowed: '1 to 128 characters, and not aws: at the start',
  see: `${API}/API_Tag.html`,
  accepts: (key) => key.length >= 1 && key.length <= 128 && !/^aws:/i.test(key),
};

export const TAG_VALUE: Rule = {
  allowed: 'at most 256 characters',
  see: `${API}/API_Tag.html`,
  accepts: (value) => value.length <= 256,
};
