import { createSigningKey, type SigningKey } from '../../../emulators/src/oauth/signing-key.js';
import { claimsOf, Harness, headerOf } from './harness.js';

const graph = 'https://graph.microsoft.com';
const keysPath = ({ identity }: Harness) =>
  `https://login.microsoftonline.com/${identity.tenantId}/discovery/v2.0/keys`;

/** A tenant that makes its first key, and whose second one is ready when it is told so. */
function withSlowSecondKey() {
  const asked: ((key: SigningKey) => void)[] = [];
  let first = true;
  const harness = new Harness((kid) => {
    if (!first) return new Promise((resolve) => asked.push(resolve));
    first = false;
    return createSigningKey(kid);
  });
  return { harness, finish: async () => asked.forEach((resolve, index) => resolve(keys[index]!)) };
}

let keys: readonly SigningKey[];
beforeAll(async () => {
  keys = [await createSigningKey('second')];
});

test('a token waits for the key that signs it, and for no other; nor does Microsoft Graph', async () => {
  const { harness } = withSlowSecondKey();
  void harness.send(keysPath(harness));

  const { status, body } = await harness.signIn(harness.identity, graph);

  expect(status).toBe(200);
  expect(claimsOf(body.access_token as string)).toMatchObject({ aud: graph });
  expect((await harness.graph('GET', '/v1.0/applications')).status).toBe(200);
});

test('the keys document has both, the signing one first, whenever it is asked for', async () => {
  const { harness, finish } = withSlowSecondKey();
  const early = harness.send(keysPath(harness));
  const { kid } = headerOf((await harness.signIn(harness.identity, graph)).body.access_token as string);
  await finish();

  const published = (await early).body.keys as { kid: string }[];

  expect(published).toHaveLength(2);
  expect(published[0]!.kid).toBe(kid);
  expect((await harness.send(keysPath(harness))).body.keys).toEqual(published);
});
