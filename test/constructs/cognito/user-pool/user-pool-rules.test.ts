import {
  CustomAttribute,
  Duration,
  EmailSender,
  SignIn,
  UserPool,
  type UserPoolProps,
} from '@oauth-issuers/constructs';
import { problemsOf } from '../../../support/synth.js';
import { functionArn, KEY, roleArn, SES_ADDRESS, SES_DOMAIN } from '../variants/arns.js';

type Props = Partial<UserPoolProps>;
const problems = (props: Props): readonly string[] =>
  problemsOf((stack) => new UserPool(stack, 'pool', { poolName: 'shop', ...props }));
const firstLines = (props: Props): string[] => problems(props).map((problem) => problem.split('\n')[0]!);

const SMS = { roleArn: roleArn('sms'), externalId: 'shop' };
const SES = EmailSender.ses({ sourceArn: SES_ADDRESS });
const text = (length: number, start = '') => start.padEnd(length, 'x');

/** What is wrong, the properties with it, and the property that is reported. */
const refused: readonly [string, Props, string][] = [
  ['a name with emoji', { poolName: 'shop 🛒' }, 'poolName'],
  ['a name in right-to-left letters', { poolName: 'متجر' }, 'poolName'],
  ['a tier that does not exist', { tier: 'PREMIUM' as never }, 'tier'],
  ['a password of 5', { passwordPolicy: { minimumLength: 5 } }, 'passwordPolicy.minimumLength'],
  ['a password of 100', { passwordPolicy: { minimumLength: 100 } }, 'passwordPolicy.minimumLength'],
  ['a password of 8.5', { passwordPolicy: { minimumLength: 8.5 } }, 'passwordPolicy.minimumLength'],
  ['a history of none', { passwordPolicy: { historySize: 0 } }, 'passwordPolicy.historySize'],
  ['a history of 25', { passwordPolicy: { historySize: 25 } }, 'passwordPolicy.historySize'],
  [
    'a temporary password for an hour',
    { passwordPolicy: { temporaryPasswordValidity: Duration.hours(1) } },
    'passwordPolicy.temporaryPasswordValidity',
  ],
  [
    'a temporary password for a day and a half',
    { passwordPolicy: { temporaryPasswordValidity: Duration.hours(36) } },
    'passwordPolicy.temporaryPasswordValidity',
  ],
  [
    'a temporary password for 366 days',
    { passwordPolicy: { temporaryPasswordValidity: Duration.days(366) } },
    'passwordPolicy.temporaryPasswordValidity',
  ],
  ['recovery by post', { accountRecovery: 'post' as never }, 'accountRecovery'],
  ['a second factor of none', { mfa: { mode: 'required', factors: [] } }, 'mfa.factors'],
  ['a second factor twice', { mfa: { mode: 'required', factors: ['totp', 'totp'] } }, 'mfa.factors[1]'],
  ['codes by SMS that nobody sends', { mfa: { mode: 'required', factors: ['sms'] } }, 'sms'],
  [
    'an SMS without a code',
    { sms: SMS, mfa: { mode: 'optional', factors: ['sms'], smsMessage: 'Hello there' } },
    'mfa.smsMessage',
  ],
  [
    'an SMS of 141 characters',
    { sms: SMS, mfa: { mode: 'optional', factors: ['sms'], smsMessage: text(141, '{####}') } },
    'mfa.smsMessage',
  ],
  [
    'SMS settings beside MFA without SMS',
    { sms: SMS, mfa: { mode: 'optional', factors: ['totp'] } },
    'mfa.factors',
  ],
  ['codes by e-mail that Cognito sends', { mfa: { mode: 'optional', factors: ['email'] } }, 'email'],
  [
    'recovery by the same e-mail as the second factor',
    { email: SES, mfa: { mode: 'optional', factors: ['email'] }, accountRecovery: 'email' },
    'accountRecovery',
  ],
  [
    'a required second factor beside passkeys',
    { firstFactors: ['password', 'passkey'], mfa: { mode: 'required', factors: ['totp'] } },
    'mfa.mode',
  ],
  ['a choice without passwords', { firstFactors: ['passkey'] }, 'firstFactors'],
  ['a choice of nothing', { firstFactors: [] }, 'firstFactors'],
  ['one-time passwords by SMS that nobody sends', { firstFactors: ['password', 'sms-otp'] }, 'sms'],
  ['passkeys that nobody may use', { passkeys: {} }, 'firstFactors'],
  [
    'passkeys for a URL',
    {
      firstFactors: ['password', 'passkey'],
      passkeys: { relyingPartyId: 'https://auth.example.com' },
    },
    'passkeys.relyingPartyId',
  ],
  ['sign-in by phone without SMS', { signIn: SignIn.byPhone() }, 'sms'],
  ['phone numbers verified without SMS', { autoVerify: ['phone_number'] }, 'sms'],
  [
    'an update verified of what is not',
    { autoVerify: ['email'], verifyBeforeUpdate: ['phone_number'] },
    'verifyBeforeUpdate[0]',
  ],
  [
    'a link without its text',
    { verification: { emailBy: 'link', emailMessage: '{####}' } },
    'verification.emailMessage',
  ],
  ['a code as a link', { verification: { emailMessage: 'Click {##here##}' } }, 'verification.emailMessage'],
  ['a subject of 141 characters', { verification: { emailSubject: text(141) } }, 'verification.emailSubject'],
  ['an empty subject', { verification: { emailSubject: '' } }, 'verification.emailSubject'],
  [
    'an invitation without the name',
    { invitation: { emailMessage: 'Use {####}' } },
    'invitation.emailMessage',
  ],
  [
    'an invitation without the password',
    { invitation: { smsMessage: 'Hi {username}' } },
    'invitation.smsMessage',
  ],
  [
    'an attribute of 21 characters',
    { customAttributes: { [text(21)]: CustomAttribute.string() } },
    'customAttributes',
  ],
  ['an attribute without a name', { customAttributes: { '': CustomAttribute.string() } }, 'customAttributes'],
  [
    'an attribute with a space',
    { customAttributes: { 'my plan': CustomAttribute.string() } },
    'customAttributes',
  ],
  [
    'an attribute with its prefix',
    { customAttributes: { 'custom:plan': CustomAttribute.string() } },
    'customAttributes',
  ],
  [
    'an attribute that is a standard one',
    { customAttributes: { email: CustomAttribute.string() } },
    'customAttributes',
  ],
  ['a standard attribute that is none', { standardAttributes: { plan: {} } as never }, 'standardAttributes'],
  [
    '51 attributes',
    {
      customAttributes: Object.fromEntries(
        Array.from({ length: 51 }, (_, index) => [`a${index}`, CustomAttribute.boolean()]),
      ),
    },
    'customAttributes',
  ],
  [
    'lengths in the wrong order',
    { customAttributes: { plan: CustomAttribute.string({ minLength: 5, maxLength: 4 }) } },
    'customAttributes["plan"]',
  ],
  [
    'a length of 2049',
    { customAttributes: { plan: CustomAttribute.string({ maxLength: 2049 }) } },
    'customAttributes["plan"]',
  ],
  [
    'a limit that JSON rounds',
    { customAttributes: { seats: CustomAttribute.number({ max: 2 ** 53 }) } },
    'customAttributes["seats"]',
  ],
  ['a function by its name', { triggers: { preSignUp: 'sign-up' } }, 'triggers.preSignUp'],
  [
    'an unpublished function',
    { triggers: { preSignUp: `${functionArn('sign-up')}:$LATEST` } },
    'triggers.preSignUp',
  ],
  [
    'a sender without a key',
    { triggers: { customEmailSender: { functionArn: functionArn('mail'), kmsKeyArn: '' } } },
    'triggers.customEmailSender.kmsKeyArn',
  ],
  [
    'two keys',
    {
      triggers: {
        customEmailSender: { functionArn: functionArn('mail'), kmsKeyArn: KEY },
        customSmsSender: { functionArn: functionArn('sms'), kmsKeyArn: `${KEY}-b` },
      },
    },
    'triggers.customSmsSender.kmsKeyArn',
  ],
  [
    'an event that does not exist',
    { triggers: { preTokenGeneration: { functionArn: functionArn('t'), version: 'V4_0' as never } } },
    'triggers.preTokenGeneration.version',
  ],
  [
    'e-mail from a domain without an address',
    { email: EmailSender.ses({ sourceArn: SES_DOMAIN }) },
    'email.from',
  ],
  [
    'e-mail from an address of another domain',
    { email: EmailSender.ses({ sourceArn: SES_DOMAIN, from: 'Shop <shop@notexample.com>' }) },
    'email.from',
  ],
  [
    'e-mail from another address',
    { email: EmailSender.ses({ sourceArn: SES_ADDRESS, from: 'other@example.com' }) },
    'email.from',
  ],
  ['e-mail from a bucket', { email: EmailSender.ses({ sourceArn: 'arn:aws:s3:::mail' }) }, 'email.sourceArn'],
  ['answers to nobody', { email: EmailSender.cognito({ replyTo: 'help' }) }, 'email.replyTo'],
  [
    'a configuration set with a space',
    { email: EmailSender.ses({ sourceArn: SES_ADDRESS, configurationSet: 'my set' }) },
    'email.configurationSet',
  ],
  ['SMS by a user', { sms: { ...SMS, roleArn: 'arn:aws:iam::123456789012:user/sms' } }, 'sms.roleArn'],
  ['SMS with an id of one character', { sms: { ...SMS, externalId: 'x' } }, 'sms.externalId'],
  ['SMS from a zone', { sms: { ...SMS, region: 'eu-west-1a' } }, 'sms.region'],
  ['a tag of AWS', { tags: { 'aws:team': 'shop' } }, 'tags'],
  ['a tag value of 257', { tags: { team: text(257) } }, 'tags["team"]'],
  [
    '51 tags',
    { tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, ''])) },
    'tags',
  ],
];

describe('a user pool is refused at synth', () => {
  test.each(refused)('with %s', (_what, props, property) => {
    expect(firstLines(props)).toEqual([`[test/pool] ${property}`]);
    expect(problems(props)[0]).toMatch(/allowed .+\n.*(?:mend|see) /);
  });

  test('with everything that is wrong at once', () => {
    expect(
      firstLines({
        poolName: 'shop!',
        passwordPolicy: { minimumLength: 5, historySize: 25 },
        tags: { 'aws:team': 'shop' },
      }),
    ).toEqual([
      '[test/pool] poolName',
      '[test/pool] passwordPolicy.minimumLength',
      '[test/pool] passwordPolicy.historySize',
      '[test/pool] tags',
    ]);
  });
});
