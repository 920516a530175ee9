import { connect as connectTls } from 'node:tls';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';

/** A tunnel (RFC 9110 §9.3.6) that leads to the TLS port, for programs that follow `HTTPS_PROXY`. */
let cloud: LocalCloud;
beforeAll(async () => (cloud = await startLocalCloud({ tunnel: true })));
afterAll(() => cloud.close());

/** Asks for a tunnel; the connection, and the status line. */
async function ask(target: string): Promise<{ readonly socket: Socket; readonly said: string }> {
  const socket = connect(Number(new URL(cloud.endpoint).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return { socket, said: chunk.toString().split('\r\n')[0]! };
}

test('a tunnel leads to the host that it was made for, with its certificate', async () => {
  const { socket, said } = await ask('login.microsoftonline.com:443');
  const secure = connectTls({ socket, servername: 'login.microsoftonline.com', ca: cloud.ca });

  secure.write(
    'GET /common/discovery/v2.0/keys HTTP/1.1\r\nHost: login.microsoftonline.com\r\nConnection: close\r\n\r\n',
  );
  let text = '';
  secure.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(secure, 'end');

  expect(said).toBe('HTTP/1.1 200 Connection Established');
  expect(text).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(text).toContain('"issuer":"https://login.microsoftonline.com/{tenantid}/v2.0"');
});

test('a tunnel to somebody else ends here, too, where nobody speaks for them', async () => {
  const { socket } = await ask('example.com:443');
  const secure = connectTls({ socket, servername: 'example.com', ca: cloud.ca });

  secure.write('GET / HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n');
  const [chunk] = (await once(secure, 'data')) as [Buffer];
  secure.destroy();

  expect(chunk.toString()).toMatch(/^HTTP\/1\.1 421 /);
});

test.each(['login.microsoftonline.com:80', '127.0.0.1:22', 'login.microsoftonline.com', '*'])(
  'there is no tunnel to %s',
  async (target) => {
    const { socket, said } = await ask(target);
    socket.destroy();

    expect(said).toBe('HTTP/1.1 400 Bad Request');
  },
);

test('an end of a tunnel that is gone takes the other along, and the cloud ends with open ones', async () => {
  const other = await startLocalCloud({ tunnel: true });
  const socket = connect(Number(new URL(other.endpoint).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('CONNECT login.microsoftonline.com:443 HTTP/1.1\r\n\r\n');
  await once(socket, 'data');

  const closed = once(socket, 'close');
  await other.close();
  await closed;

  expect(socket.destroyed).toBe(true);
});

test('programs are sent through it by the environment, and only where it is asked for', async () => {
  const other = await startLocalCloud();
  await other.close();

  expect(cloud.env).toMatchObject({
    HTTPS_PROXY: cloud.endpoint,
    NO_PROXY: '127.0.0.1,localhost',
    REQUESTS_CA_BUNDLE: cloud.env.SSL_CERT_FILE,
  });
  for (const name of ['HTTPS_PROXY', 'NO_PROXY', 'REQUESTS_CA_BUNDLE'])
    expect(other.env).not.toHaveProperty(name);
});
