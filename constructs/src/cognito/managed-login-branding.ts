import { CognitoManagedLoginBranding } from '@cdktf/provider-aws/lib/cognito-managed-login-branding';
import { Construct } from 'constructs';
import {
  jsonValue,
  list,
  object,
  oneOfNames,
  optional,
  placeOf,
  propsOf,
  record,
  text,
} from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { type Checks, checkAtSynth, itemCount, oneOf } from '../validation/index.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { applyOverrides, OVERRIDES, type Overrides } from './overrides.js';
import { apiPage } from './pages.js';
import { CLIENT_ID, USER_POOL } from './references.js';
import { type IUserPool } from './user-pool.js';
import { checkTier } from './user-pool-tier.js';

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

const BRANDED = new WeakSet<IUserPool>();
const SEE = apiPage('CreateManagedLoginBranding');
const ASSETS = itemCount(0, 40, SEE);
const CATEGORY = oneOf(
  [
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
  ],
  apiPage('AssetType'),
);

const ASSET = object<BrandingAsset>({
  category: text(),
  colorMode: oneOfNames(['LIGHT', 'DARK', 'DYNAMIC'], apiPage('AssetType')),
  extension: oneOfNames(['ICO', 'JPEG', 'PNG', 'SVG', 'WEBP'], apiPage('AssetType')),
  bytes: text(),
});

const PROPS = object<ManagedLoginBrandingProps>({
  userPool: USER_POOL,
  client: CLIENT_ID,
  settings: optional(record(jsonValue(), 'an object, as the branding editor exports it')),
  assets: optional(list(ASSET)),
  overrides: optional(OVERRIDES),
});

/** Whether a client of a pool has a style of this app. */
export function isBranded(userPool: IUserPool): boolean {
  return BRANDED.has(userPool);
}

/**
 * How the sign-in pages of a client look under managed login version 2, which shows none without a style. Not on the
 * tier LITE. Raises the AWS provider that the stack accepts to 6.12.0, the first that has it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-branding.html
 */
export class ManagedLoginBranding extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoManagedLoginBranding;

  constructor(scope: Construct, id: string, props: ManagedLoginBrandingProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this, '6.12.0');
    props = propsOf(this, props, PROPS);
    checkAtSynth(this, (checks) => checkBranding(checks, props));
    BRANDED.add(props.userPool);
    this.resource = new CognitoManagedLoginBranding(
      this,
      'Resource',
      literal({
        userPoolId: props.userPool.userPoolId,
        clientId: props.client.clientId,
        ...(props.settings === undefined
          ? { useCognitoProvidedValues: true }
          : { settings: JSON.stringify(props.settings) }),
        ...(props.assets && { asset: props.assets.map((asset) => ({ ...asset })) }),
      }),
    );
    applyOverrides(this.resource, props.overrides);
  }
}

function checkBranding(checks: Checks, { userPool, settings, assets }: ManagedLoginBrandingProps): void {
  checkTier(checks, userPool.tier, {
    property: 'userPool',
    feature: 'managed login branding',
    needs: 'ESSENTIALS',
  });
  checks.that('assets', assets, ASSETS);
  assets?.forEach(({ category }, index) => checks.that(`assets[${index}].category`, category, CATEGORY));
  if (settings === undefined && assets !== undefined && assets.length > 0)
    checks.fail({
      property: 'settings',
      received: settings,
      allowed: 'the style that the assets are for',
      see: SEE,
    });
}
