import {
  AppClient,
  CustomAttribute,
  EmailSender,
  ResourceServer,
  SignIn,
  UserPool,
  UserPoolDomain,
  type UserPoolProps,
} from '@oauth-issuers/constructs';
import type { Construct } from 'constructs';
import { certificateArn } from '../cognito/variants/arns.js';

/** Declares something in a scope of its own; names that there is one of are the scope's. */
export type Declare = (scope: Construct, slug: string) => void;

const pool =
  (props: Partial<UserPoolProps>): Declare =>
  (scope, slug) =>
    void new UserPool(scope, 'pool', { poolName: slug, protect: false, ...props });
const domain =
  (managedLoginVersion: 1 | 2, custom = true): Declare =>
  (scope, slug) => {
    const userPool = new UserPool(scope, 'pool', { poolName: slug, protect: false });
    const name = custom
      ? { domainName: `auth.${slug}.example.com`, certificateArn: certificateArn('1') }
      : { prefix: slug };
    new UserPoolDomain(scope, 'domain', { userPool, managedLoginVersion, protect: false, ...name });
  };

const client =
  (kind: 'web' | 'machine', refreshTokenRotation = false): Declare =>
  (scope, slug) => {
    domain(1, false)(scope, slug);
    const userPool = scope.node.findChild('pool') as UserPool;
    const api = { userPool, identifier: 'orders', scopes: { read: 'Read' }, protect: false };
    const common = {
      userPool,
      clientName: slug,
      scopes: [new ResourceServer(scope, 'orders', api).scope('read')],
      secretSink: 'unread',
    } as const;
    const callbackUrls = ['https://app.example.com/callback'];
    new AppClient(
      scope,
      'client',
      kind === 'web' ? { ...common, kind, callbackUrls, refreshTokenRotation } : { ...common, kind },
    );
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

/** Steps that are refused, and what synth says of each. */
export const REFUSED: readonly (readonly [string, Declare, Declare, RegExp])[] = [
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
  [
    'a standard attribute more',
    pool({}),
    pool({ standardAttributes: { email: { required: true } } }),
    /attribute is added.*38224/,
  ],
  ['a client with users becomes a machine', client('web'), client('machine'), /becomes a machine.*47196/],
  ['a custom domain with other pages', domain(1), domain(2), /6\.3\.0.*43248/],
];

/** Steps like these that are not. */
export const ALLOWED: readonly (readonly [string, Declare, Declare])[] = [
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
  ['a machine becomes a client with users', client('machine'), client('web')],
  ['rotation away', client('web', true), client('web')],
  ['nothing', domain(2), domain(2)],
];
