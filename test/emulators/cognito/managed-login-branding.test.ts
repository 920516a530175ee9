import { error, Harness, invalidParameter, type Body } from './harness.js';

const harness = new Harness();
const at = Date.parse('2026-11-21T09:00:00.250Z') / 1000;
const asset = { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: 'bG9nbw==' };
const Settings = {
  components: { primaryButton: { lightMode: { defaults: { backgroundColor: '0972d3ff' } } } },
};
let UserPoolId: string;
let ClientId: string;
beforeEach(async () => {
  UserPoolId = await harness.pool();
  const input = { UserPoolId, ClientName: 'app' };
  ClientId = (await harness.done('CreateUserPoolClient', input)).UserPoolClient.ClientId;
});

interface Branding extends Body {
  readonly ManagedLoginBrandingId: string;
}

const brandingBy = async (action: string, input: object): Promise<Branding> =>
  (await harness.done(action, { UserPoolId, ...input })).ManagedLoginBranding as Branding;
const create = (style: object = {}) => brandingBy('CreateManagedLoginBranding', { ClientId, ...style });
const describeById = ({ ManagedLoginBrandingId }: Branding, rest: object = {}) =>
  brandingBy('DescribeManagedLoginBranding', { ManagedLoginBrandingId, ...rest });

test('the default style has no settings, and assets that are empty', async () => {
  const branding = await create({ UseCognitoProvidedValues: true });
  expect(branding).toEqual({
    ManagedLoginBrandingId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/) as unknown,
    UserPoolId,
    UseCognitoProvidedValues: true,
    Assets: [],
    CreationDate: at,
    LastModifiedDate: at,
  });
});

test('a style of its own is found by its id and by its client', async () => {
  const branding = await create({ Settings, Assets: [asset] });
  expect(branding).toMatchObject({ UseCognitoProvidedValues: false, Settings, Assets: [asset] });
  expect(await describeById(branding)).toEqual(branding);
  expect(await describeById(branding, { ReturnMergedResources: true })).toEqual(branding);
  expect(await brandingBy('DescribeManagedLoginBrandingByClient', { ClientId })).toEqual(branding);
});

test('an update keeps what it leaves out, and can go back to the default', async () => {
  const { ManagedLoginBrandingId } = await create({ Settings, Assets: [asset] });
  const update = (style: object) =>
    brandingBy('UpdateManagedLoginBranding', { ManagedLoginBrandingId, ...style });
  expect(await update({ Assets: [] })).toMatchObject({ Settings, Assets: [asset] });
  expect(await update({ UseCognitoProvidedValues: true })).not.toHaveProperty('Settings');
  expect(await update({ Settings })).toMatchObject({ UseCognitoProvidedValues: false, Settings });
});

test('an update replaces the asset of a category and color mode, and adds one of another', async () => {
  const { ManagedLoginBrandingId } = await create({ Settings, Assets: [asset] });
  const Assets = [
    { ...asset, Extension: 'SVG' },
    { ...asset, ColorMode: 'DARK' },
  ];
  const updated = await brandingBy('UpdateManagedLoginBranding', { ManagedLoginBrandingId, Assets });
  expect(updated).toMatchObject({ Settings, Assets });
});

test('a deleted style is gone, and so is that of a deleted client', async () => {
  const { ManagedLoginBrandingId } = await create();
  const { text } = await harness.call('DeleteManagedLoginBranding', { UserPoolId, ManagedLoginBrandingId });
  expect(text).toBe('');
  expect(await harness.refused('DescribeManagedLoginBrandingByClient', { UserPoolId, ClientId })).toEqual(
    error('ResourceNotFoundException', `App client ${ClientId} has no managed login branding style.`),
  );
  await create();
  await harness.done('DeleteUserPoolClient', { UserPoolId, ClientId });
  expect(JSON.stringify(harness.service.snapshot())).not.toContain(ClientId);
});

test('a snapshot shows styles by client', async () => {
  await create({ Settings });
  expect(harness.service.snapshot()).toMatchObject({
    pools: {
      [UserPoolId]: {
        brandings: { [ClientId]: { UserPoolId, UseCognitoProvidedValues: false, Settings, Assets: [] } },
      },
    },
  });
});

describe('refused', () => {
  test('a second style for a client', async () => {
    await create();
    expect(await harness.refused('CreateManagedLoginBranding', { UserPoolId, ClientId })).toEqual(
      error(
        'ManagedLoginBrandingExistsException',
        `App client ${ClientId} already has a managed login branding style.`,
      ),
    );
  });

  test.each([{ Settings }, { Assets: [asset] }])('the default style together with %j', async (style) => {
    const input = { UserPoolId, ClientId, UseCognitoProvidedValues: true, ...style };
    expect(await harness.refused('CreateManagedLoginBranding', input)).toEqual(
      invalidParameter('Settings and Assets must be omitted when UseCognitoProvidedValues is true.'),
    );
  });

  test('settings that are no document', async () => {
    expect(
      await harness.refused('CreateManagedLoginBranding', { UserPoolId, ClientId, Settings: 'x' }),
    ).toEqual(
      error('SerializationException', 'Unexpected value found where a structure or map was expected'),
    );
  });

  test('an unknown category of asset, and an id that is none', async () => {
    const Assets = [{ ...asset, Category: 'LOGO' }];
    expect(
      await harness.refused('CreateManagedLoginBranding', { UserPoolId, ClientId, Assets }),
    ).toMatchObject({
      message: expect.stringContaining("Value 'LOGO' at 'assets.1.member.category' failed") as unknown,
    });
    const input = { UserPoolId, ManagedLoginBrandingId: 'one' };
    expect(await harness.refused('DescribeManagedLoginBranding', input)).toMatchObject({
      message: expect.stringContaining("Value 'one' at 'managedLoginBrandingId' failed") as unknown,
    });
  });

  test.each(['DescribeManagedLoginBranding', 'UpdateManagedLoginBranding', 'DeleteManagedLoginBranding'])(
    '%s of an unknown style',
    async (action) => {
      const ManagedLoginBrandingId = '3f6a1c58-0d27-4b9e-8e41-52c7d90ab6f3';
      expect(await harness.refused(action, { UserPoolId, ManagedLoginBrandingId })).toEqual(
        error(
          'ResourceNotFoundException',
          `Managed login branding ${ManagedLoginBrandingId} does not exist.`,
        ),
      );
    },
  );

  test.each(['CreateManagedLoginBranding', 'DescribeManagedLoginBrandingByClient'])(
    '%s for an unknown client',
    async (action) => {
      expect(await harness.refused(action, { UserPoolId, ClientId: 'nobody' })).toEqual(
        error('ResourceNotFoundException', 'User pool client nobody does not exist.'),
      );
    },
  );
});
