import {
  AppRegistration,
  CognitoIssuer,
  EntraIssuer,
  defineApi,
  nativeClient,
  spaClient,
  webClient,
} from '@oauth-issuers/constructs';
import fc from 'fast-check';
import { problemsOf, testStack, token } from '../../support/synth.js';
import { client } from '../cognito/app-client/app-client-fixture.js';

type Kind = 'web' | 'spa' | 'native';
type Cloud = 'cognito' | 'entra';
const KINDS: readonly Kind[] = ['web', 'spa', 'native'];
const BROWSER: readonly Kind[] = ['web', 'spa'];
const CLOUDS: readonly Cloud[] = ['cognito', 'entra'];

/** What is wrong with an address of a construct that is used alone: of sign-in, and on Cognito of sign-out too. */
function problemsAlone(cloud: Cloud, kind: Kind, uri: string): string[][] {
  if (cloud === 'cognito') {
    return [{ callbackUrls: [uri] }, { logoutUrls: [uri] }].map((urls) => [
      ...problemsOf(client({ kind, ...urls })),
    ]);
  }
  const props = { displayName: 'app', redirectUris: { [kind]: [uri] } };
  return [[...problemsOf((stack) => new AppRegistration(stack, 'client', props))]];
}

/** What is wrong with an address of a client that an API declares. */
function problemsDeclared(cloud: Cloud, kind: Kind, uri: string): readonly string[] {
  const make = { web: webClient, spa: spaClient, native: nativeClient }[kind];
  const clients = { it: make({ permissions: ['read'], redirectUris: [uri] }) };
  const api = defineApi({ name: 'orders', scopes: { read: 'Read' }, clients });
  return problemsOf((stack) => {
    if (cloud === 'entra')
      return void new EntraIssuer(stack, 'issuer', { name: 'dev', apis: [api], people: 'everyone' });
    new CognitoIssuer(stack, 'issuer', { name: 'dev', apis: [api] });
  });
}

/** What no client may be sent to, on either cloud. */
const NOWHERE = [
  '',
  ' ',
  '/callback',
  'shop.example.com',
  '//shop.example.com/',
  'javascript:alert(1)',
  'javascript://shop.example.com/%0aalert(1)',
  'data:text/html,hello',
  'data://shop.example.com/',
  'vbscript:x',
  'file:///etc/passwd',
  'file://shop.example.com/x',
  'blob:https://shop.example.com/1',
  'about:blank',
  'view-source:https://shop.example.com/',
  'mailto:a@example.com',
  'ftp://shop.example.com/',
  'ws://shop.example.com/',
  'https:',
  'https:/shop.example.com/',
  'https://',
  'https:///shop.example.com/',
  'https://?a=b',
  'https://user@shop.example.com/',
  'https://user:password@shop.example.com/',
  'https://shop.example.com@evil.example/',
  'https://@shop.example.com/',
  'http://localhost@evil.example/',
  'com.example.app://user@callback/',
  'https://*.example.com/',
  'https://*/',
  'http://shop.example.com/',
  'http://localhost.evil.example/',
  'http://127.0.0.1.evil.example/',
  'http://127.0.0.2/',
  'http://0x7f.0.0.1/',
  'http://2130706433/',
  'https://shop.example.com\\@evil.example/',
  'https://shop.example.com/#fragment',
  'https://shop.example.com/#',
  'https://shop.example.com/a b',
  'https://shop.example.com/a\nb',
  'https://shop.example.com/a\u0000b',
  'https://shop.example.com/<script>',
  'https://shop.example.com/"x"',
  'https://shop.example.com/%zz',
  'https://shop.example.com:65536/',
  'https://shop..example.com/',
  'https://ex%61mple.com/',
  'HTTPS://shop.example.com/',
  'https://shop.example.com/${file("/etc/passwd")}',
];

/** Where a client in a browser cannot be. */
const NOT_IN_A_BROWSER = [
  'com.example.app://callback/',
  'com.example.app:/callback',
  'myapp://callback/',
  'ms-appx-web://callback/',
  'urn:ietf:wg:oauth:2.0:oob',
];

/** What is good on both clouds, for every kind. */
const ADDRESSES = [
  'https://shop.example.com/',
  'https://shop.example.com/callback?from=issuer&x=1',
  'https://shop.example.com:8443/callback',
  'https://SHOP.example.com/',
  'https://shop.example.com/@anna/a%20b',
  'https://192.0.2.1/callback',
  'https://intranet/callback',
  'https://xn--bcher-kva.example/',
  'http://localhost/',
  'http://localhost:3000/callback',
  'http://127.0.0.1:3000/callback',
];

const rowsOf = (clouds: readonly Cloud[], kinds: readonly Kind[], uris: readonly string[]) =>
  clouds.flatMap((cloud) =>
    kinds.flatMap((kind) => uris.map((uri): [Cloud, Kind, string] => [cloud, kind, uri])),
  );

