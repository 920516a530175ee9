import { instanceOf } from '../shape/index.js';
import { Duration } from './duration.js';

export const DURATION = instanceOf(
  Duration,
  'a duration: Duration.minutes(…), Duration.hours(…) or Duration.days(…)',
  () => Duration.hours(1),
  // A bare number has no unit.
  (value) => (typeof value === 'number' ? 'say the unit: Duration.minutes(…), Duration.hours(…)' : undefined),
);
