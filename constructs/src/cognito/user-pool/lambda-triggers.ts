import type { CognitoUserPoolLambdaConfig } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { Token } from 'cdktf';
import { type Fields, object, oneOfNames, optional, text } from '../../shape/index.js';
import type { Checks } from '../../validation/index.js';
import { FUNCTION_ARN, KEY_ARN } from '../arn.js';
import { apiPage, guidePage } from '../pages.js';
import {
  arnOf,
  isFunctionResource,
  TRIGGER_FUNCTION,
  type TriggerFunction,
  type TriggerFunctionResource,
} from './trigger-function.js';
import { checkTier, type UserPoolTier } from './user-pool-tier.js';

/**
 * What the event of a pre-token-generation function holds: `V1_0` the ID token, `V2_0` the access token of users too,
 * `V3_0` that of machines as well. The last two need a tier other than LITE.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export type PreTokenGenerationVersion = 'V1_0' | 'V2_0' | 'V3_0';

const VERSIONS: readonly PreTokenGenerationVersion[] = ['V1_0', 'V2_0', 'V3_0'];

/** A function that changes tokens before they are issued. */
export interface PreTokenGeneration {
  readonly functionArn: TriggerFunction;
  readonly version: PreTokenGenerationVersion;
}

/** A function that sends messages in place of Cognito. */
export interface CustomSender {
  readonly functionArn: TriggerFunction;
  /** The KMS key that codes are encrypted with; a pool has one for e-mail and SMS. */
  readonly kmsKeyArn: string;
}

/**
 * Functions that Cognito calls. Each has to permit it: a function that is given as a resource is permitted here, one
 * that is given by its ARN permits it already.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html
 */
export interface LambdaTriggers {
  /** Accepts, confirms or refuses who signs up. */
  readonly preSignUp?: TriggerFunction;
  /** After a new user, or a forgotten password, is confirmed. */
  readonly postConfirmation?: TriggerFunction;
  /** Accepts or refuses a sign-in. */
  readonly preAuthentication?: TriggerFunction;
  /** After a sign-in. */
  readonly postAuthentication?: TriggerFunction;
  /** Writes messages. */
  readonly customMessage?: TriggerFunction;
  /** Brings in users from elsewhere, at their first sign-in. */
  readonly userMigration?: TriggerFunction;
  /** Decides which challenge comes next. */
  readonly defineAuthChallenge?: TriggerFunction;
  readonly createAuthChallenge?: TriggerFunction;
  readonly verifyAuthChallengeResponse?: TriggerFunction;
  readonly preTokenGeneration?: PreTokenGeneration;
  readonly customEmailSender?: CustomSender;
  readonly customSmsSender?: CustomSender;
}

/** The name of a trigger. */
export type LambdaTrigger = keyof LambdaTriggers;

const PLAIN = [
  'preSignUp',
  'postConfirmation',
  'preAuthentication',
  'postAuthentication',
  'customMessage',
  'userMigration',
  'defineAuthChallenge',
  'createAuthChallenge',
  'verifyAuthChallengeResponse',
] as const satisfies readonly LambdaTrigger[];

const SENDERS = ['customEmailSender', 'customSmsSender'] as const satisfies readonly LambdaTrigger[];

const FUNCTION = optional(TRIGGER_FUNCTION);
const SENDER = optional(object<CustomSender>({ functionArn: TRIGGER_FUNCTION, kmsKeyArn: text() }));

/** The shape of each trigger. */
export const TRIGGERS: Fields<LambdaTriggers> = {
  preSignUp: FUNCTION,
  postConfirmation: FUNCTION,
  preAuthentication: FUNCTION,
  postAuthentication: FUNCTION,
  customMessage: FUNCTION,
  userMigration: FUNCTION,
  defineAuthChallenge: FUNCTION,
  createAuthChallenge: FUNCTION,
  verifyAuthChallengeResponse: FUNCTION,
  preTokenGeneration: optional(
    object<PreTokenGeneration>({
      functionArn: TRIGGER_FUNCTION,
      version: oneOfNames(VERSIONS, guidePage('user-pool-lambda-pre-token-generation')),
    }),
  ),
  customEmailSender: SENDER,
  customSmsSender: SENDER,
};

