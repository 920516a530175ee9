import { once } from 'node:events';
import { connect } from 'node:net';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { createCertificateAuthority } from '../../../emulators/src/server/certificates.js';
import { systemClock } from '../../../emulators/src/core/clock.js';
import { listenHttp, listenHttps, type Listener } from '../../../emulators/src/server/listener.js';
import { endAtLast } from '../../support/end-at-last.js';
import { head, sendRaw, type RawAnswer } from './raw-http.js';

let cloud: LocalCloud;
beforeAll(async () => (cloud = await startLocalCloud()));
afterAll(() => cloud.close());

const ports = ['plain', 'TLS'] as const;
const send = (port: (typeof ports)[number], bytes: string | Buffer): Promise<RawAnswer> =>
  port === 'plain'
    ? sendRaw(Number(new URL(cloud.endpoint).port), bytes)
    : sendRaw(Number(new URL(cloud.https).port), bytes, cloud.ca);

const HOST = 'Host: 127.0.0.1';

describe.each(ports)('on the %s port a request is refused with 400 and a line in the log', (port) => {
  test.each<[string, string, RegExp]>([
    ['without a Host', head('/', []), /exactly one Host header/],
    ['without a Host, in HTTP/1.0', head('/', [], 'GET', '1.0'), /exactly one Host header/],
    ['with an empty Host', head('/', ['Host: ']), /exactly one Host header/],
    ['with two Hosts', head('/', [HOST, 'Host: evil.example']), /exactly one Host header/],
    ['with the same Host twice', head('/', [HOST, 'host: 127.0.0.1']), /exactly one Host header/],
    ['for an absolute URL', head('http://127.0.0.1/_local/state', [HOST]), /no proxy: ask for a path/],
    ['for an absolute URL of another host', head('https://evil.example/', [HOST]), /no proxy/],
    ['for no path', head('*', [HOST], 'OPTIONS'), /no proxy/],
    ['for a tunnel', head('evil.example:443', [HOST], 'CONNECT'), /no proxy/],
    ['with a Host list', head('/', ['Host: 127.0.0.1, evil.example']), /has to be a host name/],
    ['with a user in the Host', head('/', ['Host: evil.example@127.0.0.1']), /has to be a host name/],
    ['with a path in the Host', head('/', ['Host: 127.0.0.1/_local']), /has to be a host name/],
    ['with a query in the Host', head('/', ['Host: 127.0.0.1?a']), /has to be a host name/],
    ['with a fragment in the Host', head('/', ['Host: 127.0.0.1#a']), /has to be a host name/],
    ['with a backslash in the Host', head('/', ['Host: 127.0.0.1\\evil']), /has to be a host name/],
    ['with a space in the Host', head('/', ['Host: 127.0.0.1 evil']), /has to be a host name/],
    ['with percent-encoding in the Host', head('/', ['Host: %31%32%37.0.0.1']), /has to be a host name/],
    ['with a Host beyond ASCII', head('/', ['Host: ⓔvil.example']), /has to be a host name/],
    ['with a port that is none', head('/', ['Host: 127.0.0.1:80a']), /has to be a host name/],
    ['with a port that is too high', head('/', ['Host: 127.0.0.1:65536']), /has to be a host name/],
    ['with an address that is none', head('/', ['Host: 256.1.1.1']), /has to be a host name/],
    ['with half an IPv6 address', head('/', ['Host: [::1']), /has to be a host name/],
    ['with a broken IPv6 address', head('/', ['Host: [1::2::3]']), /has to be a host name/],
    ['with a broken international name', head('/', ['Host: xn--a']), /has to be a host name/],
    ['that is no HTTP', 'hello\r\n\r\n', /not HTTP/],
    ['with an unknown method', head('/', [HOST], 'FROB'), /not HTTP/],
    ['with a header that is none', head('/', [HOST, 'no colon']), /not HTTP/],
    ['with a control character in a header', head('/', [HOST, 'X: a\u0001b']), /not HTTP/],
    ['with two lengths', head('/', [HOST, 'Content-Length: 1', 'Content-Length: 2'], 'POST'), /not HTTP/],
    ['with a garbled length', head('/', [HOST, 'Content-Length: 1e9'], 'POST'), /not HTTP/],
    [
      'in chunks that are none',
      `${head('/', [HOST, 'Transfer-Encoding: chunked'], 'POST')}zz\r\n`,
      /not HTTP/,
    ],
  ])('%s', async (_, request, reason) => {
    const before = cloud.exchanges.length;

    const { status, text } = await send(port, request);

    expect(status).toBe(400);
    expect(text).toMatch(reason);
    expect(cloud.exchanges.length).toBe(before + 1);
    expect(cloud.exchanges.at(-1)).toMatchObject({ service: 'none', status: 400 });
  });

  test('whose head is too long, with 431', async () => {
    const { status } = await send(port, head('/', [HOST, `X-Long: ${'a'.repeat(17_000)}`]));

    expect(status).toBe(431);
    expect(cloud.exchanges.at(-1)).toMatchObject({ service: 'none', status: 431 });
  });
});

