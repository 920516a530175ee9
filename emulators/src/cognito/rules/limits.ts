import { limitExceeded } from '../errors.js';

/**
 * Default quotas.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export const quotas = {
  poolsPerRegion: 1000,
  clientsPerPool: 1000,
  groupsPerPool: 10_000,
  identityProvidersPerPool: 300,
  resourceServersPerPool: 25,
  customAttributesPerPool: 50,
} as const;

/**
 * The exception is the reference's, the words are not measured.
 *
 * @param count how many there would be
 * @param what plural, as in `resource servers per user pool`
 * @throws {ServiceError} `LimitExceededException` if that is more than the quota
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export function assertQuota(count: number, quota: number, what: string): void {
  if (count > quota) throw limitExceeded(`The limit of ${quota} ${what} has been reached.`);
}
