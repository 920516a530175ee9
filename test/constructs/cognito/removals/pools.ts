import { EmailSender, UserPool, type UserPoolProps } from '@oauth-issuers/constructs';
import { functionArn, SES_ADDRESS } from '../variants/arns.js';
import { SMS } from '../variants/pool-variant.js';
import type { Kind, Removals } from './removal.js';

export const POOLS: Kind<UserPoolProps> = {
  name: 'UserPool',
  declare: (scope, poolName, props) => void new UserPool(scope, 'it', { poolName, protect: false, ...props }),
};

const ses = EmailSender.ses({ sourceArn: SES_ADDRESS });

export const poolRemovals: Removals<UserPoolProps> = {
  tier: { given: 'PLUS' },
  signIn: 'another way to sign in replaces the pool',
  caseSensitive: 'a change replaces the pool',
  selfSignUp: { given: true },
  invitation: {
    given: {
      emailSubject: 'Welcome',
      emailMessage: 'You are {username}, with {####}',
      smsMessage: 'You are {username}, with {####}',
    },
  },
  autoVerify: { given: ['email'] },
  verification: {
    given: {
      emailBy: 'code',
      emailSubject: 'Your code',
      emailMessage: 'It is {####}',
      smsMessage: 'Is {####}',
    },
    stays: 'verification_message_template.email_subject',
  },
  verifyBeforeUpdate: { given: ['email'], beside: { autoVerify: ['email'] } },
  passwordPolicy: { given: { minimumLength: 20, requireSymbols: false, historySize: 5 } },
  accountRecovery: { given: 'administrator' },
  mfa: { given: { mode: 'optional', factors: ['totp'] } },
  firstFactors: { given: ['password', 'email-otp'], beside: { email: ses } },
  passkeys: {
    given: { relyingPartyId: 'example.com', userVerification: 'required' },
    along: { firstFactors: ['password', 'passkey'] },
  },
  threatProtection: { given: { mode: 'enforced' }, beside: { tier: 'PLUS' } },
  deviceTracking: { given: { remember: 'on-request', replacesSecondFactor: true } },
  standardAttributes: 'an attribute cannot be taken away: the apply is refused, as synth said',
  customAttributes: 'an attribute cannot be taken away: the apply is refused, as synth said',
  triggers: {
    given: {
      preSignUp: functionArn('gate'),
      preTokenGeneration: { functionArn: functionArn('tokens'), version: 'V2_0' },
    },
  },
  email: { given: ses },
  sms: { given: SMS, stays: 'sms_configuration' },
  tags: { given: { team: 'identity' } },
  protect: 'a pool that is protected cannot be destroyed at the end of a cycle',
  overrides: 'an argument of the provider itself, whose rules hold',
};
