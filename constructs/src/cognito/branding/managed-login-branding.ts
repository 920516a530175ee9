import { CognitoManagedLoginBranding } from '@cdktf/provider-aws/lib/cognito-managed-login-branding';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides, type PropertyNames } from '../../terraform/overrides.js';
import { checkAtSynth, type Checks, itemCount, oneOf } from '../../validation/index.js';
import { apiPage } from '../pages.js';
import { checkTier } from '../user-pool/user-pool-tier.js';
import { rememberBranded } from './branded-pools.js';
import {
  MANAGED_LOGIN_BRANDING_PROPS,
  type ManagedLoginBrandingProps,
} from './managed-login-branding-props.js';

/** Properties whose arguments have other names. */
const NAMES: PropertyNames = { asset: 'assets', client_id: 'client' };

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
    props = propsOf(this, props, MANAGED_LOGIN_BRANDING_PROPS);
    checkAtSynth(this, (checks) => checkBranding(checks, props));
    rememberBranded(props.userPool);
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
    applyOverrides(this.resource, props.overrides, NAMES);
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
  if (settings === undefined && assets !== undefined && assets.length > 0) {
    checks.fail({
      property: 'settings',
      received: settings,
      allowed: 'the style that the assets are for',
      see: SEE,
    });
  }
}
