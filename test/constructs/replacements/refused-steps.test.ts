import {
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
const byPhone: Partial<UserPoolProps> = { signIn: SignIn.byPhone(), sms };
const otherId: Partial<UserPoolProps> = { sms: { ...sms, externalId: 'other' } };

test.each<[string, Declare, Declare, RegExp]>([
  ['SES and e-mail as a factor at once', pool(totp), pool(withEmail), /two deploys.*41049/],
  ['another external id, without mfa', pool(byPhone), pool({ ...byPhone, ...otherId }), /sms changes.*28294/],
  ['mfa away where phones are verified', pool({ ...byPhone, ...withSms }), pool(byPhone), /mfa goes.*28294/],
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
  ['nothing', domain(2), domain(2)],
])('%s: nothing is said', (_what, before, after) => {
  expect(refusals(before, after)).toEqual([]);
});
