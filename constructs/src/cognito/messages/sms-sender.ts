import type { CognitoUserPoolSmsConfiguration } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { type Checks, textLength } from '../../validation/index.js';
import { ROLE_ARN } from '../arn.js';
import { REGION } from '../user-pool/user-pool-rules.js';

/**
 * How a pool sends SMS: Cognito takes a role of your account that may call `sns:Publish`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-sms-settings.html
 */
export interface SmsSender {
  /**
   * The ARN of the role, which `cognito-idp.amazonaws.com` may take.
   * @default - a role that the pool makes, which Cognito alone may take, for this account and with `externalId`
   */
  readonly roleArn?: string;
  /** What Cognito says when it takes the role, and the role's trust policy asks for: 2 to 1224 characters. */
  readonly externalId: string;
  /** The region that sends, such as `eu-west-1`. @default - the pool's own */
  readonly region?: string;
}

const EXTERNAL_ID = textLength(
  2,
  1224,
  'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html',
);

export function checkSmsSender(checks: Checks, property: string, sender?: SmsSender): void {
  if (sender === undefined) return;
  checks
    .that(`${property}.roleArn`, sender.roleArn, ROLE_ARN)
    .that(`${property}.externalId`, sender.externalId, EXTERNAL_ID)
    .that(`${property}.region`, sender.region, REGION);
}

export function smsBlock({ roleArn, externalId, region }: SmsSender): CognitoUserPoolSmsConfiguration {
  return { snsCallerArn: roleArn!, externalId, ...(region !== undefined && { snsRegion: region }) };
}
