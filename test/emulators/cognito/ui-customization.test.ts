import { error, Harness, invalidParameter } from './harness.js';

let harness: Harness;
const CSS = '.label-customizable {font-weight: 400;}';
const at = Date.parse('2026-11-21T09:00:00.250Z') / 1000;
const image = Buffer.from('image').toString('base64');
let UserPoolId: string;
let ClientId: string;
beforeEach(async () => {
  harness = new Harness();
  UserPoolId = await harness.pool();
  const input = { UserPoolId, ClientName: 'app' };
  ClientId = (await harness.done('CreateUserPoolClient', input)).UserPoolClient.ClientId;
  await harness.done('CreateUserPoolDomain', { UserPoolId, Domain: 'dev-orders' });
});

const set = async (input: object) =>
  (await harness.done('SetUICustomization', { UserPoolId, ...input })).UICustomization;
const get = async (input: object = {}) =>
  (await harness.done('GetUICustomization', { UserPoolId, ...input })).UICustomization;

test('is empty at first, and after a request without any', async () => {
  expect(await get()).toEqual({});
  await set({ CSS });
  expect(await set({})).toEqual({});
  expect(await get()).toEqual({});
});

test('is of all clients, unless a client has its own', async () => {
  const times = { CSSVersion: '20261121090000', CreationDate: at, LastModifiedDate: at };
  const all = { UserPoolId, ClientId: 'ALL', CSS, ...times };
  expect(await set({ CSS })).toEqual(all);
  expect(await get({ ClientId })).toEqual(all);
  const own = { UserPoolId, ClientId, CSS: `${CSS} `, ...times };
  await set({ ClientId, CSS: own.CSS });
  expect(await get({ ClientId })).toEqual(own);
  expect(await get({ ClientId: 'ALL' })).toEqual(all);
});

test('a logo is shown by its URL', async () => {
  const customization = await set({ ImageFile: image });
  expect(customization).toMatchObject({ ImageUrl: expect.stringMatching(/^https:\/\/.+\.jpg$/) as unknown });
  expect(customization).not.toHaveProperty('CSS');
  expect(customization).not.toHaveProperty('CSSVersion');
});

describe('refused', () => {
  test('for a pool without a domain', async () => {
    const pool = await harness.pool();
    expect(await harness.refused('SetUICustomization', { UserPoolId: pool, CSS })).toEqual(
      invalidParameter('There has to be an existing domain associated with this user pool'),
    );
    expect(await harness.done('GetUICustomization', { UserPoolId: pool })).toEqual({ UICustomization: {} });
  });

  test('a logo of more than 131072 bytes', async () => {
    const ofSize = (bytes: number) => ({ ImageFile: Buffer.alloc(bytes).toString('base64') });
    await set(ofSize(131_072));
    expect(await harness.refused('SetUICustomization', { UserPoolId, ...ofSize(131_073) })).toEqual(
      invalidParameter(
        "1 validation error detected: Value at 'imageFile' failed to satisfy constraint: " +
          'Member must have length less than or equal to 131072',
      ),
    );
  });

  test.each(['SetUICustomization', 'GetUICustomization'])('%s of an unknown client', async (action) => {
    expect(await harness.refused(action, { UserPoolId, ClientId: 'nobody' })).toEqual(
      error('ResourceNotFoundException', 'User pool client nobody does not exist.'),
    );
  });
});

test('of a client goes with it, and shows in a snapshot until then', async () => {
  await set({ ClientId, CSS });
  expect(harness.service.snapshot()).toMatchObject({
    pools: { [UserPoolId]: { uiCustomizations: { [ClientId]: { UserPoolId, ClientId, CSS } } } },
  });
  await harness.done('DeleteUserPoolClient', { UserPoolId, ClientId });
  expect(JSON.stringify(harness.service.snapshot())).not.toContain(ClientId);
});
