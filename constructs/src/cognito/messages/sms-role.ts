import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import { currentAccountId } from '../../aws/aws-context.js';
import { literal } from '../../terraform/literal.js';
import type { SmsSender } from './sms-sender.js';

const VERSION = '2012-10-17';

/**
 * A role that Cognito takes to send SMS, and that nobody else can. The source is any pool of the account, since the pool
 * that needs the role does not exist before it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-sms-settings.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
class SmsRole extends Construct {
  /** What has to be there before Cognito tries the role. */
  readonly policy: IamRolePolicy;
  readonly #role: IamRole;

  constructor(scope: Construct, id: string, externalId: string) {
    super(scope, id);
    this.#role = new IamRole(
      this,
      'Resource',
      literal({
        description: 'Lets Amazon Cognito send SMS',
        assumeRolePolicy: JSON.stringify(trustPolicy(externalId, currentAccountId(this))),
      }),
    );
    this.policy = new IamRolePolicy(this, 'Policy', {
      role: this.#role.id,
      policy: JSON.stringify(PUBLISH),
    });
  }

  get roleArn(): string {
    return this.#role.arn;
  }
}

/** The role of a pool, if none was given. */
export function smsRoleFor(userPool: Construct, { roleArn, externalId }: SmsSender): SmsRole | undefined {
  return roleArn === undefined ? new SmsRole(userPool, 'SmsRole', externalId) : undefined;
}

function trustPolicy(externalId: string, account: string): object {
  return {
    Version: VERSION,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'cognito-idp.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': externalId, 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:*:cognito-idp:*:${account}:userpool/*` },
        },
      },
    ],
  };
}

/** A phone number is no resource that a policy could name. */
const PUBLISH = {
  Version: VERSION,
  Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }],
};
