import {
  CustomAttribute,
  Duration,
  UserGroup,
  UserPool,
  UserPoolDomain,
  type UserPoolProps,
} from '@oauth-issuers/constructs';
import fc from 'fast-check';
import { problemsOf } from '../../../support/synth.js';

/*
 * The limits of the public API model, written down here a second time.
 * https://github.com/boto/botocore/blob/develop/botocore/data/cognito-idp/2016-04-18/service-2.json.gz
 */
const accepted = (props: Partial<UserPoolProps>): boolean =>
  problemsOf((stack) => new UserPool(stack, 'pool', { poolName: 'shop', ...props })).length === 0;
const inRange = (min: number, max: number) => (value: number) => value >= min && value <= max;
const runs = { numRuns: 60 };

/** Whole numbers in and around a range. */
const around = (min: number, max: number) =>
  fc.oneof(fc.integer({ min: min - 3, max: max + 3 }), fc.constantFrom(min - 1, min, max, max + 1));

describe('a whole number is accepted exactly within the limits of the API model:', () => {
  const cases: [string, number, number, (value: number) => Partial<UserPoolProps>][] = [
    ['PasswordPolicyMinLengthType', 6, 99, (minimumLength) => ({ passwordPolicy: { minimumLength } })],
    // The model starts at 0, which means none: then the property is left out.
    ['PasswordHistorySizeType', 1, 24, (historySize) => ({ passwordPolicy: { historySize } })],
  ];

  test.each(cases)('%s', (_type, min, max, props) => {
    fc.assert(
      fc.property(around(min, max), (value) => {
        expect(accepted(props(value))).toBe(inRange(min, max)(value));
      }),
      runs,
    );
  });

  // The model starts at 0, which the service makes 7; a duration cannot be 0.
  test('TemporaryPasswordValidityDaysType', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 730 }), (days) => {
        const temporaryPasswordValidity = Duration.days(days);

        expect(accepted({ passwordPolicy: { temporaryPasswordValidity } })).toBe(inRange(1, 365)(days));
      }),
      runs,
    );
  });

  test('PrecedenceType', () => {
    fc.assert(
      fc.property(around(0, 2 ** 31 - 1), (precedence) => {
        const problems = problemsOf((stack) => {
          const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');
          new UserGroup(stack, 'group', { userPool, groupName: 'readers', precedence });
        });

        expect(problems.length === 0).toBe(inRange(0, 2 ** 31 - 1)(precedence));
      }),
      runs,
    );
  });
});

/** Texts of the lengths in and around a range, of letters that every pattern takes. */
const lengths = (min: number, max: number) =>
  fc.oneof(fc.integer({ min: Math.max(min - 2, 0), max: max + 2 }), fc.constantFrom(min, max, max + 1));

describe('a text is accepted exactly at the lengths of the API model:', () => {
  const cases: [string, number, number, (text: string) => Partial<UserPoolProps>][] = [
    ['UserPoolNameType', 1, 128, (poolName) => ({ poolName })],
    ['EmailVerificationSubjectType', 1, 140, (emailSubject) => ({ verification: { emailSubject } })],
    [
      'CustomAttributeNameType',
      1,
      20,
      (name) => ({ customAttributes: { [name]: CustomAttribute.boolean() } }),
    ],
    ['TagKeysType', 1, 128, (key) => ({ tags: { [key]: '' } })],
    ['TagValueType', 0, 256, (value) => ({ tags: { team: value } })],
  ];

  test.each(cases)('%s', (_type, min, max, props) => {
    fc.assert(
      fc.property(lengths(min, max), (length) => {
        expect(accepted(props('x'.repeat(length)))).toBe(inRange(min, max)(length));
      }),
      runs,
    );
  });

  test.each([
    ['SmsVerificationMessageType', 140, (smsMessage: string) => ({ verification: { smsMessage } })],
    ['EmailVerificationMessageType', 20_000, (emailMessage: string) => ({ verification: { emailMessage } })],
  ] as const)('%s', (_type, max, props) => {
    fc.assert(
      fc.property(lengths(6, max), (length) => {
        const message = '{####}'.padEnd(length, 'x');

        expect(accepted(props(message))).toBe(message.length <= max);
      }),
      runs,
    );
  });
});

/** Characters of every kind, those that patterns tell apart more often than others. */
const character = fc.oneof(
  fc.constantFrom(...'aZ9_+=,.@-!/ "\\\n\u200d\u200f🛒ضé<>', '中'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const written = fc.array(character, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

describe('a text is accepted exactly with the characters of the API model:', () => {
  test('UserPoolNameType', () => {
    fc.assert(
      fc.property(written, (poolName) => {
        expect(accepted({ poolName })).toBe(/^[\w\s+=,.@-]+$/.test(poolName));
      }),
      runs,
    );
  });

  test('CustomAttributeNameType', () => {
    fc.assert(
      fc.property(written, (name) => {
        expect(accepted({ customAttributes: { [name]: CustomAttribute.string() } })).toBe(
          /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(name) && name.length <= 20,
        );
      }),
      runs,
    );
  });

  test('GroupNameType', () => {
    fc.assert(
      fc.property(written, (groupName) => {
        const problems = problemsOf((stack) => {
          const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');
          new UserGroup(stack, 'group', { userPool, groupName });
        });

        expect(problems.length === 0).toBe(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(groupName));
      }),
      runs,
    );
  });

  test('DomainType, but for the words that are reserved', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,66}$/), (prefix) => {
        fc.pre(!/aws|amazon|cognito/.test(prefix));
        const problems = problemsOf((stack) => {
          const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');
          new UserPoolDomain(stack, 'domain', { userPool, prefix });
        });

        expect(problems.length === 0).toBe(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(prefix));
      }),
      runs,
    );
  });
});