export function checkTriggers(checks: Checks, triggers: LambdaTriggers, tier?: UserPoolTier): void {
  for (const trigger of PLAIN) checks.that(`triggers.${trigger}`, arnOf(triggers[trigger]), FUNCTION_ARN);
  for (const sender of SENDERS) {
    checks
      .that(`triggers.${sender}.functionArn`, arnOf(triggers[sender]?.functionArn), FUNCTION_ARN)
      .that(`triggers.${sender}.kmsKeyArn`, triggers[sender]?.kmsKeyArn, KEY_ARN);
  }
  checkOneKey(checks, triggers);
  checkPreTokenGeneration(checks, triggers.preTokenGeneration, tier);
}

function checkOneKey(
  checks: Checks,
  { customEmailSender: email, customSmsSender: sms }: LambdaTriggers,
): void {
  if (email === undefined || sms === undefined) return;
  if ([email.kmsKeyArn, sms.kmsKeyArn].some((key) => Token.isUnresolved(key))) return;
  checks.that('triggers.customSmsSender.kmsKeyArn', sms.kmsKeyArn, {
    allowed: `the key of customEmailSender, ${email.kmsKeyArn}: a pool has one`,
    see: apiPage('LambdaConfigType'),
    accepts: (key) => key === email.kmsKeyArn,
  });
}

function checkPreTokenGeneration(checks: Checks, trigger?: PreTokenGeneration, tier?: UserPoolTier): void {
  if (trigger === undefined) return;
  const property = 'triggers.preTokenGeneration';
  checks.that(`${property}.functionArn`, arnOf(trigger.functionArn), FUNCTION_ARN);
  if (trigger.version !== 'V1_0') {
    checkTier(checks, tier, {
      property: `${property}.version`,
      feature: 'access token customization',
      needs: 'ESSENTIALS',
    });
  }
}

/** The triggers as the provider takes them; nothing while there are none. */
export function lambdaBlock(triggers: LambdaTriggers): CognitoUserPoolLambdaConfig | undefined {
  const { preTokenGeneration, customEmailSender, customSmsSender } = triggers;
  const sender = customEmailSender ?? customSmsSender;
  const block: CognitoUserPoolLambdaConfig = {
    ...Object.fromEntries(
      PLAIN.flatMap((name) => (triggers[name] === undefined ? [] : [[name, arnOf(triggers[name])]])),
    ),
    ...(preTokenGeneration && {
      preTokenGenerationConfig: {
        lambdaArn: arnOf(preTokenGeneration.functionArn),
        lambdaVersion: preTokenGeneration.version,
      },
    }),
    ...(customEmailSender && { customEmailSender: senderBlock(customEmailSender) }),
    ...(customSmsSender && { customSmsSender: senderBlock(customSmsSender) }),
    ...(sender && { kmsKeyId: sender.kmsKeyArn }),
  };
  return Object.keys(block).length === 0 ? undefined : block;
}

function senderBlock({ functionArn }: CustomSender) {
  return { lambdaArn: arnOf(functionArn), lambdaVersion: 'V1_0' };
}

/** The functions that were given as resources, by their triggers. */
export function functionResources(triggers: LambdaTriggers): [LambdaTrigger, TriggerFunctionResource][] {
  return Object.entries(triggers).flatMap(([name, value]): [LambdaTrigger, TriggerFunctionResource][] => {
    const given = (value as PreTokenGeneration | undefined)?.functionArn ?? (value as TriggerFunction);
    return isFunctionResource(given) ? [[name as LambdaTrigger, given]] : [];
  });
}
