import { structure } from '../../aws/model/collections.js';
import { arn, poolId } from './common-shapes.js';
import { enumeration, integer, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

/** The model's pattern is that of a prefix; a custom domain has dots, so the pattern is a rule and not a part of the shape. */
const domain = string({ min: 1, max: 63 });

/** `SecurityPolicy` came on 2026-06-18. @see https://github.com/hashicorp/terraform-provider-aws/issues/48731 */
const customDomainConfig = structure(
  { CertificateArn: arn, SecurityPolicy: enumeration('TLS_V1', 'TLS_V1_2_2021', 'TLS_V1_3_2025') },
  ['CertificateArn'],
);

export type SecurityPolicy = NonNullable<Infer<typeof customDomainConfig>['SecurityPolicy']>;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html */
export const writeUserPoolDomainInput = structure(
  {
    Domain: domain,
    UserPoolId: poolId,
    ManagedLoginVersion: integer(1, 2),
    CustomDomainConfig: customDomainConfig,
  },
  ['Domain', 'UserPoolId'],
);
export type WriteUserPoolDomainInput = Infer<typeof writeUserPoolDomainInput>;

export const deleteUserPoolDomainInput = structure({ Domain: domain, UserPoolId: poolId }, [
  'Domain',
  'UserPoolId',
]);

export const describeUserPoolDomainInput = structure({ Domain: domain }, ['Domain']);
