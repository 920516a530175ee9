import { shownSecret } from './client-secrets.js';
import { poolArn } from './identifiers.js';
import { timestamp } from '../aws/json-protocol.js';
import type { UserPool } from './state.js';
import type { ResourceServer, UserPoolClient, UserPoolDomain } from './records.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html */
export function describePool(pool: UserPool, accountId: string) {
  return {
    Id: pool.id,
    Name: pool.name,
    ...pool.settings,
    LastModifiedDate: timestamp(pool.modified),
    CreationDate: timestamp(pool.created),
    SchemaAttributes: pool.schema,
    ...pool.immutable,
    MfaConfiguration: pool.mfa.MfaConfiguration,
    EstimatedNumberOfUsers: 0,
    UserPoolTags: Object.fromEntries(pool.tags),
    Domain: pool.prefixDomain?.name,
    CustomDomain: pool.customDomain?.name,
    Arn: poolArn(pool.region, accountId, pool.id),
  };
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html */
export function describeClient(pool: UserPool, client: UserPoolClient) {
  return {
    UserPoolId: pool.id,
    ClientName: client.name,
    ClientId: client.id,
    ClientSecret: shownSecret(client),
    LastModifiedDate: timestamp(client.modified),
    CreationDate: timestamp(client.created),
    ...client.settings,
  };
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResourceServerType.html */
export function describeServer(pool: UserPool, server: ResourceServer) {
  return { UserPoolId: pool.id, Identifier: server.identifier, Name: server.name, Scopes: server.scopes };
}

/** How the service's buckets name regions: as they were seen (2017 to 2025); no page has the others. */
const BUCKET_REGIONS: Readonly<Record<string, string>> = {
  'ap-northeast-1': 'nrt',
  'us-east-1': 'iad',
  'us-west-1': 'sfo',
  'us-west-2': 'pdx',
};

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DomainDescriptionType.html */
export function describeDomain(pool: UserPool, domain: UserPoolDomain, accountId: string) {
  return {
    UserPoolId: pool.id,
    AWSAccountId: accountId,
    Domain: domain.name,
    S3Bucket: `aws-cognito-prod-${BUCKET_REGIONS[pool.region] ?? pool.region}-assets`,
    CloudFrontDistribution: cloudFrontDistribution(domain),
    Version: domain.version,
    Status: 'ACTIVE',
    CustomDomainConfig: { CertificateArn: domain.certificateArn, SecurityPolicy: domain.securityPolicy },
    ManagedLoginVersion: domain.managedLoginVersion,
  };
}

/** The distribution that a custom domain's DNS record points to; it serves nothing here. */
export const cloudFrontDistribution = ({ name }: Pick<UserPoolDomain, 'name'>): string =>
  `d${Buffer.from(name).toString('hex').padEnd(13, '0').slice(0, 13)}.cloudfront.net`;
