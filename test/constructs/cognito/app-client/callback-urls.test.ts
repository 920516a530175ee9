import fc from 'fast-check';
import { problemsOf, testStack } from '../../../support/synth.js';
import { callbackUrls, client } from './app-client-fixture.js';

describe('callback and logout URLs', () => {
  const refused = [
    '',
    'app.example.com',
    'http://app.example.com/',
    'http://localhost.example.com/',
    'http://127.0.0.2/',
    'http://[::2]/',
    'https://',
    'https://app.example.com/#done',
    'https://app.example.com/a b',
    'http:app',
    'com.example.app://call back',
    `https://app.example.com/${'x'.repeat(1001)}`,
  ];
  const accepted = [
    'https://app.example.com',
    'https://app.example.com/callback?from=pool',
    'http://localhost',
    'http://localhost:3000/callback',
    'http://127.0.0.1:8080/',
    'http://[::1]:8080/',
    'com.example.app://callback',
    'com.example.app:/callback',
    `https://app.example.com/${'x'.repeat(1000)}`,
  ];

  test.each(refused)('are not %j', (url) => {
    for (const property of ['callbackUrls', 'logoutUrls']) {
      expect(problemsOf(client({ kind: 'native', [property]: [url] }))).toEqual([
        expect.stringContaining(`[test/client] ${property}[0]`),
      ]);
    }
  });

  test.each(accepted)('may be %j', (url) => {
    expect(problemsOf(client({ kind: 'native', callbackUrls: [url], logoutUrls: [url] }))).toEqual([]);
  });

  test('are https for every host but the machine itself', () => {
    fc.assert(
      fc.property(fc.domain(), fc.webPath(), (host, path) => {
        expect(problemsOf(client({ kind: 'web', callbackUrls: [`https://${host}${path}`] }))).toEqual([]);
        expect(problemsOf(client({ kind: 'web', callbackUrls: [`http://${host}${path}`] }))).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  test('are warned of where a * stands, which is no wildcard to Cognito', () => {
    const warned = (url: string): unknown[] => {
      const { node } = client({ kind: 'spa', callbackUrls: [url] })(testStack());
      expect(node.validate()).toEqual([]);
      return node.metadata.map(({ data }) => data as unknown);
    };

    expect(warned('https://app.example.com/*')).toEqual([
      expect.stringMatching(/callbackUrls\[0\] has a \*/),
    ]);
    expect(warned('https://app.example.com/')).toEqual([]);
  });

  test('are at most 100 of each', () => {
    const urls = Array.from({ length: 101 }, (_, index) => `https://app.example.com/${index}`);

    expect(problemsOf(client({ kind: 'web', callbackUrls: urls, logoutUrls: urls }))).toEqual([
      expect.stringContaining('1 to 100 items'),
      expect.stringContaining('0 to 100 items'),
    ]);
  });

  test('stand once each', () => {
    const [url] = callbackUrls;

    expect(problemsOf(client({ kind: 'web', callbackUrls: [url!, url!] }))).toHaveLength(1);
  });
});
