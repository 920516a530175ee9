import type { UserPoolArgs } from './aws-cognito-user-pool-schema.js';
import { ifText } from './omit.js';

type LambdaConfig = UserPoolArgs['lambda_config'][number];

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html */
export const lambdaConfigInput = (config: LambdaConfig) => ({
  CreateAuthChallenge: ifText(config.create_auth_challenge),
  CustomEmailSender: config.custom_email_sender.map(versionedInput)[0],
  CustomMessage: ifText(config.custom_message),
  CustomSMSSender: config.custom_sms_sender.map(versionedInput)[0],
  DefineAuthChallenge: ifText(config.define_auth_challenge),
  KMSKeyID: ifText(config.kms_key_id),
  PostAuthentication: ifText(config.post_authentication),
  PostConfirmation: ifText(config.post_confirmation),
  PreAuthentication: ifText(config.pre_authentication),
  PreSignUp: ifText(config.pre_sign_up),
  PreTokenGeneration: ifText(config.pre_token_generation),
  PreTokenGenerationConfig: config.pre_token_generation_config.map(versionedInput)[0],
  UserMigration: ifText(config.user_migration),
  VerifyAuthChallengeResponse: ifText(config.verify_auth_challenge_response),
});

const versionedInput = (sender: LambdaConfig['custom_email_sender'][number]) => ({
  LambdaArn: sender.lambda_arn,
  LambdaVersion: sender.lambda_version,
});
