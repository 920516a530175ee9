import type { Duration } from '../../duration/duration.js';
import type { Rule } from '../../validation/index.js';

/** How refresh tokens rotate. */
export interface RefreshTokenRotation {
  /**
   * How long the old refresh token stays good, so that a client may ask again whose answer got lost: 1 to 60 seconds.
   * @default - not at all
   */
  readonly gracePeriod?: Duration;
}

export const GRACE_PERIOD: Rule<Duration> = {
  allowed: '1 to 60 seconds; none at all is the default',
  see: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html',
  accepts: ({ seconds }) => seconds === undefined || seconds <= 60,
};

/** The rotation that was asked for, in one form; `undefined` if none was. */
export function rotationOf(given?: boolean | RefreshTokenRotation): RefreshTokenRotation | undefined {
  return given === true ? {} : given === false ? undefined : given;
}

/**
 * The block as the provider takes it, without a rotation too: Cognito describes it as disabled once there was one, and
 * the provider calls that inconsistent with a block that was left out.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/47196
 */
export function rotationBlock(rotation?: RefreshTokenRotation) {
  const feature = rotation === undefined ? 'DISABLED' : 'ENABLED';
  return { refreshTokenRotation: [{ feature, retryGracePeriodSeconds: graceOf(rotation) }] };
}

/** In seconds, whatever the period's unit. */
function graceOf({ gracePeriod }: RefreshTokenRotation = {}): number {
  // A token has its unit's amount, which only seconds have in common with the API.
  return gracePeriod === undefined ? 0 : (gracePeriod.seconds ?? gracePeriod.amount);
}
