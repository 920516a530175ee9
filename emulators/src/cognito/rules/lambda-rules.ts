import { invalidParameter } from '../errors.js';
import type { LambdaConfig } from '../model/lambda-shapes.js';

/**
 * Not measured: as the reference has it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html
 */
export function assertLambdaConfig(config: LambdaConfig = {}): void {
  const { PreTokenGeneration: arn, PreTokenGenerationConfig: versioned } = config;
  if (arn !== undefined && versioned !== undefined && arn !== versioned.LambdaArn)
    throw invalidParameter('PreTokenGeneration and PreTokenGenerationConfig must have the same Lambda ARN.');
  if ((config.CustomSMSSender ?? config.CustomEmailSender) && config.KMSKeyID === undefined)
    throw invalidParameter('KMSKeyID is required when a custom sender Lambda trigger is configured.');
}
