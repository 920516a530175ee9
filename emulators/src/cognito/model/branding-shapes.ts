import { clientId } from './client-shapes.js';
import { listOfStructures, structure, type Structure } from '../../aws/model/collections.js';
import { poolId } from './common-shapes.js';
import { document } from '../../aws/model/document.js';
import { blob, boolean, enumeration, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

const brandingId = string({
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$',
});

const asset = structure(
  {
    Category: enumeration(
      'FAVICON_ICO',
      'FAVICON_SVG',
      'EMAIL_GRAPHIC',
      'SMS_GRAPHIC',
      'AUTH_APP_GRAPHIC',
      'PASSWORD_GRAPHIC',
      'PASSKEY_GRAPHIC',
      'PAGE_HEADER_LOGO',
      'PAGE_HEADER_BACKGROUND',
      'PAGE_FOOTER_LOGO',
      'PAGE_FOOTER_BACKGROUND',
      'PAGE_BACKGROUND',
      'FORM_BACKGROUND',
      'FORM_LOGO',
      'IDP_BUTTON_ICON',
    ),
    ColorMode: enumeration('LIGHT', 'DARK', 'DYNAMIC'),
    Extension: enumeration('ICO', 'JPEG', 'PNG', 'SVG', 'WEBP'),
    Bytes: blob({ max: 1_000_000 }),
    ResourceId: string({ min: 1, max: 40, pattern: String.raw`^[\w\- ]+$` }),
  },
  ['Category', 'ColorMode', 'Extension'],
);
export type BrandingAsset = Infer<typeof asset>;

/** What can be given at creation and changed later. */
const style = {
  UseCognitoProvidedValues: boolean,
  Settings: document,
  Assets: listOfStructures(asset, { min: 0, max: 40 }),
};
export type BrandingStyleInput = Structure<typeof style, never>;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html */
export const createManagedLoginBrandingInput = structure(
  { UserPoolId: poolId, ClientId: clientId, ...style },
  ['UserPoolId', 'ClientId'],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateManagedLoginBranding.html */
export const updateManagedLoginBrandingInput = structure(
  { UserPoolId: poolId, ManagedLoginBrandingId: brandingId, ...style },
  ['UserPoolId', 'ManagedLoginBrandingId'],
);

export const managedLoginBrandingInput = structure(
  { UserPoolId: poolId, ManagedLoginBrandingId: brandingId, ReturnMergedResources: boolean },
  ['UserPoolId', 'ManagedLoginBrandingId'],
);

export const managedLoginBrandingByClientInput = structure(
  { UserPoolId: poolId, ClientId: clientId, ReturnMergedResources: boolean },
  ['UserPoolId', 'ClientId'],
);
