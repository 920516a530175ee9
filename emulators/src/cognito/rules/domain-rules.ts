import { invalidParameter } from '../errors.js';
import type { WriteUserPoolDomainInput } from '../model/domain-shapes.js';
import type { UserPool } from '../state.js';
import { assertTierHas } from './tier-rules.js';

const PREFIX = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const FULLY_QUALIFIED = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const RESERVED = ['aws', 'amazon', 'cognito'];

/**
 * In these words on 2023-02-20, of reserved words on 2020-04-03 and 2021-04-23.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
 * @see https://github.com/mineiros-io/terraform-aws-cognito-user-pool/issues/69
 * @see https://github.com/aws-amplify/amplify-cli/issues/3854
 * @see https://github.com/aws-solutions/content-analysis-on-aws/issues/8
 */
export function assertPrefix(prefix: string): void {
  if (!PREFIX.test(prefix)) {
    throw invalidParameter(
      'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, ' +
        'and hyphens. Please enter a different name that follows this format: ' +
        String.raw`^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$`,
    );
  }
  const reserved = RESERVED.find((word) => prefix.includes(word));
  if (reserved !== undefined) throw invalidParameter(`Domain cannot contain reserved word: ${reserved}`);
}

/**
 * The guide says so; the words are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
 */
export function assertCustomDomain(name: string, certificateArn: string): void {
  if (!FULLY_QUALIFIED.test(name))
    throw invalidParameter(`Custom domain is not a valid subdomain: ${name} is not a fully qualified name.`);
  if (certificateArn.split(':')[3] !== 'us-east-1')
    throw invalidParameter('Invalid certificate ARN: the certificate must be in us-east-1.');
}

/** Managed login, version 2, is not for the LITE tier. */
export function assertLoginVersion({ ManagedLoginVersion }: WriteUserPoolDomainInput, pool: UserPool): void {
  const { UserPoolTier: tier } = pool.settings;
  assertTierHas(tier, tier === 'LITE' && ManagedLoginVersion === 2 ? ['Managed Login'] : []);
}
