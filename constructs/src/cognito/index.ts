export { AppClient, type AppClientProps } from './app-client.js';
export { OLDEST_AWS_PROVIDER, requireAwsProvider } from './aws-provider-version.js';
export { CognitoIssuer, type CognitoIssuerProps } from './cognito-issuer.js';
export { OAuthScope } from './oauth-scope.js';
export { ResourceServer, type IResourceServer, type ResourceServerProps } from './resource-server.js';
export { type TokenLifetimes } from './token-lifetimes.js';
export { UserPool, type IUserPool, type UserPoolProps } from './user-pool.js';
export { UserPoolDomain, type IUserPoolDomain, type UserPoolDomainProps } from './user-pool-domain.js';
