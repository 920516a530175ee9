import type { Identity } from '../core/identity.js';
import { result } from './query-protocol.js';

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export function getCallerIdentity({ accountId }: Identity): Response {
  return result('GetCallerIdentity', {
    Arn: `arn:aws:iam::${accountId}:user/local-cloud`,
    UserId: 'AIDALOCALCLOUD000000',
    Account: accountId,
  });
}
