import { taggingOf, TAGS_PER_RESOURCE } from '../aws/tags.js';
import type { Call } from './action.js';
import { invalidParameter, limitExceeded, resourceNotFound } from './errors.js';
import { poolArn } from './identifiers.js';
import type { UserPool } from './state.js';

/**
 * The pool that an ARN names.
 *
 * @throws {ServiceError} `ResourceNotFoundException` if it names none
 */
export function poolByArn(arn: string, { state, region, identity }: Call): UserPool {
  const id = arn.split('/').at(-1) ?? '';
  const pool = state.find(region, id);
  if (pool && arn === poolArn(region, identity.accountId, id)) return pool;
  throw resourceNotFound(`Resource ${arn} does not exist.`);
}

/**
 * Tags with others added or replaced.
 *
 * @throws {ServiceError} `InvalidParameterException` for a reserved key, `LimitExceededException` for too many tags
 */
export const tagged = taggingOf({
  invalid: invalidParameter,
  tooMany: () => limitExceeded(`The limit of ${TAGS_PER_RESOURCE} tags per user pool has been reached.`),
});
