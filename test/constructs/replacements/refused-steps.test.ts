import {
  CustomAttribute,
  EmailSender,
  SignIn,
  UserPool,
  UserPoolDomain,
  type UserPoolProps,
  type Synthesized,
  warnOfReplacements,
} from '@oauth-issuers/constructs';
import { AnnotationMetadataEntryType, Testing, type TerraformStack } from 'cdktf';
import { configurationOf, testStack } from '../../support/synth.js';

type Declare = (stack: TerraformStack) => void;

/** What synth says of steps that are refused, to who deployed one declaration and now has another. */
function refusals(before: Declare, after: Declare): string[] {
  const deployed = configurationOf(testStack(before)) as Synthesized;
  const stack = testStack((of) => {
    after(of);
    warnOfReplacements(of, deployed);
  });
  Testing.synth(stack);
  return stack.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === (AnnotationMetadataEntryType.WARN as string))
    .map(({ data }) => String(data))
    .filter((text) => text.startsWith('In one step this is refused: '));
}

const pool =
  (props: Partial<UserPoolProps>): Declare =>
  (stack) =>
    void new UserPool(stack, 'pool', { poolName: 'shop', ...props });
const domain =
  (managedLoginVersion: 1 | 2, custom = true): Declare =>
  (stack) => {
    const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
    const name = custom
      ? {
          domainName: 'auth.example.com',
          certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1234',
        }
      : { prefix: 'shop' };
    new UserPoolDomain(stack, 'domain', { userPool, managedLoginVersion, ...name });
  };

const email = EmailSender.ses({ sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/shop@example.com' });
const sms = { roleArn: 'arn:aws:iam::123456789012:role/sms', externalId: 'shop' };
const totp: Partial<UserPoolProps> = { mfa: { mode: 'optional', factors: ['totp'] } };
const withEmail: Partial<UserPoolProps> = { mfa: { mode: 'optional', factors: ['totp', 'email'] }, email };
const withSms: Partial<UserPoolProps> = { mfa: { mode: 'optional', factors: ['sms'] } };
const withPasskeys: Partial<UserPoolProps> = { firstFactors: ['password', 'passkey'], passkeys: {} };
const withCodes: Partial<UserPoolProps> = { firstFactors: ['password', 'email-otp'], email };
const required: Partial<UserPoolProps> = { mfa: { mode: 'required', factors: ['totp'] }, email };
const [plan, size] = [CustomAttribute.string(), CustomAttribute.number()];
const byPhone: Partial<UserPoolProps> = { signIn: SignIn.byPhone(), sms };
const otherId: Partial<UserPoolProps> = { sms: { ...sms, externalId: 'other' } };

test.each<[string, Declare, Declare, RegExp]>([
  ['SES and e-mail as a factor at once', pool(totp), pool(withEmail), /two deploys.*41049/],
  ['another external id, without mfa', pool(byPhone), pool({ ...byPhone, ...otherId }), /sms changes.*28294/],
  ['mfa away where phones are verified', pool({ ...byPhone, ...withSms }), pool(byPhone), /mfa goes.*28294/],
  [
    'passkeys with the tier that has them',
    pool({ tier: 'LITE' }),
    pool(withPasskeys),
    /two deploys: tier first/,
  ],
  [
    'e-mail as a factor with the tier',
    pool({ tier: 'LITE', email }),
    pool(withEmail),
    /two deploys: tier first/,
  ],
  [
    'codes away and a factor required',
    pool(withCodes),
    pool(required),
    /two deploys: firstFactors first.*1975/,
  ],
  [
    'an attribute away',
    pool({ customAttributes: { plan, size } }),
    pool({ customAttributes: { plan } }),
    /38224/,
  ],
  [
    'an attribute changed',
    pool({ customAttributes: { plan } }),
    pool({ customAttributes: { plan: CustomAttribute.string({ maxLength: 9 }) } }),
    /attribute is changed.*38224/,
  ],
  ['a standard attribute more', pool({}), pool({ standardAttributes: { email: {} } }), /38224/],
  ['a custom domain with other pages', domain(1), domain(2), /6\.3\.0.*43248/],
])('%s: said before the apply', (_what, before, after, words) => {
  expect(refusals(before, after)).toEqual([expect.stringMatching(words)]);
});

test.each<[string, Declare, Declare]>([
  ['SES first', pool(totp), pool({ ...totp, email })],
  ['the factor after it', pool({ ...totp, email }), pool(withEmail)],
  ['all at once in a new pool', () => undefined, pool(withEmail)],
  [
    'another external id, with mfa',
    pool({ ...byPhone, ...withSms }),
    pool({ ...byPhone, ...withSms, ...otherId }),
  ],
  ['another external id, where no phone is verified', pool({ sms }), pool(otherId)],
  ['mfa away where no phone is verified', pool(totp), pool({})],
  ['a prefix domain with other pages', domain(1, false), domain(2, false)],
  ['passkeys on a tier that has them already', pool({}), pool(withPasskeys)],
  ['another tier alone', pool({ tier: 'LITE' }), pool({ tier: 'PLUS' })],
  ['a factor required beside passwords alone', pool({ email }), pool(required)],
  ['codes beside an optional factor', pool(withCodes), pool({ ...withCodes, ...totp })],
  [
    'a custom attribute more',
    pool({ customAttributes: { plan } }),
    pool({ customAttributes: { size, plan } }),
  ],
  [
    'what a pool that is made anew has from the start',
    pool({ tier: 'LITE', customAttributes: { plan } }),
    pool({ ...withPasskeys, signIn: SignIn.byEmail() }),
  ],
  ['nothing', domain(2), domain(2)],
])('%s: nothing is said', (_what, before, after) => {
  expect(refusals(before, after)).toEqual([]);
});
