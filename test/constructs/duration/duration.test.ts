import { Duration } from '@oauth-issuers/constructs';
import { Token } from 'cdktf';
import fc from 'fast-check';

describe('a duration', () => {
  test.each([
    [Duration.seconds(90), 90, '90 seconds'],
    [Duration.minutes(1), 60, '1 minute'],
    [Duration.hours(2), 7200, '2 hours'],
    [Duration.days(30), 2_592_000, '30 days'],
  ])('of %s is %i seconds', (duration, seconds, text) => {
    expect(duration.seconds).toBe(seconds);
    expect(duration.toString()).toBe(text);
  });

  test('keeps its unit: equal lengths count the same seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (days) => {
        expect(Duration.hours(days * 24).seconds).toBe(Duration.days(days).seconds);
        expect(Duration.minutes(days * 1440).seconds).toBe(Duration.days(days).seconds);
      }),
    );
  });

  test.each([0, -1, 1.5, NaN, Infinity])('is never %p', (amount) => {
    expect(() => Duration.minutes(amount)).toThrow(
      new RangeError(`A duration is a positive whole number of minutes; received ${amount}.`),
    );
  });

  test('may have an amount that is not known yet', () => {
    expect(Duration.hours(Token.asNumber({ resolve: () => 1 })).seconds).toBeUndefined();
  });
});
