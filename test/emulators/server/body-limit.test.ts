import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { listenHttp } from '../../../emulators/src/server/listener.js';
import type { Incoming } from '../../../emulators/src/core/service.js';
import { endAtLast } from '../../support/end-at-last.js';
import { head, sendRaw, type RawAnswer } from './raw-http.js';

const LIMIT = 4 * 1024 * 1024;

let cloud: LocalCloud;
beforeAll(async () => (cloud = await startLocalCloud()));
afterAll(() => cloud.close());

const request = (size: number, path: string, headers: readonly string[]): string =>
  head(path, [`Content-Length: ${size}`, ...headers], 'POST') + 'x'.repeat(size);

const plain = (size: number, headers: readonly string[]): Promise<RawAnswer> =>
  sendRaw(Number(new URL(cloud.endpoint).port), request(size, '/', ['Host: 127.0.0.1', ...headers]));
const secure = (size: number, path: string, host: string): Promise<RawAnswer> =>
  sendRaw(Number(new URL(cloud.https).port), request(size, path, [`Host: ${host}`]), cloud.ca);

const target = (name: string) => [`X-Amz-Target: ${name}`];
const signedForSts = [
  'Authorization: AWS4-HMAC-SHA256 Credential=AKIA/20260101/eu-west-1/sts/aws4_request, SignedHeaders=host, Signature=00',
];

describe('a body of one byte more than 4 MiB is refused with 413, as the service would say it:', () => {
  test.each<[string, (size: number) => Promise<RawAnswer>, RegExp]>([
    [
      'Cognito',
      (size) => plain(size, target('AWSCognitoIdentityProviderService.CreateUserPool')),
      /"__type":"RequestEntityTooLargeException","message":"The request is longer than 4194304 bytes\."/,
    ],
    [
      'Secrets Manager',
      (size) => plain(size, target('secretsmanager.CreateSecret')),
      /"__type":"RequestEntityTooLargeException"/,
    ],
    ['STS', (size) => plain(size, signedForSts), /<Code>RequestEntityTooLarge<\/Code>/],
    [
      'Microsoft Graph',
      (size) => secure(size, '/v1.0/applications', 'graph.microsoft.com'),
      /"error":\{"code":"RequestEntityTooLarge"/,
    ],
    [
      'Microsoft Graph by address',
      (size) => secure(size, '/v1.0/applications', '127.0.0.1'),
      /"error":\{"code":"RequestEntityTooLarge"/,
    ],
    [
      "Entra's token endpoint",
      (size) => secure(size, '/common/oauth2/v2.0/token', 'login.microsoftonline.com'),
      /"error":"invalid_request","error_description":"The request is longer than 4194304 bytes\."/,
    ],
    [
      "Cognito's token endpoint",
      (size) => secure(size, '/oauth2/token', 'orders.auth.eu-west-1.amazoncognito.com'),
      /"error":"invalid_request"/,
    ],
    ['nobody', (size) => plain(size, []), /"error":"invalid_request"/],
  ])('%s', async (_, send, words) => {
    const over = await send(LIMIT + 1);

    expect(over.status).toBe(413);
    expect(over.text).toMatch(words);
    expect(cloud.exchanges.at(-1)).toMatchObject({ status: 413 });
    expect((await send(LIMIT)).status).not.toBe(413);
  });
});

describe('a body without a length', () => {
  const seen: Incoming[] = [];
  const chunked = async (bytes: number): Promise<RawAnswer> => {
    const listener = await listenHttp(
      0,
      async (incoming) => {
        seen.push(incoming);
        return Response.json({});
      },
      { limits: { bodyBytes: 1000 } },
    );
    endAtLast(() => listener.close());
    const chunks = `a\r\n${'x'.repeat(10)}\r\n`.repeat(bytes / 10);
    const start = head('/', ['Host: 127.0.0.1', 'Transfer-Encoding: chunked'], 'POST');
    return sendRaw(listener.port, `${start}${chunks}0\r\n\r\n`);
  };

  test('is counted as it comes: the limit is passed on', async () => {
    await chunked(1000);

    expect(seen.at(-1)).toMatchObject({ body: 'x'.repeat(1000) });
    expect(seen.at(-1)).not.toHaveProperty('overLimit');
  });

  test.each([1010, 10_000, 100_000])('is thrown away when it is longer: %i bytes', async (bytes) => {
    expect((await chunked(bytes)).status).toBe(200);
    expect(seen.at(-1)).toMatchObject({ body: '', overLimit: 1000 });
  });
});
