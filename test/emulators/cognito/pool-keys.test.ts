import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { poolKeyRing, PoolKeys } from '../../../emulators/src/cognito/pool-keys.js';
import { Table } from '../../../emulators/src/core/table.js';
import { createSigningKey, type KeyMaker, type StoredKey } from '../../../emulators/src/oauth/signing-key.js';
import { basic, Harness, partOf, sharedKeys } from './harness.js';

interface Jwks {
  readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
}

/** A maker of keys that counts. */
function counting() {
  const made: string[] = [];
  const maker: KeyMaker = (kid) => {
    made.push(kid);
    return createSigningKey(kid);
  };
  return { made, maker };
}

const grant = { grant_type: 'client_credentials' };
const jwksOf = (pool: string) => `/${pool}/.well-known/jwks.json`;

describe('the keys of a pool', () => {
  let made: readonly string[];
  let harness: Harness;
  beforeEach(() => {
    const counted = counting();
    made = counted.made;
    harness = new Harness(counted.maker);
  });

  test('are not made when the pool is, nor by what else the pool answers', async () => {
    for (let index = 0; index < 40; index++)
      await harness.call('CreateUserPool', { PoolName: `pool-${index}` });
    const pool = await harness.poolWithScopes();
    await harness.machineClient(pool);
    await harness.get(`/${pool}/.well-known/openid-configuration`);
    await harness.call('DeleteUserPool', { UserPoolId: await harness.pool() });

    expect(made).toEqual([]);
  });

  test('are made when they are needed: the one that signs at the first token, both for the JWKS', async () => {
    const pool = await harness.poolWithScopes();
    const client = await harness.machineClient(pool);
    const issue = async () => (await harness.token(grant, basic(client))).body.access_token as string;

    const [first, second] = await Promise.all([issue(), issue()]);
    const signed = [...made];
    const [jwks, again] = (await Promise.all([harness.get(jwksOf(pool)), harness.get(jwksOf(pool))])).map(
      ({ body }) => body as unknown as Jwks,
    );

    expect(signed).toEqual([partOf(first, 0).kid]);
    expect(partOf(second, 0).kid).toBe(signed[0]);
    expect(made).toHaveLength(2);
    expect(jwks!.keys.map(({ kid }) => kid).sort()).toEqual([...made].sort());
    expect(again).toEqual(jwks);
    for (const token of [first, second, await issue()]) expect(signerOf(token, jwks!)).toBe(signed[0]);
  });

  test('are those of the JWKS also for a token that comes after it', async () => {
    const pool = await harness.poolWithScopes();
    const client = await harness.machineClient(pool);

    const jwks = (await harness.get(jwksOf(pool))).body as unknown as Jwks;
    const token = (await harness.token(grant, basic(client))).body.access_token as string;

    expect(signerOf(token, jwks)).toBe(partOf(token, 0).kid);
  });
});

test('a key that could not be made is made for the next who asks', async () => {
  let failing = true;
  const real = sharedKeys();
  const ring = poolKeyRing(async (kid) => {
    if (failing) throw new Error('for once');
    return real(kid);
  });
  const keys = new PoolKeys(ring, new Table<StoredKey>());

  await expect(keys.forAccessTokens()).rejects.toThrow('for once');
  failing = false;

  expect((await keys.forAccessTokens()).kid).toBe((await keys.all())[1]!.kid);
});

/** The id of the published key that a token's signature is of. */
function signerOf(token: string, { keys }: Jwks): string | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return keys.find((key) =>
    verify(
      'sha256',
      Buffer.from(`${header}.${payload}`),
      createPublicKey({ key, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    ),
  )?.kid;
}
