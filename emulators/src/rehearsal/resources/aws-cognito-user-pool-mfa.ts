import { smsInput } from './aws-cognito-user-pool-input.js';
import type { UserPoolArgs } from './aws-cognito-user-pool-schema.js';
import { filled, ifOn, ifText } from './omit.js';

/**
 * The input of SetUserPoolMfaConfig, if there is something to set.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
 */
export function mfaInput(args: UserPoolArgs, poolId: string): object | undefined {
  const on = args.mfa_configuration !== 'OFF';
  if (!on && args.web_authn_configuration.length === 0) return undefined;
  return {
    UserPoolId: poolId,
    ...(on && factorsInput(args)),
    WebAuthnConfiguration: filled(args.web_authn_configuration).map((passkeys) => ({
      RelyingPartyId: ifText(passkeys.relying_party_id),
      UserVerification: ifText(passkeys.user_verification),
    }))[0],
  };
}

const factorsInput = (args: UserPoolArgs) => ({
  EmailMfaConfiguration: filled(args.email_mfa_configuration).map(({ message, subject }) => ({
    Message: ifText(message),
    Subject: ifText(subject),
  }))[0],
  MfaConfiguration: args.mfa_configuration,
  SmsMfaConfiguration: args.sms_configuration.map((sms) => ({
    SmsAuthenticationMessage: ifText(args.sms_authentication_message),
    SmsConfiguration: smsInput(sms),
  }))[0],
  SoftwareTokenMfaConfiguration: args.software_token_mfa_configuration.map(({ enabled }) => ({
    Enabled: ifOn(enabled),
  }))[0],
});
