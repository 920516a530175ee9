import {
  CustomAttribute,
  Duration,
  EmailSender,
  SignIn,
  UserPool,
  type UserPoolProps,
} from '@oauth-issuers/constructs';
import { problemsOf, testStack, token } from '../../../support/synth.js';
import { functionArn, KEY, SES_ADDRESS } from '../variants/arns.js';

type Props = Partial<UserPoolProps>;
const problems = (props: Props): readonly string[] =>
  problemsOf((stack) => new UserPool(stack, 'pool', { poolName: 'shop', ...props }));
const SES = EmailSender.ses({ sourceArn: SES_ADDRESS });

/** A feature, what asks for it, the property that is reported, and the tiers that have it. */
const gates: readonly [string, Props, string, readonly UserPoolProps['tier'][]][] = [
  [
    'password history',
    { passwordPolicy: { historySize: 3 } },
    'passwordPolicy.historySize',
    ['ESSENTIALS', 'PLUS'],
  ],
  [
    'choice-based sign-in',
    { firstFactors: ['password', 'email-otp'] },
    'firstFactors',
    ['ESSENTIALS', 'PLUS'],
  ],
  [
    'e-mail as a second factor',
    { email: SES, mfa: { mode: 'optional', factors: ['email'] } },
    'mfa.factors',
    ['ESSENTIALS', 'PLUS'],
  ],
  [
    'access token customization',
    { triggers: { preTokenGeneration: { functionArn: functionArn('t'), version: 'V2_0' } } },
    'triggers.preTokenGeneration.version',
    ['ESSENTIALS', 'PLUS'],
  ],
  ['threat protection', { threatProtection: { mode: 'audit' } }, 'threatProtection', ['PLUS']],
];

describe.each(gates)('%s', (feature, props, property, tiers) => {
  test.each(['LITE', 'ESSENTIALS', 'PLUS'] as const)('on the tier %s', (tier) => {
    const found = problems({ ...props, tier });

    if (tiers.includes(tier)) {
      expect(found).toEqual([]);
    } else {
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`[test/pool] ${property}\n`);
      expect(found[0]).toContain(`${feature}, on the tier ${tier}`);
      expect(found[0]).toContain(`the tier ${tiers[0]}`);
      expect(found[0]).toContain('cognito-sign-in-feature-plans.html');
    }
  });
});

describe('the tier that nobody named', () => {
  test('is ESSENTIALS, which lacks threat protection', () => {
    expect(problems({ threatProtection: { mode: 'audit' } })[0]).toContain('on the tier ESSENTIALS');
    expect(problems({ passwordPolicy: { historySize: 3 } })).toEqual([]);
  });

  test('is not judged while it is a token', () => {
    const tier = token(testStack()).stringValue as 'LITE';

    expect(problems({ tier, threatProtection: { mode: 'audit' } })).toEqual([]);
  });
});

describe('what is not known before Terraform runs', () => {
  const unknown = (stack = testStack()) => token(stack);

  test('passes in every place', () => {
    const value = unknown().stringValue;
    const amount = unknown().numberValue;

    expect(
      problems({
        poolName: `🛒 ${value}`,
        signIn: SignIn.byEmailOrPhone(),
        passwordPolicy: {
          minimumLength: amount,
          historySize: amount,
          temporaryPasswordValidity: Duration.days(amount),
        },
        mfa: { mode: 'optional', factors: ['sms', 'email'], smsMessage: value, emailMessage: value },
        verification: { emailSubject: value, emailMessage: value, smsMessage: value },
        invitation: { emailSubject: value, emailMessage: value, smsMessage: value },
        firstFactors: ['password', 'passkey'],
        passkeys: { relyingPartyId: value },
        customAttributes: { plan: CustomAttribute.string({ minLength: amount, maxLength: amount }) },
        triggers: {
          preSignUp: value,
          preTokenGeneration: { functionArn: value, version: 'V2_0' },
          customEmailSender: { functionArn: value, kmsKeyArn: KEY },
          customSmsSender: { functionArn: value, kmsKeyArn: value },
        },
        email: EmailSender.ses({ sourceArn: value, from: value, replyTo: value, configurationSet: value }),
        sms: { roleArn: value, externalId: value, region: value },
        tags: { team: value },
      }),
    ).toEqual([]);
  });

  test('is refused as a time in hours, which cannot be converted to days', () => {
    const temporaryPasswordValidity = Duration.hours(unknown().numberValue);

    expect(problems({ passwordPolicy: { temporaryPasswordValidity } })).toEqual([
      expect.stringContaining('passwordPolicy.temporaryPasswordValidity'),
    ]);
  });
});
