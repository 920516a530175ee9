import { createHash, randomUUID } from 'node:crypto';
import { certified } from './certified.js';
import { Harness, type Installed } from './harness.js';

const harness = new Harness();

let api: Installed;
let client: Installed;
let other: Installed;
beforeAll(async () => {
  api = await harness.install({ displayName: 'Parcels' });
  client = await harness.install({ displayName: 'Sorter' });
  other = await harness.install({ displayName: 'Other' });
});

const principalOf = ({ principalId }: Installed): string => `/v1.0/servicePrincipals/${principalId}`;

/** What a client is told that asks with a secret. */
async function said(clientId: string, clientSecret: string): Promise<unknown> {
  const { status, body } = await harness.signIn({ clientId, clientSecret }, api.appId);
  return status === 200 ? 'token' : (body.error_codes as number[])[0];
}

test("a secret of a client's principal lets that client in, and no other, until it is removed", async () => {
  const { secretText, keyId } = (await harness.done('POST', `${principalOf(client)}/addPassword`, {
    passwordCredential: { displayName: 'of the principal' },
  })) as { secretText: string; keyId: string };
  const [own, foreign] = [await said(client.appId, secretText), await said(other.appId, secretText)];
  await harness.done('POST', `${principalOf(client)}/removePassword`, { keyId });

  expect([own, foreign, await said(client.appId, secretText)]).toEqual(['token', 7000215, 7000215]);
});

test("a secret of a client's principal that has ended is told as one", async () => {
  const { secretText } = (await harness.done('POST', `${principalOf(client)}/addPassword`, {
    passwordCredential: { endDateTime: '2026-11-22T09:00:00Z' },
  })) as { secretText: string };
  const signingIn = harness.now;
  harness.now = new Date('2026-11-22T09:00:00Z');
  const late = await said(client.appId, secretText);
  harness.now = signingIn;

  expect([await said(client.appId, secretText), late]).toEqual(['token', 7000222]);
});

test("a certificate of a client's principal lets that client in, and no other", async () => {
  const { certificate, sign } = await certified();
  const keyCredential = {
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    key: certificate,
    keyId: randomUUID(),
  };
  await harness.done('PATCH', principalOf(client), { keyCredentials: [keyCredential] });
  const ask = async ({ appId }: Installed) => {
    const now = harness.now.getTime() / 1000;
    const aud = `https://login.microsoftonline.com/${harness.identity.tenantId}/oauth2/v2.0/token`;
    const thumbprint = createHash('sha256').update(Buffer.from(certificate, 'base64')).digest('base64url');
    const claims = { aud, iss: appId, sub: appId, jti: randomUUID(), nbf: now, exp: now + 600 };
    return harness.assert(appId, await sign({ 'x5t#S256': thumbprint }, claims), api.appId);
  };

  expect((await ask(client)).status).toBe(200);
  expect((await ask(other)).body).toMatchObject({ error_codes: [700027] });
});
