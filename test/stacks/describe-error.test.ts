import { DeclarationError, ValidationError } from '@oauth-issuers/constructs';
import { ConfigurationError } from '@oauth-issuers/stacks';
import { describeError } from '../../stacks/src/describe-error.js';

describe('what is printed of an error', () => {
  test.each([
    new ConfigurationError([{ property: 'A', received: 'b', allowed: 'c' }]),
    new DeclarationError('orders', [{ property: 'name', received: 'b', allowed: 'c' }]),
    new ValidationError([{ place: 'path', property: 'name', received: 'b', allowed: 'c' }]),
  ])('that a person can mend is its message: $name', (error) => {
    expect(describeError(error)).toBe(error.message);
  });

  test('that nobody expected is where it came from', () => {
    expect(describeError(new TypeError('unexpected'))).toMatch(/^TypeError: unexpected\n +at /);
    expect(describeError('thrown')).toBe('thrown');
  });
});
