import {
  type AttributeOptions,
  CustomAttribute,
  type CustomSender,
  type DeviceTracking,
  Duration,
  EmailSender,
  type Invitation,
  type LambdaTriggers,
  type Mfa,
  type Passkeys,
  type PasswordPolicy,
  type PreTokenGeneration,
  SignIn,
  type SmsSender,
  type ThreatProtection,
  UserPool,
  type UserPoolProps,
  type Verification,
} from '@oauth-issuers/constructs';
import { type Entry, entry } from './entry.js';

const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:trigger';
const sender = {
  functionArn,
  kmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd',
} satisfies Required<CustomSender>;

const triggers = {
  preSignUp: functionArn,
  postConfirmation: functionArn,
  preAuthentication: functionArn,
  postAuthentication: functionArn,
  customMessage: functionArn,
  userMigration: functionArn,
  defineAuthChallenge: functionArn,
  createAuthChallenge: functionArn,
  verifyAuthChallengeResponse: functionArn,
  preTokenGeneration: { functionArn, version: 'V2_0' } satisfies Required<PreTokenGeneration>,
  customEmailSender: sender,
  customSmsSender: sender,
} satisfies Required<LambdaTriggers>;

/** A pool with everything that can be said of one. */
export const userPoolEntry: Entry = entry<UserPoolProps>(
  'UserPool',
  (stack, props) => new UserPool(stack, 'it', props),
  () => ({
    poolName: 'people',
    tier: 'PLUS',
    signIn: SignIn.byEmailOrPhone(),
    caseSensitive: false,
    selfSignUp: true,
    invitation: {
      emailSubject: 'Welcome',
      emailMessage: 'You are {username}, with {####}',
      smsMessage: 'You are {username}, with {####}',
    } satisfies Required<Invitation>,
    autoVerify: ['email', 'phone_number'],
    verification: {
      emailBy: 'code',
      emailSubject: 'Your code',
      emailMessage: 'It is {####}',
      smsMessage: 'It is {####}',
    } satisfies Required<Verification>,
    verifyBeforeUpdate: ['email'],
    passwordPolicy: {
      minimumLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      historySize: 5,
      temporaryPasswordValidity: Duration.days(1),
    } satisfies Required<PasswordPolicy>,
    accountRecovery: 'email-then-phone',
    mfa: {
      mode: 'optional',
      factors: ['totp', 'sms', 'email'],
      smsMessage: 'It is {####}',
      emailSubject: 'Your code',
      emailMessage: 'It is {####}',
    } satisfies Required<Mfa>,
    firstFactors: ['password', 'passkey'],
    passkeys: {
      relyingPartyId: 'example.com',
      userVerification: 'required',
    } satisfies Required<Passkeys>,
    threatProtection: { mode: 'enforced', customAuthMode: 'audit' } satisfies Required<ThreatProtection>,
    deviceTracking: {
      remember: 'on-request',
      replacesSecondFactor: true,
    } satisfies Required<DeviceTracking>,
    standardAttributes: { email: { required: true, mutable: true } satisfies Required<AttributeOptions> },
    customAttributes: { plan: CustomAttribute.string({ maxLength: 20 }) },
    triggers,
    email: EmailSender.ses({
      sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
      from: 'Shop <shop@example.com>',
    }),
    sms: {
      roleArn: 'arn:aws:iam::123456789012:role/sms',
      externalId: 'shop',
      region: 'eu-west-1',
    } satisfies Required<SmsSender>,
    tags: { team: 'identity' },
    protect: true,
    overrides: { region: 'eu-west-1' },
  }),
);
