import { nonEmpty } from './lists.js';
import type { ClientSettingsInput } from './model/client-shapes.js';

/** The settings of a client as the service shows them: what was given, and defaults for some of the rest. */
export type ClientSettings = ReturnType<typeof resolveClientSettings>;

const DEFAULT_REFRESH_TOKEN_DAYS = 30;

/**
 * Fills in what the service fills in, at creation and at each update: an update replaces all settings
 * (aws-cdk, boto and Terraform users, 2018 to 2026: terraform-provider-aws 2874, 5029, boto3 1607). Lifetimes of access
 * and ID tokens that were not given are not shown.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export function resolveClientSettings(
  input: ClientSettingsInput,
  kept: Pick<ClientSettingsInput, 'RefreshTokenRotation'> = {},
) {
  return {
    // 0 means the default, too.
    RefreshTokenValidity: input.RefreshTokenValidity || DEFAULT_REFRESH_TOKEN_DAYS,
    AccessTokenValidity: input.AccessTokenValidity,
    IdTokenValidity: input.IdTokenValidity,
    TokenValidityUnits: input.TokenValidityUnits ?? {},
    ReadAttributes: nonEmpty(input.ReadAttributes),
    WriteAttributes: nonEmpty(input.WriteAttributes),
    ExplicitAuthFlows: nonEmpty(input.ExplicitAuthFlows),
    SupportedIdentityProviders: nonEmpty(input.SupportedIdentityProviders),
    CallbackURLs: nonEmpty(input.CallbackURLs),
    LogoutURLs: nonEmpty(input.LogoutURLs),
    DefaultRedirectURI: input.DefaultRedirectURI,
    AllowedOAuthFlows: nonEmpty(input.AllowedOAuthFlows),
    AllowedOAuthScopes: nonEmpty(input.AllowedOAuthScopes),
    AllowedOAuthFlowsUserPoolClient: input.AllowedOAuthFlowsUserPoolClient ?? false,
    AnalyticsConfiguration: input.AnalyticsConfiguration && {
      UserDataShared: false,
      ...input.AnalyticsConfiguration,
    },
    PreventUserExistenceErrors: input.PreventUserExistenceErrors,
    EnableTokenRevocation: input.EnableTokenRevocation ?? true,
    EnablePropagateAdditionalUserContextData: input.EnablePropagateAdditionalUserContextData ?? false,
    AuthSessionValidity: input.AuthSessionValidity ?? 3,
    RefreshTokenRotation: refreshTokenRotation(input, kept),
  };
}

/**
 * A client that had rotation shows that it is disabled, instead of nothing (2025-07-24; 2025-12-18 for the grace of 0).
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/43531
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/45646
 */
function refreshTokenRotation(
  { RefreshTokenRotation: given }: ClientSettingsInput,
  { RefreshTokenRotation: kept }: Pick<ClientSettingsInput, 'RefreshTokenRotation'>,
) {
  const rotation = given ?? (kept && { Feature: 'DISABLED' as const });
  return rotation && { RetryGracePeriodSeconds: 0, ...rotation };
}
