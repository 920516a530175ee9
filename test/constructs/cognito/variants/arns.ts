/* Names of what lives outside Cognito. Nothing of it has to exist for a pool to be declared. */
const place = (service: string) => `arn:aws:${service}:eu-west-1:123456789012`;

export const functionArn = (name: string): string => `${place('lambda')}:function:${name}`;
export const KEY = `${place('kms')}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
export const SES_DOMAIN = `${place('ses')}:identity/example.com`;
export const SES_ADDRESS = `${place('ses')}:identity/shop@example.com`;
export const LOG_GROUP = `${place('logs')}:log-group:/aws/vendedlogs/sign-ins`;
export const BUCKET = 'arn:aws:s3:::sign-in-logs';
export const STREAM = `${place('firehose')}:deliverystream/sign-ins`;
export const roleArn = (name: string): string => `arn:aws:iam::123456789012:role/${name}`;
export const certificateArn = (id: string): string =>
  `arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-12345678901${id}`;
