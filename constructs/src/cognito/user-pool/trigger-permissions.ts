import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { Construct } from 'constructs';
import { literal } from '../../terraform/literal.js';
import { functionResources, type LambdaTriggers } from './lambda-triggers.js';
import { qualifierOf } from './trigger-function.js';
import type { IUserPool } from './user-pool-reference.js';

/**
 * Permits a pool to call the functions that were given as resources, below the pool: `PreSignUpPermission` for
 * `preSignUp`. Only this pool may: its ARN is the source.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
export function permitTriggers(userPool: Construct & IUserPool, triggers: LambdaTriggers): void {
  for (const [trigger, target] of functionResources(triggers)) {
    const qualifier = qualifierOf(target);
    new LambdaPermission(
      userPool,
      `${trigger[0]!.toUpperCase()}${trigger.slice(1)}Permission`,
      literal({
        action: 'lambda:InvokeFunction',
        functionName: target.functionName,
        principal: 'cognito-idp.amazonaws.com',
        sourceArn: userPool.userPoolArn,
        ...(qualifier !== undefined && { qualifier }),
      }),
    );
  }
}
