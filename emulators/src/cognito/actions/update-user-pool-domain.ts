import { action } from '../action.js';
import { cloudFrontDistribution } from '../descriptions.js';
import { invalidParameter } from '../errors.js';
import { writeUserPoolDomainInput } from '../model/domain-shapes.js';
import { assertCustomDomain, assertLoginVersion } from '../rules/domain-rules.js';

/**
 * Changes a domain's login version, and a custom domain's certificate.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolDomain.html
 */
export const updateUserPoolDomain = action(writeUserPoolDomainInput, (input, call) => {
  const { UserPoolId, Domain: name, ManagedLoginVersion, CustomDomainConfig: custom } = input;
  const pool = call.state.find(call.region, UserPoolId);
  const current = custom ? pool?.customDomain : pool?.prefixDomain;
  if (!pool || current?.name !== name) throw invalidParameter('No such domain or user pool exists.');
  if (custom) assertCustomDomain(name, custom.CertificateArn);
  assertLoginVersion(input, pool);
  const domain = {
    ...current,
    certificateArn: custom?.CertificateArn,
    managedLoginVersion: ManagedLoginVersion ?? current.managedLoginVersion,
  };
  if (custom) pool.customDomain = domain;
  else pool.prefixDomain = domain;
  return {
    ManagedLoginVersion: domain.managedLoginVersion,
    ...(custom && { CloudFrontDomain: cloudFrontDistribution(domain) }),
  };
});
