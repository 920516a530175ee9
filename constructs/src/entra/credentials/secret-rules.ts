import { Duration } from '../../duration/duration.js';
import { type Rule, wholeNumber } from '../../validation/index.js';
import { platformPage } from '../pages.js';

const LONGEST_SECRET = Duration.days(730);

const SHORTEST_SECRET = Duration.hours(1);

export const SECRET_LIFETIME: Rule<Duration> = {
  allowed: `${SHORTEST_SECRET.toString()} to ${LONGEST_SECRET.toString()}`,
  see: platformPage('how-to-add-credentials'),
  accepts: ({ seconds }) =>
    seconds === undefined || (seconds >= SHORTEST_SECRET.seconds! && seconds <= LONGEST_SECRET.seconds!),
};

/** No name of a construct gets longer by it than Terraform takes, and no rotation comes as far. */
export const GENERATION = wholeNumber(1, 100_000, platformPage('how-to-add-credentials'));
