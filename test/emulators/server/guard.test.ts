import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { head, sendRaw } from './raw-http.js';

let cloud: LocalCloud;
let port: number;
let tlsPort: number;
beforeAll(async () => {
  cloud = await startLocalCloud();
  port = Number(new URL(cloud.endpoint).port);
  tlsPort = Number(new URL(cloud.https).port);
});
afterAll(() => cloud.close());

const state = (...headers: readonly string[]) => sendRaw(port, head('/_local/state', headers));
const own = () => `127.0.0.1:${port}`;
const everything = (): string => JSON.stringify(cloud.snapshot());

const createPool = (host: string, headers: readonly string[], to = port, ca?: string) => {
  const body = '{"PoolName":"rebound"}';
  const signature = `AWS4-HMAC-SHA256 Credential=${cloud.identity.accessKeyId}/20260101/eu-west-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=00`;
  const all = [
    `Host: ${host}`,
    'X-Amz-Target: AWSCognitoIdentityProviderService.CreateUserPool',
    `Authorization: ${signature}`,
    `Content-Length: ${body.length}`,
    ...headers,
  ];
  return sendRaw(to, head('/', all, 'POST') + body, ca);
};

describe('the plain port answers to its own address', () => {
  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]', '127.0.0.2', '127.1'])(
    'Host %s, with a port or without',
    async (host) => {
      expect((await state(`Host: ${host}:${port}`)).status).toBe(200);
      expect((await state(`Host: ${host}`)).status).toBe(200);
    },
  );

  test('also through a tunnel, under another port', async () => {
    expect((await state('Host: localhost:9000')).status).toBe(200);
  });
});

describe('the plain port refuses a name that a web page may come under', () => {
  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.localhost',
    'localhost.',
    '0.0.0.0',
    '[::]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    'host.docker.internal',
    'cognito-idp.eu-west-1.amazonaws.com',
  ])('Host %s, and says why and what to use', async (host) => {
    const { status, text } = await state(`Host: ${host}:${port}`);

    expect(status).toBe(421);
    expect(text).toMatch(/foreign_host.*DNS rebinding.*ready line/);
    expect(text).not.toContain('cognito"');
  });

  test('to create anything', async () => {
    const { status } = await createPool(`evil.example:${port}`, []);

    expect(status).toBe(421);
    expect(everything()).not.toContain('rebound');
    expect(cloud.exchanges.at(-1)).toMatchObject({ service: 'guard', host: 'evil.example', status: 421 });
  });
});

describe('the plain port refuses web pages', () => {
  test.each<[string, readonly string[]]>([
    ['a foreign origin', ['Origin: https://evil.example']],
    ['an opaque origin', ['Origin: null']],
    ['another port of this machine', ['Origin: http://localhost:5173']],
    ['its own host over TLS', ['Origin: https://127.0.0.1']],
    ['two origins', ['Origin: http://127.0.0.1', 'Origin: https://evil.example']],
    ['an empty origin', ['Origin: ']],
    ['a request across sites', ['Sec-Fetch-Site: cross-site']],
    ['a request across origins of one site', ['Sec-Fetch-Site: same-site']],
    ['a foreign site and a good origin', ['Origin: http://127.0.0.1', 'Sec-Fetch-Site: cross-site']],
  ])('%s, and says why', async (_, headers) => {
    const { status, text } = await state('Host: 127.0.0.1', ...headers);

    expect(status).toBe(403);
    expect(text).toMatch(/foreign_origin.*web page.*program/);
  });

  test('that would create something', async () => {
    expect((await createPool(own(), ['Origin: https://evil.example'])).status).toBe(403);
    expect(everything()).not.toContain('rebound');
  });

  test.each<[string, (port: number) => readonly string[]]>([
    ['no origin at all', () => []],
    ['its own origin', (at) => [`Origin: http://127.0.0.1:${at}`, 'Sec-Fetch-Site: same-origin']],
    ['an address that somebody typed', () => ['Sec-Fetch-Site: none']],
  ])('but answers %s', async (_, headers) => {
    expect((await state(`Host: ${own()}`, ...headers(port))).status).toBe(200);
  });
});

describe('the TLS port', () => {
  const discovery = `/common/discovery/v2.0/keys`;

  test('serves public names to the pages of other sites, as the real services do', async () => {
    const { status, text } = await sendRaw(
      tlsPort,
      head(discovery, [
        'Host: login.microsoftonline.com',
        'Origin: https://shop.example.com',
        'Sec-Fetch-Site: cross-site',
      ]),
      cloud.ca,
    );

    expect(status).toBe(200);
    expect(text.toLowerCase()).toContain('access-control-allow-origin: *');
  });

  test.each(['/_local/state', '/', discovery])(
    'speaks for no other name, also to whoever trusts its authority: %s',
    async (path) => {
      expect((await sendRaw(tlsPort, head(path, ['Host: evil.example']), cloud.ca)).status).toBe(421);
    },
  );

  test('has no control plane under a name that is none of AWS', async () => {
    expect((await createPool('evil.example', [], tlsPort, cloud.ca)).status).toBe(421);
    expect(everything()).not.toContain('rebound');
  });

  test('has the control plane under the name of AWS', async () => {
    expect((await createPool('cognito-idp.eu-west-1.amazonaws.com', [], tlsPort, cloud.ca)).status).toBe(200);
    expect(everything()).toContain('rebound');
  });
});
