import { OLDEST_AWS_PROVIDER, requireAwsProvider, UserPool } from '@oauth-issuers/constructs';
import fc from 'fast-check';
import { configurationOf, synth, testStack } from '../../support/synth.js';

const versionOf = (...versions: string[]) =>
  synth((stack) => versions.forEach((version) => requireAwsProvider(stack, version))).terraform
    .required_providers.aws!.version;

describe('the version of the AWS provider', () => {
  test('is exactly that of the bindings while nothing widens it', () => {
    expect(configurationOf(testStack()).terraform.required_providers.aws!.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('is widened by each construct', () => {
    const { terraform } = synth((stack) => new UserPool(stack, 'pool', { poolName: 'shop' }));

    expect(terraform.required_providers.aws!.version).toBe(`>= ${OLDEST_AWS_PROVIDER}, < 7.0.0`);
  });

  test.each([
    [['6.5.0', '5.100.0'], '6.5.0'],
    [['5.100.0', '6.5.0'], '6.5.0'],
    [['6.5.0', '6.12.0', '6.9.9'], '6.12.0'],
    [['5.99.0', '5.100.0'], '5.100.0'],
    [['6.0.1', '6.0.0'], '6.0.1'],
  ])('is the newest that constructs of a stack ask for: of %j %s', (versions, newest) => {
    expect(versionOf(...versions)).toBe(`>= ${newest}, < 7.0.0`);
  });

  test('does not depend on the order of the constructs', () => {
    const version = fc
      .tuple(fc.integer({ min: 5, max: 6 }), fc.nat(120), fc.nat(9))
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 5 }), (versions) => {
        expect(versionOf(...versions)).toBe(versionOf(...[...versions].reverse()));
      }),
      { numRuns: 30 },
    );
  });

  test('is that of one stack: another is left alone', () => {
    const other = testStack();
    versionOf('6.12.0');
    requireAwsProvider(other, '6.0.0');

    expect(configurationOf(other).terraform.required_providers.aws!.version).toBe('>= 6.0.0, < 7.0.0');
  });

  test.each(['', '6', '6.5', 'v6.5.0', '>= 6.5.0', '7.0.0', '10.0.0'])(
    'is not asked for as %j',
    (version) => {
      expect(() => requireAwsProvider(testStack(), version)).toThrow(RangeError);
    },
  );
});
