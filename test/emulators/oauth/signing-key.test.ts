import { createPublicKey, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { createSigningKey } from '../../../emulators/src/oauth/signing-key.js';

describe('createSigningKey', () => {
  test('makes an RSA key of 2048 bits whose public half is what it says', async () => {
    const { kid, privateKey, publicJwk } = await createSigningKey('of-a-test');

    const signature = sign('sha256', Buffer.from('text'), privateKey);
    const published = createPublicKey({ key: { ...publicJwk }, format: 'jwk' });

    expect(kid).toBe('of-a-test');
    expect(publicJwk).toMatchObject({ kty: 'RSA', e: 'AQAB', kid: 'of-a-test' });
    expect(Buffer.from(publicJwk.n, 'base64url')).toHaveLength(256);
    expect(verify('sha256', Buffer.from('text'), published, signature)).toBe(true);
  });

  test('makes another key each time', async () => {
    const keys = await Promise.all([createSigningKey('one'), createSigningKey('two')]);

    expect(keys[0].publicJwk.n).not.toBe(keys[1].publicJwk.n);
    expect(keys.map(({ publicJwk }) => publicJwk.kid)).toEqual(['one', 'two']);
  });

  test('leaves the pool of threads to those who sign: a signature does not wait for keys', async () => {
    const { privateKey } = await createSigningKey('signs');
    const order: string[] = [];
    const keys = Array.from({ length: 8 }, async (_, index) => {
      await createSigningKey(String(index));
      order.push('key');
    });
    const signature = promisify(sign)('sha256', Buffer.from('text'), privateKey).then(() =>
      order.push('signature'),
    );

    await Promise.all([...keys, signature]);

    expect(order).toHaveLength(9);
    // Behind them on the pool, which has four threads, at least five keys would come first.
    expect(order.indexOf('signature')).toBeLessThan(4);
  });
});
