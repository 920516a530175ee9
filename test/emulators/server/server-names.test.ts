import fc from 'fast-check';
import { connect } from 'node:tls';
import { createCertificateAuthority } from '../../../emulators/src/server/certificates.js';
import { systemClock } from '../../../emulators/src/core/clock.js';
import { listenHttps } from '../../../emulators/src/server/listener.js';
import { ServerNames } from '../../../emulators/src/server/server-names.js';
import { endAtLast } from '../../support/end-at-last.js';

/** As many as are remembered, and can come at once. */
const CAPACITY = 256;

function counting() {
  const made: string[] = [];
  const names = new ServerNames(async (name) => {
    made.push(name);
    return { name };
  });
  return { made, names };
}

describe('a server name', () => {
  test('is made once, whatever its case, also for callers that come together', async () => {
    const { made, names } = counting();

    const both = await Promise.all([names.get('Login.Example.com'), names.get('login.example.com')]);

    expect(made).toEqual(['login.example.com']);
    expect(both[0]).toBe(both[1]);
  });

  test.each([
    'a',
    'a.b',
    'orders-1234.auth.eu-west-1.amazoncognito.com',
    '_dmarc.example.com',
    'xn--bcher-kva.example',
    `${'a'.repeat(63)}.example`,
    `${'a.'.repeat(126)}a`,
  ])('may be %s', async (name) => {
    await expect(counting().names.get(name)).resolves.toEqual({ name });
  });

  test.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    '-a.example',
    'a-.example',
    'a b',
    '*.example.com',
    'bücher.example',
    'a.example,O=evil',
    'a\u0000.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(127)}a`,
  ])('may not be %j', async (name) => {
    const { made, names } = counting();

    await expect(names.get(name)).rejects.toThrow('is no host name');
    expect(made).toEqual([]);
  });

  test('whose certificate could not be made is tried again', async () => {
    let failing = true;
    const names = new ServerNames(async (name) => {
      if (failing) throw new Error('for once');
      return name;
    });
    await expect(names.get('a.example')).rejects.toThrow('for once');
    failing = false;

    await expect(names.get('a.example')).resolves.toBe('a.example');
  });
});

describe('many server names', () => {
  const name = (index: number): string => `n${index}.example`;

  test('come at once as many as are remembered, and no more', async () => {
    const { made, names } = counting();
    const asked = Array.from({ length: 10 * CAPACITY }, (_, index) => names.get(name(index)));

    const answers = await Promise.allSettled(asked);

    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(made.length).toBeGreaterThanOrEqual(CAPACITY);
    // What a slow machine's clock allows meanwhile is little beside what is refused.
    expect(refused.length).toBeGreaterThan(5 * CAPACITY);
    expect(refused[0]).toMatchObject({ reason: { message: expect.stringMatching(/Too many/) as string } });
  });

  test('do not take a known one away', async () => {
    const { made, names } = counting();
    await names.get('login.example.com');

    for (let index = 0; index < 10 * CAPACITY; index++) {
      await names.get(name(index)).catch(() => undefined);
      await names.get('login.example.com');
    }

    expect(made.filter((each) => each === 'login.example.com')).toHaveLength(1);
  });

  test('are forgotten when newer ones come: those asked for latest are known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 60 }), async (asked) => {
        const { made, names } = counting();
        for (const index of asked) await names.get(name(index));
        const before = made.length;
        for (const index of new Set(asked)) await names.get(name(index));
        expect(made.length).toBe(before);
      }),
    );
  });
});

describe('a TLS client', () => {
  const handshake = (port: number, ca: string, servername: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, ca, servername }, () => {
        resolve(socket.getPeerCertificate().subjectaltname ?? '');
        socket.destroy();
      });
      socket.once('error', reject);
    });

  test('that asks for no host name is dropped, and the next is served', async () => {
    const authority = await createCertificateAuthority(systemClock);
    const listener = await listenHttps(authority, async () => Response.json({}));
    endAtLast(() => listener.close());

    await expect(handshake(listener.port, authority.pem, 'a..b')).rejects.toThrow();
    await expect(handshake(listener.port, authority.pem, 'a.example,O=evil')).rejects.toThrow();
    await expect(handshake(listener.port, authority.pem, 'a.example')).resolves.toBe('DNS:a.example');
  });
});
