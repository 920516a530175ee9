import { action } from '../action.js';
import { describeDomain } from '../descriptions.js';
import { describeUserPoolDomainInput } from '../model/domain-shapes.js';

/**
 * Describes a domain. An unknown one is no error: its description is empty.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolDomain.html
 */
export const describeUserPoolDomain = action(describeUserPoolDomainInput, ({ Domain }, call) => {
  const { state, region, identity } = call;
  const pool = state.poolWithPrefix(region, Domain) ?? state.poolWithCustomDomain(Domain);
  const domain = [pool?.prefixDomain, pool?.customDomain].find((candidate) => candidate?.name === Domain);
  return { DomainDescription: pool && domain ? describeDomain(pool, domain, identity.accountId) : {} };
});
