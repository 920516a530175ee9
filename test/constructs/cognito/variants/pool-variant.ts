import { UserPool, type UserPoolProps } from '@oauth-issuers/constructs';
import type { Construct } from 'constructs';
import { roleArn } from './arns.js';
import type { ScopedVariant } from './scoped.js';

export const TYPE = 'aws_cognito_user_pool';

/** A pool that can be deleted again, whose name is its variant's unless the variant gives it one. */
export const pool = (scope: Construct, poolName: string, props: Partial<UserPoolProps>): UserPool =>
  new UserPool(scope, 'pool', { poolName, protect: false, ...props });

/** A variant that is one pool. */
export function poolVariant(
  name: string,
  props: (updated: boolean) => Partial<UserPoolProps>,
  expected: Readonly<Record<string, unknown>>,
  options: { absent?: readonly string[]; cycle?: boolean } = {},
): ScopedVariant {
  const { absent = [], cycle = false } = options;
  return {
    name,
    declare: (stack, updated) => void pool(stack, name, props(updated)),
    expected: { [TYPE]: expected },
    ...(absent.length > 0 && { absent: { [TYPE]: absent } }),
    cycle,
  };
}

export const SMS = { roleArn: roleArn('sms'), externalId: 'shop-sms' };
export const SMS_BLOCK = { sns_caller_arn: roleArn('sms'), external_id: 'shop-sms' };
