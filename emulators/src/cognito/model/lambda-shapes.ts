import { structure } from '../../aws/model/collections.js';
import { arn } from './common-shapes.js';
import { enumeration } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

const versioned = <const V extends string>(...versions: readonly V[]) =>
  structure({ LambdaVersion: enumeration(...versions), LambdaArn: arn }, ['LambdaVersion', 'LambdaArn']);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html */
export const lambdaConfig = structure({
  PreSignUp: arn,
  CustomMessage: arn,
  PostConfirmation: arn,
  PreAuthentication: arn,
  PostAuthentication: arn,
  DefineAuthChallenge: arn,
  CreateAuthChallenge: arn,
  VerifyAuthChallengeResponse: arn,
  PreTokenGeneration: arn,
  UserMigration: arn,
  PreTokenGenerationConfig: versioned('V1_0', 'V2_0', 'V3_0'),
  CustomSMSSender: versioned('V1_0'),
  CustomEmailSender: versioned('V1_0'),
  KMSKeyID: arn,
  InboundFederation: versioned('V1_0'),
});
export type LambdaConfig = Infer<typeof lambdaConfig>;
