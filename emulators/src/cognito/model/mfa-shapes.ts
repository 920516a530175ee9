import { structure } from '../../aws/model/collections.js';
import { arn, poolId, text } from './common-shapes.js';
import { emailMessage, emailMfaSubject, smsMessage } from './message-shapes.js';
import { boolean, enumeration, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

/** In the order of 2018-07-30. @see https://github.com/rosberglinhares/CloudFormationCognitoCustomResources/issues/1 */
export const mfaMode = enumeration('OPTIONAL', 'OFF', 'ON');
export type MfaMode = Infer<typeof mfaMode>;

export const smsConfiguration = structure(
  { SnsCallerArn: arn, ExternalId: text, SnsRegion: string({ min: 5, max: 32 }) },
  ['SnsCallerArn'],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html */
export const setUserPoolMfaConfigInput = structure(
  {
    UserPoolId: poolId,
    SmsMfaConfiguration: structure({
      SmsAuthenticationMessage: smsMessage,
      SmsConfiguration: smsConfiguration,
    }),
    SoftwareTokenMfaConfiguration: structure({ Enabled: boolean }),
    EmailMfaConfiguration: structure({ Message: emailMessage, Subject: emailMfaSubject }),
    MfaConfiguration: mfaMode,
    WebAuthnConfiguration: structure({
      RelyingPartyId: string({ min: 1, max: 127 }),
      UserVerification: enumeration('required', 'preferred'),
      FactorConfiguration: enumeration('SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION'),
    }),
  },
  ['UserPoolId'],
);
export type SetUserPoolMfaConfigInput = Infer<typeof setUserPoolMfaConfigInput>;
