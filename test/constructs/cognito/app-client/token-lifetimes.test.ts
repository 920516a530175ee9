import { Duration } from '@oauth-issuers/constructs';
import { problemsOf } from '../../../support/synth.js';
import { client } from './app-client-fixture.js';

describe('lifetimes of tokens', () => {
  test.each([
    ['an access token under 5 minutes', { accessToken: Duration.seconds(299) }, 'accessToken'],
    [
      'an access token over 1 day',
      { accessToken: Duration.hours(25), refreshToken: Duration.days(2) },
      'accessToken',
    ],
    ['an ID token under 5 minutes', { idToken: Duration.minutes(4) }, 'idToken'],
    [
      'an ID token over 1 day',
      { idToken: Duration.seconds(86_401), refreshToken: Duration.days(2) },
      'idToken',
    ],
    ['a refresh token over 3650 days', { refreshToken: Duration.days(3651) }, 'refreshToken'],
    [
      'an access token over the refresh token',
      { accessToken: Duration.hours(2), refreshToken: Duration.hours(1) },
      'accessToken',
    ],
    [
      'an ID token over the refresh token',
      { idToken: Duration.hours(2), refreshToken: Duration.hours(1) },
      'idToken',
    ],
  ])('are not %s', (_what, lifetimes, token) => {
    expect(problemsOf(client({ kind: 'web', lifetimes }))).toEqual([
      expect.stringContaining(`[test/client] lifetimes.${token}`),
    ]);
  });

  test('are not a refresh token under 1 hour', () => {
    const five = Duration.minutes(5);
    const lifetimes = { accessToken: five, idToken: five, refreshToken: Duration.minutes(59) };

    expect(problemsOf(client({ kind: 'web', lifetimes }))).toEqual([
      expect.stringMatching(
        /lifetimes\.refreshToken\n +received +"59 minutes"\n +allowed +1 hour to 3650 days/,
      ),
    ]);
  });

  test.each([
    ['shortest', Duration.minutes(5), Duration.hours(1)],
    ['longest', Duration.days(1), Duration.days(3650)],
  ])('may be the %s', (_what, short, refreshToken) => {
    expect(
      problemsOf(client({ kind: 'web', lifetimes: { accessToken: short, idToken: short, refreshToken } })),
    ).toEqual([]);
  });
});
