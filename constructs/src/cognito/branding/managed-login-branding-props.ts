import { jsonValue, list, object, oneOfNames, optional, record, text } from '../../shape/index.js';
import { OVERRIDES, type Overrides } from '../../terraform/overrides.js';
import { CLIENT_ID } from '../app-client/app-client-reference.js';
import { apiPage } from '../pages.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';

/**
 * An image of the sign-in pages.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssetType.html
 */
export interface BrandingAsset {
  /** Where it goes, such as `PAGE_HEADER_LOGO`. */
  readonly category: string;
  readonly colorMode: 'LIGHT' | 'DARK' | 'DYNAMIC';
  readonly extension: 'ICO' | 'JPEG' | 'PNG' | 'SVG' | 'WEBP';
  /** The image in base64, at most 2 MB with all others. */
  readonly bytes: string;
}

export interface ManagedLoginBrandingProps {
  readonly userPool: IUserPool;
  /** The client whose sign-in pages these are. Another client replaces the style. */
  readonly client: { readonly clientId: string };
  /**
   * The style, as the branding editor exports it.
   * @default - Cognito's own style
   */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** At most 40, beside `settings`. Another image replaces the style. @default - none */
  readonly assets?: readonly BrandingAsset[];
  /** Arguments of `aws_cognito_managed_login_branding` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

const ASSET = object<BrandingAsset>({
  category: text(),
  colorMode: oneOfNames(['LIGHT', 'DARK', 'DYNAMIC'], apiPage('AssetType')),
  extension: oneOfNames(['ICO', 'JPEG', 'PNG', 'SVG', 'WEBP'], apiPage('AssetType')),
  bytes: text(),
});

export const MANAGED_LOGIN_BRANDING_PROPS = object<ManagedLoginBrandingProps>({
  userPool: USER_POOL,
  client: CLIENT_ID,
  settings: optional(record(jsonValue(), 'an object, as the branding editor exports it')),
  assets: optional(list(ASSET)),
  overrides: optional(OVERRIDES),
});
