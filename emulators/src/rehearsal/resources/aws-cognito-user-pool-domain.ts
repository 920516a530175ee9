import { setTimeout as pause } from 'node:timers/promises';
import { incorrect } from '../problem.js';
import type { AwsSession } from '../providers/aws.js';
import { count, required, text } from '../schema/arguments.js';
import { ifNotZero, ifText } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  certificate_arn: text(),
  domain: required(text()),
  managed_login_version: count(),
  user_pool_id: required(text()),
};

/** Attempts to see the domain active, a quarter of a second apart: ten seconds in all. */
const ATTEMPTS = 40;
const INTERVAL = 250;

/** The hosted zone of every CloudFront distribution. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';

interface DomainDescription {
  readonly Status?: string;
  readonly AWSAccountId?: string;
  readonly CloudFrontDistribution?: string;
  readonly ManagedLoginVersion?: number;
  readonly S3Bucket?: string;
  readonly Version?: string;
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/cognito_user_pool_domain */
export const awsCognitoUserPoolDomain = awsType(
  'aws_cognito_user_pool_domain',
  schema,
  async (args, { cognito }) => {
    const certificate = ifText(args.certificate_arn);
    await cognito('CreateUserPoolDomain', {
      CustomDomainConfig: certificate === undefined ? undefined : { CertificateArn: certificate },
      Domain: args.domain,
      ManagedLoginVersion: ifNotZero(args.managed_login_version),
      UserPoolId: args.user_pool_id,
    });
    const description = await activeDomain(args.domain, cognito);
    return {
      id: args.domain,
      aws_account_id: description.AWSAccountId,
      cloudfront_distribution: description.CloudFrontDistribution,
      cloudfront_distribution_arn: description.CloudFrontDistribution,
      cloudfront_distribution_zone_id: CLOUDFRONT_ZONE,
      managed_login_version: description.ManagedLoginVersion ?? 0,
      s3_bucket: description.S3Bucket,
      version: description.Version,
    };
  },
);

async function activeDomain(domain: string, cognito: AwsSession['cognito']): Promise<DomainDescription> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { DomainDescription: found } = await cognito('DescribeUserPoolDomain', { Domain: domain });
    const description = (found ?? {}) as DomainDescription;
    if (description.Status === 'ACTIVE') return description;
    await pause(INTERVAL);
  }
  throw incorrect(`the domain ${domain} was not active after ${(ATTEMPTS * INTERVAL) / 1000} s`);
}
