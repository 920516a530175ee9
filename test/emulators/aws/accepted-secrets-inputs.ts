import { token } from '../secrets-manager/harness.js';

const secret = { SecretId: 'prod/billing' };
const tags = [{ Key: 'Team', Value: 'money' }, { Key: 'Owner' }];
const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:root' },
      Action: 'secretsmanager:GetSecretValue',
      Resource: '*',
    },
  ],
};

/** An input of each action of Secrets Manager that is taken where `prod/billing` has the versions 1 and 2. */
export const acceptedBySecretsManager: Readonly<Record<string, object>> = {
  CreateSecret: {
    Name: 'dev/orders',
    Description: 'Orders',
    KmsKeyId: 'alias/own',
    SecretString: 'x',
    Tags: tags,
    ClientRequestToken: token(9),
  },
  DeleteResourcePolicy: secret,
  DeleteSecret: { ...secret, RecoveryWindowInDays: 7 },
  DescribeSecret: secret,
  GetResourcePolicy: secret,
  GetSecretValue: { ...secret, VersionId: token(2), VersionStage: 'AWSCURRENT' },
  ListSecretVersionIds: { ...secret, MaxResults: 1, IncludeDeprecated: true },
  ListSecrets: {
    MaxResults: 1,
    IncludePlannedDeletion: true,
    SortBy: 'name',
    SortOrder: 'desc',
    Filters: [{ Key: 'all', Values: ['prod', '!dev'] }],
  },
  PutResourcePolicy: { ...secret, ResourcePolicy: JSON.stringify(policy), BlockPublicPolicy: true },
  PutSecretValue: {
    ...secret,
    SecretBinary: 'AAEC',
    ClientRequestToken: token(8),
    VersionStages: ['AWSPENDING'],
  },
  RestoreSecret: secret,
  TagResource: { ...secret, Tags: tags },
  UntagResource: { ...secret, TagKeys: ['Team'] },
  UpdateSecret: {
    ...secret,
    Description: 'Bills',
    KmsKeyId: 'alias/own',
    SecretString: 'y',
    ClientRequestToken: token(7),
  },
  UpdateSecretVersionStage: {
    ...secret,
    VersionStage: 'AWSCURRENT',
    MoveToVersionId: token(1),
    RemoveFromVersionId: token(2),
  },
};
