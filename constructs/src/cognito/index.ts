export {
  type AppClientProps,
  type MachineAppClientProps,
  type NativeAppClientProps,
  type SdkAppClientProps,
  type SdkServerAppClientProps,
  type SpaAppClientProps,
  type WebAppClientProps,
} from './app-client/app-client-props.js';
export { type AppClientKind } from './app-client/app-client-kind.js';
export { type IAppClient } from './app-client/app-client-reference.js';
export { AppClient } from './app-client/app-client.js';
export { type AuthFlow } from './app-client/auth-flow.js';
export { type AttributeName } from './app-client/client-attributes.js';
export { type ClientIdentityProvider } from './app-client/client-identity-provider.js';
export { type RefreshTokenRotation } from './app-client/refresh-token-rotation.js';
export { type TokenLifetimes } from './app-client/token-lifetimes.js';
export {
  CustomAttribute,
  type CustomAttributeOptions,
  type NumberAttributeOptions,
  type StringAttributeOptions,
} from './attributes/custom-attribute.js';
export { type AttributeOptions, type StandardAttribute } from './attributes/user-attributes.js';
export {
  type BrandingAsset,
  type ManagedLoginBrandingProps,
} from './branding/managed-login-branding-props.js';
export { ManagedLoginBranding } from './branding/managed-login-branding.js';
export { type SignInUrlOptions } from './domain/sign-in-url.js';
export {
  type CustomDomainOptions,
  type PrefixDomainOptions,
  type UserPoolDomainOptions,
  type UserPoolDomainProps,
} from './domain/user-pool-domain-props.js';
export { type IUserPoolDomain } from './domain/user-pool-domain-reference.js';
export { UserPoolDomain } from './domain/user-pool-domain.js';
export { type AttributeMapping, type MappedAttribute } from './identity-providers/attribute-mapping.js';
export { type IdentityProviderOptions } from './identity-providers/identity-provider-options.js';
export { type IUserPoolIdentityProvider } from './identity-providers/identity-provider-reference.js';
export { IdentityProvider } from './identity-providers/identity-provider.js';
export {
  type OidcEndpoints,
  type OidcIdentityProviderProps,
} from './identity-providers/oidc-identity-provider-props.js';
export { OidcIdentityProvider } from './identity-providers/oidc-identity-provider.js';
export { type SamlIdentityProviderProps } from './identity-providers/saml-identity-provider-props.js';
export { SamlIdentityProvider } from './identity-providers/saml-identity-provider.js';
export { SamlMetadata } from './identity-providers/saml-metadata.js';
export {
  type AmazonIdentityProviderProps,
  type AppleIdentityProviderProps,
  type FacebookIdentityProviderProps,
  type GoogleIdentityProviderProps,
} from './identity-providers/social-identity-provider-props.js';
export {
  AmazonIdentityProvider,
  AppleIdentityProvider,
  FacebookIdentityProvider,
  GoogleIdentityProvider,
} from './identity-providers/social-identity-providers.js';
export { type CognitoIssuerProps } from './issuer/cognito-issuer-props.js';
export { CognitoIssuer } from './issuer/cognito-issuer.js';
export { type CognitoEmailOptions, EmailSender, type SesEmailOptions } from './messages/email-sender.js';
export { type Invitation } from './messages/invitation.js';
export { type SmsSender } from './messages/sms-sender.js';
export { type Verification } from './messages/verification.js';
export { type PoolQuotas } from './pool-members/pool-quotas.js';
export { raisePoolQuotas } from './pool-members/raise-pool-quotas.js';
export { type UserPoolLogDeliveryProps } from './protection/log-delivery-props.js';
export { UserPoolLogDelivery } from './protection/log-delivery.js';
export { LogDestination } from './protection/log-destination.js';
export {
  type RiskConfigurationProps,
  type RiskEmail,
  type TakeoverAction,
  type TakeoverResponses,
} from './protection/risk-configuration-props.js';
export { RiskConfiguration } from './protection/risk-configuration.js';
export { type IResourceServer, type IScopeGrantee, OAuthScope } from './resource-server/oauth-scope.js';
export {
  type ResourceServerAttributes,
  type ResourceServerProps,
} from './resource-server/resource-server-props.js';
export { ResourceServer } from './resource-server/resource-server.js';
export { type AccountRecovery } from './sign-in/account-recovery.js';
export { type FirstFactor, type Passkeys } from './sign-in/first-factors.js';
export { type Mfa, type SecondFactor } from './sign-in/mfa.js';
export { type PasswordPolicy } from './sign-in/password-policy.js';
export { type AliasAttribute, type ContactAttribute, SignIn } from './sign-in/sign-in.js';
export {
  type AppClientOptions,
  type ExtensibleUserPool,
  type IdentityProviderClass,
  type ResourceServerOptions,
} from './user-pool/extensible-user-pool.js';
export {
  type CustomSender,
  type LambdaTrigger,
  type LambdaTriggers,
  type PreTokenGeneration,
  type PreTokenGenerationVersion,
} from './user-pool/lambda-triggers.js';
export { type TriggerFunction, type TriggerFunctionResource } from './user-pool/trigger-function.js';
export { type IUserGroup, type UserGroupOptions, type UserGroupProps } from './user-pool/user-group-props.js';
export { UserGroup } from './user-pool/user-group.js';
export {
  type DeviceTracking,
  type ThreatProtection,
  type ThreatProtectionMode,
  type UserPoolProps,
} from './user-pool/user-pool-props.js';
export { type IUserPool } from './user-pool/user-pool-reference.js';
export { type UserPoolTier } from './user-pool/user-pool-tier.js';
export { UserPool } from './user-pool/user-pool.js';