test('the log names what was asked for, as far as it could be read, and bounded', async () => {
  await send('plain', head('/some/where', [`Host: ${'a b'.repeat(3000)}`]));

  const { method, host, path } = cloud.exchanges.at(-1)!;
  expect({ method, path }).toEqual({ method: 'GET', path: '/some/where' });
  expect(host).toMatch(/^a ba b/);
  expect(host.length).toBeLessThan(1100);
});

test.each(['__proto__', 'constructor', 'toString', 'state/', 'State', '', '..%2fstate', 'state%00'])(
  'GET /_local/%s is not found, and the answer names what is',
  async (page) => {
    const { status, text } = await send('plain', head(`/_local/${page}`, [HOST]));

    expect(status).toBe(404);
    expect(text).toContain('GET /_local/state');
  },
);

describe('a request that does not come to its end', () => {
  let listener: Listener;
  let statuses: number[];
  beforeAll(async () => {
    listener = await listenHttp(0, async () => Response.json({}), {
      limits: { headersMs: 200, requestMs: 400 },
      onUnreadable: ({ status }) => statuses.push(status),
    });
  });
  beforeEach(() => (statuses = []));
  afterAll(() => listener.close());

  test.each([
    ['in its head', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n'],
    ['in its body', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n12345'],
    ['in a chunk', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12'],
  ])('%s is told that it was too slow, with 408', async (_, bytes) => {
    const { status, text } = await sendRaw(listener.port, bytes);

    expect(status).toBe(408);
    expect(text).toContain('did not arrive in time');
    expect(statuses).toEqual([408]);
  });
});

test('a TLS handshake that does not come to its end is cut off', async () => {
  const authority = await createCertificateAuthority(systemClock);
  const listener = await listenHttps(authority, async () => Response.json({}), {
    limits: { headersMs: 200 },
  });
  endAtLast(() => listener.close());
  const socket = connect(listener.port, '127.0.0.1');

  await once(socket.resume(), 'close');

  expect(socket.destroyed).toBe(true);
});

test.each([
  ['plain HTTP', Buffer.from(head('/', [HOST]))],
  ['nothing that is TLS', Buffer.from('160301ffff00', 'hex')],
  ['a record of TLS that is none', Buffer.from(`1603010005${'ff'.repeat(5)}`, 'hex')],
])('%s on the TLS port is cut off, and the next request is answered', async (_, bytes) => {
  const before = cloud.exchanges.length;
  const socket = connect(Number(new URL(cloud.https).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(bytes);
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));

  expect(cloud.exchanges.length).toBe(before);
  expect(
    (await send('TLS', head('/common/discovery/keys', ['Host: login.microsoftonline.com']))).status,
  ).toBe(200);
});

test('a request whose sender leaves is dropped, and the next is answered', async () => {
  const port = Number(new URL(cloud.endpoint).port);
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\n${HOST}\r\nContent-Length: 10\r\n\r\n12345`, () => socket.destroy());
  await new Promise((resolve) => socket.once('close', resolve));

  expect((await send('plain', head('/_local/state', [HOST]))).status).toBe(200);
});
