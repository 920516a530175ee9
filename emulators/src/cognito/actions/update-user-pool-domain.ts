import { action } from '../action.js';
import { cloudFrontDistribution } from '../descriptions.js';
import { invalidParameter } from '../errors.js';
import { writeUserPoolDomainInput, type WriteUserPoolDomainInput } from '../model/domain-shapes.js';
import { assertCustomDomain, assertLoginVersion } from '../rules/domain-rules.js';
import type { UserPool } from '../state.js';
import type { UserPoolDomain } from '../records.js';

/**
 * Changes a domain's login version, and a custom domain's certificate and policy for TLS. A custom domain without a
 * certificate would become a prefix (2025-07-02); that a policy which is left out stays is not measured.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/43248
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolDomain.html
 */
export const updateUserPoolDomain = action(writeUserPoolDomainInput, (input, call) => {
  const { UserPoolId, Domain: name, ManagedLoginVersion, CustomDomainConfig: custom } = input;
  const pool = call.state.find(call.region, UserPoolId);
  const current = domainOf(pool, input);
  if (!pool || !current) throw invalidParameter('No such domain or user pool exists.');
  if (custom) assertCustomDomain(name, custom.CertificateArn);
  assertLoginVersion(input, pool);
  const domain = {
    ...current,
    certificateArn: custom?.CertificateArn,
    securityPolicy: custom?.SecurityPolicy ?? current.securityPolicy,
    managedLoginVersion: ManagedLoginVersion ?? current.managedLoginVersion,
  };
  call.state.change(pool, custom ? { customDomain: domain } : { prefixDomain: domain });
  return {
    ManagedLoginVersion: domain.managedLoginVersion,
    ...(custom && { CloudFrontDomain: cloudFrontDistribution(domain) }),
  };
});

function domainOf(
  pool: UserPool | undefined,
  { Domain: name, CustomDomainConfig: custom }: WriteUserPoolDomainInput,
): UserPoolDomain | undefined {
  const [prefixDomain, customDomain] = [pool?.prefixDomain, pool?.customDomain];
  if (!custom && customDomain?.name === name)
    throw invalidParameter('Cannot convert custom domain to prefix domain.');
  // In these words on 2023-05-24: https://github.com/aws/aws-cdk/issues/25712
  if (custom && prefixDomain?.name === name) {
    throw invalidParameter(
      'User pool should have a custom domain associated, failed to update the certificate.',
    );
  }
  return [custom ? customDomain : prefixDomain].find((domain) => domain?.name === name);
}
