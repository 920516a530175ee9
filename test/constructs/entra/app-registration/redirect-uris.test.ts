import { AppRegistration, type RedirectUris } from '@oauth-issuers/constructs';
import fc from 'fast-check';
import { problemsOf } from '../../../support/synth.js';

const problemsWith = (redirectUris: RedirectUris) =>
  problemsOf((stack) => new AppRegistration(stack, 'app', { displayName: 'app', redirectUris }));

const refusedEverywhere = [
  '',
  'app.example.com',
  'not a uri',
  'urn:ietf:wg:oauth:2.0:oob',
  'com.example.app:/callback',
  'https://',
  'https:///callback',
  'http://app.example.com/',
  'http://localhost.example.com/',
  'http://[::1]:3000/',
  'https://*.example.com/',
  'https://app.example.com/#done',
  'https://app.example.com/a b',
  'https://app.example.com/(a)',
  "https://app.example.com/'",
  'https://app.example.com/a;b',
  'https://app.example.com/a,b',
  'https://app.example.com/a!',
  'https://app.example.com/$a',
  `https://app.example.com/${'x'.repeat(233)}`,
];

describe.each(['web', 'spa', 'native'] as const)('redirect URIs of the platform %s', (platform) => {
  test.each(refusedEverywhere)('are not %j', (uri) => {
    const [problem, ...others] = problemsWith({ [platform]: [uri] });

    expect(others).toEqual([]);
    expect(problem).toContain(`[test/app] redirectUris.${platform}[0]`);
    expect(problem).toContain(JSON.stringify(uri).slice(0, 100));
    expect(problem).toContain('https://learn.microsoft.com/entra/identity-platform/reply-url');
  });

  test.each([
    'https://app.example.com/',
    'https://app.example.com/callback?from=entra',
    'https://app.example.com:8443/callback',
    'http://localhost/',
    'http://localhost:3000/callback',
    'http://127.0.0.1:3000/callback',
    `https://app.example.com/${'x'.repeat(232)}`,
  ])('may be %j', (uri) => {
    expect(problemsWith({ [platform]: [uri] })).toEqual([]);
  });

  test('do not stand twice, nor differ in the port of a loopback address alone', () => {
    const uris = ['http://localhost:3000/a', 'http://localhost:3001/a', 'http://localhost:3000/b'];

    expect(problemsWith({ [platform]: uris })).toEqual([
      expect.stringContaining(`redirectUris.${platform}[1]`),
    ]);
    expect(problemsWith({ [platform]: ['https://a.example.com:1/', 'https://a.example.com:2/'] })).toEqual(
      [],
    );
  });

  test('are https for every host but the machine itself', () => {
    const path = fc.stringMatching(/^\/[a-z0-9/-]{0,40}$/);
    fc.assert(
      fc.property(fc.domain(), path, (host, rest) => {
        expect(problemsWith({ [platform]: [`https://${host}${rest}`.slice(0, 256)] })).toEqual([]);
        expect(problemsWith({ [platform]: [`http://${host}${rest}`] })).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});

describe.each(['web', 'spa'] as const)('redirect URIs of the platform %s, in a browser', (platform) => {
  test.each([
    'https://app.example.com',
    'http://localhost:3000',
    'https://app.example.com?a=b',
    'com.example.app://auth/',
  ])('are not %j', (uri) => {
    expect(problemsWith({ [platform]: [uri] })).toHaveLength(1);
  });
});

test.each([
  'http://localhost',
  'com.example.app://auth',
  'com.example.app://auth/callback',
  'https://app.example.com',
])('a native client may return to %j', (uri) => {
  expect(problemsWith({ native: [uri] })).toEqual([]);
});