describe('on both clouds', () => {
  test.each([...rowsOf(CLOUDS, KINDS, NOWHERE), ...rowsOf(CLOUDS, BROWSER, NOT_IN_A_BROWSER)])(
    '%s refuses for %s %j, used alone and declared',
    (cloud, kind, uri) => {
      for (const problems of [...problemsAlone(cloud, kind, uri), problemsDeclared(cloud, kind, uri)]) {
        expect(problems).toEqual([
          expect.stringMatching(/(?:callbackUrls|logoutUrls|redirectUris\.\w+)\[0\]\n/),
        ]);
      }
    },
  );

  test.each(rowsOf(CLOUDS, KINDS, ADDRESSES))('%s takes for %s %j', (cloud, kind, uri) => {
    for (const problems of [...problemsAlone(cloud, kind, uri), problemsDeclared(cloud, kind, uri)])
      expect(problems).toEqual([]);
  });

  test.each(
    rowsOf(
      CLOUDS,
      ['native'],
      ['com.example.app://callback', 'com.example.app://callback/a?b=c', 'myapp://callback'],
    ),
  )('%s takes for %s %j', (cloud, kind, uri) => {
    for (const problems of [...problemsAlone(cloud, kind, uri), problemsDeclared(cloud, kind, uri)])
      expect(problems).toEqual([]);
  });

  test('no other scheme than https, or http on the machine itself, is good for a client in a browser', () => {
    const scheme = fc.stringMatching(/^[a-z][a-z0-9+.-]{0,15}$/).filter((text) => !/^https?$/.test(text));

    fc.assert(
      fc.property(fc.constantFrom(...CLOUDS), fc.constantFrom(...BROWSER), scheme, (cloud, kind, other) => {
        if (other === 'brk-multihub') return;
        for (const problems of problemsAlone(cloud, kind, `${other}://shop.example.com/`))
          expect(problems).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing before @ hides where an address leads', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9._~!$&'()*+,;=:%-]{0,20}$/);

    fc.assert(
      fc.property(fc.constantFrom(...CLOUDS), fc.constantFrom(...KINDS), name, (cloud, kind, user) => {
        for (const problems of problemsAlone(cloud, kind, `https://${user}@shop.example.com/`))
          expect(problems).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test.each(rowsOf(CLOUDS, KINDS, ['']))('%s passes for %s what is not known yet', (cloud, kind) => {
    const unknown = token(testStack()).stringValue;

    for (const uri of [unknown, `javascript:${unknown}`, `https://user@${unknown}/`]) {
      expect(problemsAlone(cloud, kind, uri).flat()).toEqual([]);
      expect(problemsDeclared(cloud, kind, uri)).toEqual([]);
    }
  });

  test.each<[string, RegExp]>([
    ['javascript:alert(1)', /only a native client has a scheme of its own/],
    ['https://user@shop.example.com/', /what stands before @/],
    ['https://*.example.com/', /name the host/],
    ['https://shop.example.com/#a', /fragment/],
    ['http://shop.example.com/', /https: others can read along/],
  ])('of %j the mend is said', (uri, mend) => {
    for (const cloud of CLOUDS)
      for (const [problem] of problemsAlone(cloud, 'web', uri)) expect(problem).toMatch(mend);
  });
});

describe('what each cloud adds', () => {
  test.each<[Cloud, number]>([
    ['cognito', 1024],
    ['entra', 256],
  ])('%s takes at most %i characters', (cloud, longest) => {
    const address = 'https://shop.example.com/'.padEnd(longest, 'x');

    for (const problems of problemsAlone(cloud, 'web', address)) expect(problems).toEqual([]);
    for (const problems of problemsAlone(cloud, 'web', `${address}x`)) expect(problems).toHaveLength(1);
  });

  test.each<[Kind, string, boolean, boolean]>([
    ['web', 'https://shop.example.com', true, false],
    ['web', 'http://[::1]:3000/', true, false],
    ['web', 'https://shop.example.com/*', true, false],
    ['web', "https://shop.example.com/a'b", true, false],
    ['web', 'https://shop.example.com/$a', true, false],
    ['spa', 'brk-multihub://shop.example.com', false, true],
    ['web', 'brk-multihub://shop.example.com', false, false],
    ['native', 'com.example.app:/callback', true, false],
    ['native', 'com.example.app:callback', true, false],
    ['native', 'com.example.app://', false, false],
  ])('for %s %j: on Cognito %p, on Entra %p', (kind, uri, onCognito, onEntra) => {
    expect(problemsAlone('cognito', kind, uri).every((problems) => problems.length === 0)).toBe(onCognito);
    expect(problemsAlone('entra', kind, uri).every((problems) => problems.length === 0)).toBe(onEntra);
  });

  const warningsOf = (kind: Kind, uri: string) => {
    const stack = testStack((empty) => void client({ kind, callbackUrls: [uri], logoutUrls: [uri] })(empty));
    const made = stack.node.findChild('client');
    made.node.validate();
    return made.node.metadata.map(({ data }) => String(data));
  };

  test('Cognito compares a * as it is, which synth warns of', () => {
    expect(warningsOf('web', 'https://shop.example.com/*')).toEqual([
      expect.stringMatching(/^callbackUrls\[0\] has a \*/),
      expect.stringMatching(/^logoutUrls\[0\] has a \*/),
    ]);
    expect(warningsOf('web', 'https://shop.example.com/')).toEqual([]);
  });

  test('Cognito takes a scheme that others may have too, which synth warns of', () => {
    expect(warningsOf('native', 'myapp://callback')).toEqual([
      expect.stringMatching(/^callbackUrls\[0\] has a scheme that any other application may have/),
      expect.stringMatching(/^logoutUrls\[0\] has a scheme/),
    ]);
    expect(warningsOf('native', 'com.example.app://callback')).toEqual([]);
  });
});
