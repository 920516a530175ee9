import { connect, type PeerCertificate } from 'node:tls';
import {
  createCertificateAuthority,
  type CertificateAuthority,
} from '../../../emulators/src/server/certificates.js';
import { systemClock } from '../../../emulators/src/core/clock.js';
import {
  listenHttp,
  listenHttps,
  PortTakenError,
  type Listener,
} from '../../../emulators/src/server/listener.js';
import type { Incoming } from '../../../emulators/src/core/service.js';

const echo = async (incoming: Incoming): Promise<Response> =>
  Response.json(
    {
      method: incoming.method,
      host: incoming.host,
      path: incoming.url.pathname,
      body: incoming.body,
      tls: incoming.tls,
    },
    { headers: { 'x-seen': incoming.headers.get('x-sent') ?? '' } },
  );

describe('listenHttp', () => {
  let listener: Listener;
  beforeAll(async () => (listener = await listenHttp(0, echo)));
  afterAll(() => listener.close());

  test('passes method, host, path, header and body on, and the answer back', async () => {
    const answer = await fetch(`http://127.0.0.1:${listener.port}/a/b?c=d`, {
      method: 'POST',
      body: 'hällo',
      headers: { 'X-Sent': 'yes' },
    });

    expect(answer.headers.get('x-seen')).toBe('yes');
    expect(await answer.json()).toEqual({
      method: 'POST',
      host: '127.0.0.1',
      path: '/a/b',
      body: 'hällo',
      tls: false,
    });
  });

  test('says which port is taken and how to mend it', async () => {
    const second = listenHttp(listener.port, echo);

    await expect(second).rejects.toBeInstanceOf(PortTakenError);
    await expect(second).rejects.toThrow(new RegExp(`Port ${listener.port} .* already in use.*--port 0`));
  });
});

describe('listenHttps', () => {
  let authority: CertificateAuthority;
  let listener: Listener;
  beforeAll(async () => {
    authority = await createCertificateAuthority(systemClock);
    listener = await listenHttps(authority, echo);
  });
  afterAll(() => listener.close());

  /** Opens a connection as a careful client does; resolves with the certificate it accepted. */
  const handshake = (options: { servername?: string; ca?: string }): Promise<PeerCertificate> =>
    new Promise((resolve, reject) => {
      const socket = connect(
        { host: '127.0.0.1', port: listener.port, ca: authority.pem, ...options },
        () => {
          resolve(socket.getPeerCertificate());
          socket.end();
        },
      );
      socket.once('error', reject);
    });

  test.each(['login.microsoftonline.com', 'orders-1234.auth.eu-west-1.amazoncognito.com'])(
    'shows a certificate for %s, which a client that trusts the authority accepts',
    async (servername) => {
      expect((await handshake({ servername })).subjectaltname).toBe(`DNS:${servername}`);
    },
  );

  test('shows a certificate for the address to a client that sends no name', async () => {
    expect((await handshake({})).subjectaltname).toContain('IP Address:127.0.0.1');
  });

  test('is refused by a client that does not trust the authority of this run', async () => {
    const other = await createCertificateAuthority(systemClock);

    await expect(handshake({ servername: 'login.microsoftonline.com', ca: other.pem })).rejects.toThrow();
  });

  test('speaks no TLS below 1.2', async () => {
    const old = new Promise((resolve, reject) => {
      const options = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      const socket = connect({ host: '127.0.0.1', port: listener.port, ca: authority.pem, ...options }, () =>
        resolve(socket.end()),
      );
      socket.once('error', reject);
    });

    await expect(old).rejects.toMatchObject({
      code: expect.stringMatching(/ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/) as string,
    });
  });
});
