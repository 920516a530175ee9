import { DURATION } from '../../duration/duration-shape.js';
import { Duration } from '../../duration/duration.js';
import { object, optional } from '../../shape/index.js';
import type { Checks, Rule } from '../../validation/index.js';

/** How long the tokens of a client are good for. */
export interface TokenLifetimes {
  /** 5 minutes to 1 day, not longer than the refresh token. @default Duration.minutes(60) */
  readonly accessToken?: Duration | undefined;
  /** 5 minutes to 1 day, not longer than the refresh token. @default Duration.minutes(60) */
  readonly idToken?: Duration | undefined;
  /** 1 hour to 3650 days. @default Duration.days(1) */
  readonly refreshToken?: Duration | undefined;
}

export const LIFETIMES = object<TokenLifetimes>({
  accessToken: optional(DURATION),
  idToken: optional(DURATION),
  refreshToken: optional(DURATION),
});

/** Every lifetime, defaults filled in: what Cognito would assume otherwise is longer, and its units surprise. */
export function withDefaults(lifetimes: TokenLifetimes = {}): Required<{
  [K in keyof TokenLifetimes]: Duration;
}> {
  return {
    accessToken: lifetimes.accessToken ?? HOUR,
    idToken: lifetimes.idToken ?? HOUR,
    refreshToken: lifetimes.refreshToken ?? DAY,
  };
}

/** Made once for all clients. */
const HOUR = Duration.minutes(60);
const DAY = Duration.days(1);

const SEE =
  'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html';

function between(shortest: Duration, longest: Duration): Rule<Duration> {
  return {
    allowed: `${shortest.toString()} to ${longest.toString()}`,
    see: SEE,
    accepts: ({ seconds }) =>
      seconds === undefined || (seconds >= shortest.seconds! && seconds <= longest.seconds!),
  };
}

const SHORT_LIVED = between(Duration.minutes(5), Duration.days(1));
const LONG_LIVED = between(Duration.hours(1), Duration.days(3650));

const SHORTEST_SESSION = Duration.minutes(3);
/** What Cognito has where nothing is said. */
export const DEFAULT_AUTH_SESSION = SHORTEST_SESSION;
const LONGEST_SESSION = Duration.minutes(15);

/** Cognito counts sessions in minutes. */
export const AUTH_SESSION: Rule<Duration> = {
  allowed: `${SHORTEST_SESSION.toString()} to ${LONGEST_SESSION.toString()}, in whole minutes`,
  see: SEE,
  accepts: (session) => {
    const { seconds, unit } = session;
    return seconds === undefined
      ? unit === 'minutes'
      : seconds % 60 === 0 && between(SHORTEST_SESSION, LONGEST_SESSION).accepts(session);
  },
};

/** Checks each lifetime, and that no token outlives the refresh token. */
export function checkTokenLifetimes(checks: Checks, property: string, given?: TokenLifetimes): void {
  const { accessToken, idToken, refreshToken } = withDefaults(given);
  const withinRefresh: Rule<Duration> = {
    allowed: `not longer than the refresh token, ${refreshToken.toString()}`,
    see: SEE,
    accepts: ({ seconds }) =>
      seconds === undefined || refreshToken.seconds === undefined || seconds <= refreshToken.seconds,
  };
  checks
    .that(`${property}.accessToken`, accessToken, SHORT_LIVED)
    .that(`${property}.idToken`, idToken, SHORT_LIVED)
    .that(`${property}.refreshToken`, refreshToken, LONG_LIVED)
    .that(`${property}.accessToken`, accessToken, withinRefresh)
    .that(`${property}.idToken`, idToken, withinRefresh);
}
