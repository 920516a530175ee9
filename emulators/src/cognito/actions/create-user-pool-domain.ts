import { action, type Call } from '../action.js';
import { cloudFrontDistribution } from '../descriptions.js';
import { invalidParameter } from '../errors.js';
import { versionAt } from '../identifiers.js';
import { writeUserPoolDomainInput, type WriteUserPoolDomainInput } from '../model/domain-shapes.js';
import { assertCustomDomain, assertLoginVersion, assertPrefix } from '../rules/domain-rules.js';
import type { UserPoolDomain } from '../records.js';

/**
 * Gives a pool a prefix domain or a custom one, active at once. A second one in these words on 2020-08-30.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
 * @see https://github.com/aws/aws-cdk/issues/10062
 */
export const createUserPoolDomain = action(writeUserPoolDomainInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { Domain: name, ManagedLoginVersion = 1, CustomDomainConfig: custom } = input;
  if (custom) assertCustomDomain(name, custom.CertificateArn);
  else assertPrefix(name);
  assertLoginVersion(input, pool);
  if (custom ? pool.customDomain : pool.prefixDomain)
    throw invalidParameter('User pool already has a domain configured.');
  assertFree(input, call);
  const domain: UserPoolDomain = {
    name,
    certificateArn: custom?.CertificateArn,
    securityPolicy: custom?.SecurityPolicy,
    managedLoginVersion: ManagedLoginVersion,
    version: versionAt(call.now),
  };
  call.state.change(pool, custom ? { customDomain: domain } : { prefixDomain: domain });
  return {
    ManagedLoginVersion,
    ...(custom && { CloudFrontDomain: cloudFrontDistribution(domain) }),
  };
});

/**
 * In these words from 2021-03-26 to 2024-02-22.
 *
 * @see https://github.com/aws-samples/aws-cdk-examples/issues/402
 * @see https://github.com/aws-samples/websocket-chat-application/issues/56
 */
function assertFree({ Domain, CustomDomainConfig }: WriteUserPoolDomainInput, { state, region }: Call): void {
  const holder = CustomDomainConfig
    ? state.poolWithCustomDomain(Domain)
    : state.poolWithPrefix(region, Domain);
  if (holder) throw invalidParameter('Domain already associated with another user pool.');
}
