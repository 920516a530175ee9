import { type SmsSender, UserPool } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, resourcesOf, synth } from '../../../support/synth.js';
import { SMS } from '../variants/pool-variant.js';

const pool = (sms: SmsSender) => (stack: TerraformStack) =>
  new UserPool(stack, 'pool', { poolName: 'shop', mfa: { mode: 'optional', factors: ['sms'] }, sms });

/** The statements of a policy in JSON. */
const statements = (policy: unknown): unknown =>
  (JSON.parse(policy as string) as { Statement: unknown }).Statement;

describe('SMS without a role', () => {
  const configuration = synth(pool({ externalId: 'shop "sms" ${x}', region: 'eu-west-2' }));
  const role = resourceOf(configuration, 'aws_iam_role');

  test('have one made, which Cognito alone may take, for this account and with the external id', () => {
    expect(statements((role.assume_role_policy as string).replaceAll('$${', '${'))).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'cognito-idp.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: {
            'sts:ExternalId': 'shop "sms" ${x}',
            'aws:SourceAccount': '${data.aws_caller_identity.AwsAccount.account_id}',
          },
          ArnLike: {
            'aws:SourceArn':
              'arn:*:cognito-idp:*:${data.aws_caller_identity.AwsAccount.account_id}:userpool/*',
          },
        },
      },
    ]);
    expect(role.assume_role_policy).toContain('$${x}');
  });

  test('may be published by it, and nothing else', () => {
    const policy = resourceOf(configuration, 'aws_iam_role_policy');

    expect(statements(policy.policy)).toEqual([{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }]);
    expect(policy.role).toMatch(/^\$\{aws_iam_role\.pool_SmsRole_\w+\.id\}$/);
  });

  test('are sent by the pool with it, which waits until it may send', () => {
    const { sms_configuration, depends_on } = resourceOf(configuration, 'aws_cognito_user_pool');

    expect(sms_configuration).toEqual({
      sns_caller_arn: expect.stringMatching(/^\$\{aws_iam_role\.pool_SmsRole_\w+\.arn\}$/) as unknown,
      external_id: 'shop "sms" $${x}',
      sns_region: 'eu-west-2',
    });
    expect(depends_on).toEqual([expect.stringMatching(/^aws_iam_role_policy\.pool_SmsRole_Policy_/)]);
  });
});

test('SMS with a role have none made', () => {
  const configuration = synth(pool(SMS));

  expect(resourcesOf(configuration, 'aws_iam_role').size).toBe(0);
  expect(resourceOf(configuration, 'aws_cognito_user_pool')).not.toHaveProperty('depends_on');
});

test('the external id has to be one, with or without a role', () => {
  for (const sms of [{ externalId: 'x' }, { ...SMS, externalId: 'x' }])
    expect(problemsOf(pool(sms))).toEqual([expect.stringContaining('[test/pool] sms.externalId')]);
});
