/**
 * Types that several inputs share.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Types.html
 */
import { mapOf } from '../../aws/model/collections.js';
import { integer, string } from '../../aws/model/scalars.js';

export const poolId = string({ min: 1, max: 55, pattern: String.raw`[\w-]+_[0-9a-zA-Z]+` });
export const poolName = string({ min: 1, max: 128, pattern: String.raw`[\w\s+=,.@-]+` });
export const arn = string({
  min: 20,
  max: 2048,
  pattern: String.raw`arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`,
});
export const text = string({ min: 0, max: 131_072 });
export const tagKey = string({ min: 1, max: 128 });
export const tags = mapOf(tagKey, string({ min: 0, max: 256 }));
export const paginationToken = string({ min: 1, max: 131_072, pattern: String.raw`[\S]+` });
/** Some lists also take 0, for their default. */
export const pageSize = (max: number, min: 0 | 1 = 1) => integer(min, max);
