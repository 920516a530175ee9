import { resourceNotFound } from './errors.js';
import { timestamp } from '../aws/json-protocol.js';
import type { BrandingAsset, BrandingStyleInput } from './model/branding-shapes.js';
import type { UserPool } from './state.js';
import type { Branding, BrandingStyle } from './records.js';

/**
 * The style that a request asks for; what it leaves out stays as it was. An asset takes the place of the one of its
 * category and color mode, and joins the others if there is none: an update takes no asset away (the AWS provider's own
 * comment, 6.12.0, which replaces the style for that reason).
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/v6.12.0/internal/service/cognitoidp/managed_login_branding.go
 */
export function resolveStyle(input: BrandingStyleInput, kept?: BrandingStyle): BrandingStyle {
  if (input.UseCognitoProvidedValues) return { usesDefaults: true, settings: undefined, assets: [] };
  return {
    usesDefaults: false,
    settings: input.Settings ?? kept?.settings,
    assets: withAssets(kept?.assets ?? [], input.Assets ?? []),
  };
}

function withAssets(kept: readonly BrandingAsset[], given: readonly BrandingAsset[]): BrandingAsset[] {
  const place = ({ Category, ColorMode }: BrandingAsset): string => `${Category} ${ColorMode}`;
  return [...new Map([...kept, ...given].map((asset) => [place(asset), asset])).values()];
}

/** @throws {ServiceError} `ResourceNotFoundException` */
export function brandingOf(pool: UserPool, id: string): Branding {
  const branding = pool.brandings.get(id);
  if (!branding) throw resourceNotFound(`Managed login branding ${id} does not exist.`);
  return branding;
}

export const brandingOfClient = (pool: UserPool, clientId: string): Branding | undefined =>
  [...pool.brandings.values()].find((branding) => branding.clientId === clientId);

/**
 * A style as it was given. The local cloud has no default style to merge it with.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ManagedLoginBrandingType.html
 */
export function describeBranding(pool: UserPool, branding: Branding) {
  return {
    ManagedLoginBrandingId: branding.id,
    UserPoolId: pool.id,
    UseCognitoProvidedValues: branding.usesDefaults,
    Settings: branding.settings,
    Assets: branding.assets,
    CreationDate: timestamp(branding.created),
    LastModifiedDate: timestamp(branding.modified),
  };
}
