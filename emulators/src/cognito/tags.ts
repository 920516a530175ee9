import type { Call } from './action.js';
import { invalidParameter, resourceNotFound } from './errors.js';
import { poolArn } from './identifiers.js';
import { assertQuota, quotas } from './rules/limits.js';
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
 * Checks tags that a pool would have.
 *
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export function assertTags(tags: Readonly<Record<string, string>>): void {
  const keys = Object.keys(tags);
  assertQuota(keys.length, quotas.tagsPerPool, 'tags per user pool');
  const reserved = keys.find((key) => key.toLowerCase().startsWith('aws:'));
  if (reserved !== undefined) {
    throw invalidParameter(`Tag key ${reserved} is reserved: keys must not begin with aws:.`);
  }
}
