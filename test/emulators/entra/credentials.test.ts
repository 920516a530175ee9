import { Harness, type Credentials } from './harness.js';
import { readRecording } from './recording.js';

const harness = new Harness();
const graph = 'https://graph.microsoft.com';

const credentialsOf = async (id: string): Promise<unknown> =>
  (await harness.done('GET', `/v1.0/applications/${id}`)).passwordCredentials as unknown;

describe('a secret', () => {
  test('is told once, and after that shown by its hint', async () => {
    const app = await harness.install({ displayName: 'Secretive' });

    const answer = await harness.done('POST', `/v1.0/applications/${app.id}/addPassword`, {
      passwordCredential: { displayName: 'main', endDateTime: '2027-03-01T00:00:00Z' },
    });

    expect(answer.secretText).toMatch(/^[\w.~-]{3}8Q~[\w.~-]{34}$/);
    expect(answer).toMatchObject({
      hint: String(answer.secretText).slice(0, 3),
      displayName: 'main',
      startDateTime: expect.stringMatching(/^2026-11-21T09:00:00\.\d{7}Z$/) as string,
      endDateTime: '2027-03-01T00:00:00Z',
    });
    expect(await credentialsOf(app.id)).toEqual([
      expect.objectContaining({ keyId: answer.keyId as string, secretText: null }),
    ]);
  });

  test('lives two years unless the request says otherwise', async () => {
    const app = await harness.install({ displayName: 'Default' });

    expect(await harness.done('POST', `/v1.0/applications/${app.id}/addPassword`)).toMatchObject({
      endDateTime: expect.stringMatching(/^2028-11-21T09:00:00\.\d{7}Z$/) as string,
    });
  });

  test('that comes with a new application works, and is told in that answer alone', async () => {
    const { id, appId, passwordCredentials } = await harness.register({
      displayName: 'Inline',
      passwordCredentials: [{ displayName: 'inline' }],
    });
    await harness.done('POST', '/v1.0/servicePrincipals', { appId: appId as string });
    const [{ secretText }] = passwordCredentials as [{ secretText: string }];

    const { status } = await harness.signIn({ clientId: appId as string, clientSecret: secretText }, graph);

    expect(status).toBe(200);
    expect(await credentialsOf(id as string)).toMatchObject([{ displayName: 'inline', secretText: null }]);
  });

  test('stops working when it is removed, and the other one goes on', async () => {
    const app = await harness.install({ displayName: 'Rotated' });
    const old = await harness.addSecret(app);
    const next = await harness.addSecret(app);
    const [{ keyId }] = (await credentialsOf(app.id)) as [{ keyId: string }];

    await harness.done('POST', `/v1.0/applications/${app.id}/removePassword`, { keyId });

    const status = async (credentials: Credentials) => (await harness.signIn(credentials, graph)).status;
    expect([await status(old), await status(next)]).toEqual([401, 200]);
    expect(await credentialsOf(app.id)).toHaveLength(1);
    const again = await harness.graph('POST', `/v1.0/applications/${app.id}/removePassword`, { keyId });
    expect(again.status).toBe(400);
  });

  test.each([
    ['an end that is past', { endDateTime: '2026-11-21T08:59:59Z' }],
    ['a start so late that two years more are no date', { startDateTime: '9999-01-01T00:00:00Z' }],
    [
      'an end before the start',
      { startDateTime: '2027-02-01T00:00:00Z', endDateTime: '2027-01-01T00:00:00Z' },
    ],
    ['an end that is no time', { endDateTime: '2027-03-01' }],
    ['a text of its own', { secretText: 'hunter2' }],
    ['a name of 91 characters', { displayName: 'x'.repeat(91) }],
  ])('is refused with %s', async (_, passwordCredential) => {
    const app = await harness.install({ displayName: 'Refused' });

    const answer = await harness.graph('POST', `/v1.0/applications/${app.id}/addPassword`, {
      passwordCredential,
    });

    expect(answer.status).toBe(400);
    expect(await credentialsOf(app.id)).toEqual([]);
  });

  test('is never in a snapshot, nor is its hint', async () => {
    const app = await harness.install({ displayName: 'Snapshot' });
    const { clientSecret } = await harness.addSecret(app, { displayName: 'seen' });

    const snapshot = JSON.stringify(harness.service.snapshot());

    expect(snapshot).toContain('"displayName":"seen"');
    for (const word of [clientSecret, 'hint', 'secretText', harness.identity.clientSecret])
      expect(snapshot).not.toContain(word);
  });
});

describe('a certificate', () => {
  const patchWithKey = readRecording('secretless').find(
    ({ method, requestBody }) => method === 'PATCH' && JSON.stringify(requestBody).includes('"key"'),
  )!;
  const { keyCredentials } = patchWithKey.requestBody as { keyCredentials: [Record<string, string>] };
  const [certificate] = keyCredentials;

  const add = async (change: object) => {
    const { id } = await harness.register({ displayName: 'Certified' });
    const answer = await harness.graph('PATCH', `/v1.0/applications/${id as string}`, {
      keyCredentials: [{ ...certificate, ...change }],
    });
    return { id: id as string, answer };
  };
  const keysOf = async (id: string) =>
    (await harness.done('GET', `/v1.0/applications/${id}`)).keyCredentials as object[];

  test('is described from itself, and its key is not shown', async () => {
    const { id, answer } = await add({});

    expect(answer.status).toBe(204);
    expect(await keysOf(id)).toMatchObject([
      {
        displayName: 'CN=parcel-sorter',
        startDateTime: '2026-11-21T09:50:49Z',
        keyId: certificate.keyId,
        key: null,
      },
    ]);
  });

  test('may also come as DER', async () => {
    const pem = Buffer.from(certificate.key!, 'base64').toString();
    const key = pem.replace(/-----[^-]+-----|\s/g, '');

    expect((await add({ key })).answer.status).toBe(204);
  });

  test('that is there may be named by its id alone, to stay', async () => {
    const { id } = await add({});
    const before = await keysOf(id);

    await harness.done('PATCH', `/v1.0/applications/${id}`, { keyCredentials: before });

    expect(await keysOf(id)).toEqual(before);
  });

  test.each([
    ['no key', { key: null }],
    ['a key that is none', { key: 'bm90aGluZw==' }],
    ['an end after its own', { endDateTime: '2099-01-01T00:00:00Z' }],
  ])('is refused with %s', async (_, change) => {
    expect((await add(change)).answer.status).toBe(400);
  });
});
