export { AppClient, type IAppClient } from './app-client.js';
export {
  type AppClientProps,
  type MachineAppClientProps,
  type NativeAppClientProps,
  type SpaAppClientProps,
  type WebAppClientProps,
} from './app-client-props.js';
export { type AuthFlow } from './auth-flow.js';
export { OLDEST_AWS_PROVIDER, requireAwsProvider } from './aws-provider-version.js';
export { type AttributeName } from './client-attributes.js';
export { type ClientIdentityProvider } from './client-identity-provider.js';
export { CognitoIssuer } from './cognito-issuer.js';
export { type ClientName, type CognitoIssuerProps } from './cognito-issuer-props.js';
export { OAuthScope } from './oauth-scope.js';
export { raisePoolQuotas, type PoolQuotas } from './pool-quotas.js';
export { type RefreshTokenRotation } from './refresh-token-rotation.js';
export { warnOfReplacements, type Synthesized } from './replacements.js';
export {
  ResourceServer,
  type IResourceServer,
  type ResourceServerAttributes,
  type ResourceServerProps,
} from './resource-server.js';
export { type TokenLifetimes } from './token-lifetimes.js';
export { UserPool, type IUserPool } from './user-pool.js';
export {
  UserPoolDomain,
  type CustomDomainOptions,
  type IUserPoolDomain,
  type PrefixDomainOptions,
  type UserPoolDomainOptions,
  type UserPoolDomainProps,
} from './user-pool-domain.js';
export * from './user-pool-parts.js';
