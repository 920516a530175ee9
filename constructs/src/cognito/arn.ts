import { pattern, type Rule } from '../validation/index.js';
import { apiPage, guidePage } from './pages.js';

/** A rule for an ARN; the pattern is that of the part after the account. Cognito takes 2048 characters at most. */
function arn(service: string, place: string, resource: string, example: string, see: string): Rule {
  const rule = pattern(
    new RegExp(`^arn:aws[a-z-]*:${service}:${place}:${resource}$`),
    `an ARN such as ${example}`,
    see,
  );
  return { ...rule, accepts: (value) => value.length <= 2048 && rule.accepts(value) };
}

const REGIONAL = '[a-z0-9-]+:\\d{12}';

export const USER_POOL_ARN = arn(
  'cognito-idp',
  REGIONAL,
  'userpool/[a-z0-9-]+_[0-9A-Za-z]+',
  'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E',
  apiPage('UserPoolType'),
);

/** A function, its version or an alias; `$LATEST` is not among what Cognito takes. */
export const FUNCTION_ARN = arn(
  'lambda',
  REGIONAL,
  'function:[\\w-]+(?::[\\w-]+)?',
  'arn:aws:lambda:eu-west-1:123456789012:function:sign-up',
  apiPage('LambdaConfigType'),
);

export const KEY_ARN = arn(
  'kms',
  REGIONAL,
  '(?:key|alias)/[\\w/-]+',
  'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  apiPage('LambdaConfigType'),
);

export const ROLE_ARN = arn(
  'iam',
  ':\\d{12}',
  'role/[\\w+=,.@/-]+',
  'arn:aws:iam::123456789012:role/cognito',
  apiPage('SmsConfigurationType'),
);

export const SES_IDENTITY_ARN = arn(
  'ses',
  REGIONAL,
  'identity/[^\\s/]+',
  'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
  apiPage('EmailConfigurationType'),
);

/** CloudFront, which serves custom domains, reads certificates in one region only. */
export const CERTIFICATE_ARN = arn(
  'acm',
  'us-east-1:\\d{12}',
  'certificate/[\\w-]+',
  'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012, in us-east-1',
  guidePage('cognito-user-pools-add-custom-domain'),
);

/** Without the `:*` at the end that some tools print. */
export const LOG_GROUP_ARN = arn(
  'logs',
  REGIONAL,
  'log-group:[\\w/.-]+',
  'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/vendedlogs/cognito',
  apiPage('CloudWatchLogsConfigurationType'),
);

export const BUCKET_ARN = arn(
  's3',
  ':',
  '[a-z0-9.-]{3,63}',
  'arn:aws:s3:::sign-in-logs',
  apiPage('S3ConfigurationType'),
);

export const DELIVERY_STREAM_ARN = arn(
  'firehose',
  REGIONAL,
  'deliverystream/[\\w.-]{1,64}',
  'arn:aws:firehose:eu-west-1:123456789012:deliverystream/sign-ins',
  apiPage('FirehoseConfigurationType'),
);
