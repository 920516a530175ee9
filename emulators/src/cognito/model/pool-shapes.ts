import { listOf, listOfStructures, structure, type Structure } from '../../aws/model/collections.js';
import { arn, poolId, poolName, tags, text } from './common-shapes.js';
import { lambdaConfig } from './lambda-shapes.js';
import {
  emailMessage,
  emailSubject,
  inviteMessageTemplate,
  smsMessage,
  verificationMessageTemplate,
} from './message-shapes.js';
import { mfaMode, smsConfiguration } from './mfa-shapes.js';
import { boolean, enumeration, integer, string } from '../../aws/model/scalars.js';
import { schemaAttributes } from './schema-shapes.js';
import type { Infer } from '../../aws/model/shape.js';

const verifiedAttribute = enumeration('phone_number', 'email');

const passwordPolicy = structure({
  MinimumLength: integer(6, 99),
  RequireUppercase: boolean,
  RequireLowercase: boolean,
  RequireNumbers: boolean,
  RequireSymbols: boolean,
  PasswordHistorySize: integer(0, 24),
  TemporaryPasswordValidityDays: integer(0, 365),
});
export type PasswordPolicy = Infer<typeof passwordPolicy>;

const emailConfiguration = structure({
  SourceArn: arn,
  ReplyToEmailAddress: string({
    pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+`,
  }),
  EmailSendingAccount: enumeration('COGNITO_DEFAULT', 'DEVELOPER'),
  From: text,
  ConfigurationSet: string({ min: 1, max: 64, pattern: '^[a-zA-Z0-9_-]+$' }),
});

const accountRecoverySetting = structure({
  RecoveryMechanisms: listOfStructures(
    structure(
      {
        Priority: integer(1, 2),
        Name: enumeration('verified_email', 'verified_phone_number', 'admin_only'),
      },
      ['Priority', 'Name'],
    ),
    { min: 1, max: 2 },
  ),
});

const userPoolAddOns = structure(
  {
    AdvancedSecurityMode: enumeration('OFF', 'AUDIT', 'ENFORCED'),
    AdvancedSecurityAdditionalFlows: structure({ CustomAuthMode: enumeration('AUDIT', 'ENFORCED') }),
  },
  ['AdvancedSecurityMode'],
);

/** What can be given at creation and changed later. */
const settings = {
  Policies: structure({
    PasswordPolicy: passwordPolicy,
    SignInPolicy: structure({
      AllowedFirstAuthFactors: listOf(enumeration('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'), {
        min: 1,
        max: 4,
      }),
    }),
  }),
  DeletionProtection: enumeration('ACTIVE', 'INACTIVE'),
  LambdaConfig: lambdaConfig,
  AutoVerifiedAttributes: listOf(verifiedAttribute),
  SmsVerificationMessage: smsMessage,
  EmailVerificationMessage: emailMessage,
  EmailVerificationSubject: emailSubject,
  VerificationMessageTemplate: verificationMessageTemplate,
  SmsAuthenticationMessage: smsMessage,
  UserAttributeUpdateSettings: structure({
    AttributesRequireVerificationBeforeUpdate: listOf(verifiedAttribute),
  }),
  MfaConfiguration: mfaMode,
  DeviceConfiguration: structure({
    ChallengeRequiredOnNewDevice: boolean,
    DeviceOnlyRememberedOnUserPrompt: boolean,
  }),
  EmailConfiguration: emailConfiguration,
  SmsConfiguration: smsConfiguration,
  UserPoolTags: tags,
  AdminCreateUserConfig: structure({
    AllowAdminCreateUserOnly: boolean,
    UnusedAccountValidityDays: integer(0, 365),
    InviteMessageTemplate: inviteMessageTemplate,
  }),
  UserPoolAddOns: userPoolAddOns,
  AccountRecoverySetting: accountRecoverySetting,
  UserPoolTier: enumeration('LITE', 'ESSENTIALS', 'PLUS'),
};
export type PoolSettingsInput = Structure<typeof settings, never>;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const createUserPoolInput = structure(
  {
    PoolName: poolName,
    ...settings,
    AliasAttributes: listOf(enumeration('phone_number', 'email', 'preferred_username')),
    UsernameAttributes: listOf(verifiedAttribute),
    UsernameConfiguration: structure({ CaseSensitive: boolean }, ['CaseSensitive']),
    Schema: schemaAttributes,
  },
  ['PoolName'],
);
export type CreateUserPoolInput = Infer<typeof createUserPoolInput>;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html */
export const updateUserPoolInput = structure({ UserPoolId: poolId, PoolName: poolName, ...settings }, [
  'UserPoolId',
]);

/** The input of actions that name a pool and nothing else. */
export const poolInput = structure({ UserPoolId: poolId }, ['UserPoolId']);
