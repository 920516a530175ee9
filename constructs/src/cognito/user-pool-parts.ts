/* What user pools are told, and what belongs to them beside clients and resource servers. */
export { type AccountRecovery } from './account-recovery.js';
export { type AttributeMapping, type MappedAttribute } from './attribute-mapping.js';
export { COSTLY_CHANGES, type CostlyChange } from './costly-changes.js';
export {
  CustomAttribute,
  type CustomAttributeOptions,
  type NumberAttributeOptions,
  type StringAttributeOptions,
} from './custom-attribute.js';
export { EmailSender, type CognitoEmailOptions, type SesEmailOptions } from './email-sender.js';
export { type FirstFactor, type Passkeys } from './first-factors.js';
export {
  IdentityProvider,
  type IdentityProviderOptions,
  type IUserPoolIdentityProvider,
} from './identity-provider.js';
export { type Invitation } from './invitation.js';
export {
  type CustomSender,
  type LambdaTrigger,
  type LambdaTriggers,
  type PreTokenGeneration,
  type PreTokenGenerationVersion,
} from './lambda-triggers.js';
export { LogDestination, UserPoolLogDelivery, type UserPoolLogDeliveryProps } from './log-delivery.js';
export {
  ManagedLoginBranding,
  type BrandingAsset,
  type ManagedLoginBrandingProps,
} from './managed-login-branding.js';
export { type Mfa, type SecondFactor } from './mfa.js';
export {
  OidcIdentityProvider,
  type OidcEndpoints,
  type OidcIdentityProviderProps,
} from './oidc-identity-provider.js';
export { type Overrides } from './overrides.js';
export { type PasswordPolicy } from './password-policy.js';
export {
  RiskConfiguration,
  type RiskConfigurationProps,
  type RiskEmail,
  type TakeoverAction,
  type TakeoverResponses,
} from './risk-configuration.js';
export {
  SamlIdentityProvider,
  SamlMetadata,
  type SamlIdentityProviderProps,
} from './saml-identity-provider.js';
export { type AliasAttribute, type ContactAttribute, SignIn } from './sign-in.js';
export { type SmsSender } from './sms-sender.js';
export {
  AmazonIdentityProvider,
  type AmazonIdentityProviderProps,
  AppleIdentityProvider,
  type AppleIdentityProviderProps,
  FacebookIdentityProvider,
  type FacebookIdentityProviderProps,
  GoogleIdentityProvider,
  type GoogleIdentityProviderProps,
} from './social-identity-providers.js';
export { type AttributeOptions, type StandardAttribute } from './user-attributes.js';
export { UserGroup, type UserGroupOptions, type UserGroupProps } from './user-group.js';
export {
  type DeviceTracking,
  type ThreatProtection,
  type ThreatProtectionMode,
  type UserPoolProps,
} from './user-pool-props.js';
export { type UserPoolTier } from './user-pool-tier.js';
export { type Verification } from './verification.js';
