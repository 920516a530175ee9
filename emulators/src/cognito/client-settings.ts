import { nonEmpty } from './lists.js';
import type { ClientSettingsInput } from './model/client-shapes.js';

/** The settings of a client as the service shows them: what was given, and defaults for some of the rest. */
export type ClientSettings = ReturnType<typeof resolveClientSettings>;

const DEFAULT_REFRESH_TOKEN_DAYS = 30;

/**
 * Fills in what the service fills in, at creation and at each update: an update replaces all settings. Lifetimes
 * of access and ID tokens that were not given are not shown.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export function resolveClientSettings(input: ClientSettingsInput) {
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
    RefreshTokenRotation: input.RefreshTokenRotation && {
      RetryGracePeriodSeconds: 0,
      ...input.RefreshTokenRotation,
    },
  };
}
