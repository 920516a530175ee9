import { listOf, structure, type Structure } from '../../aws/model/collections.js';
import { arn, poolId, text } from './common-shapes.js';
import { boolean, enumeration, integer, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

export const clientId = string({ min: 1, max: 128, pattern: String.raw`[\w+]+`, sensitive: true });
/** A secret of the caller's own. */
export const clientSecret = string({ min: 24, max: 64, pattern: String.raw`[\w+]+`, sensitive: true });
const clientName = string({ min: 1, max: 128, pattern: String.raw`[\w\s+=,.@-]+` });
const attribute = string({ min: 1, max: 2048 });
const redirectUrl = string({ min: 1, max: 1024, pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+` });

const timeUnit = enumeration('seconds', 'minutes', 'hours', 'days');
export type TimeUnit = Infer<typeof timeUnit>;

/** In the order of 2019-11-13 and 2020-01-13. @see https://github.com/awsdocs/aws-cloudformation-user-guide/issues/563 */
const oauthFlow = enumeration('implicit', 'client_credentials', 'code');
export type OAuthFlow = Infer<typeof oauthFlow>;

/** What can be given at creation and changed later. */
const settings = {
  RefreshTokenValidity: integer(0, 315_360_000),
  AccessTokenValidity: integer(1, 86_400),
  IdTokenValidity: integer(1, 86_400),
  TokenValidityUnits: structure({ AccessToken: timeUnit, IdToken: timeUnit, RefreshToken: timeUnit }),
  ReadAttributes: listOf(attribute),
  WriteAttributes: listOf(attribute),
  // In the order of 2020-05-31: https://github.com/aws-solutions/media-insights-on-aws/pull/199
  // ALLOW_USER_AUTH came in November 2024; nobody has published where.
  ExplicitAuthFlows: listOf(
    enumeration(
      'ALLOW_CUSTOM_AUTH',
      'ADMIN_NO_SRP_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'CUSTOM_AUTH_FLOW_ONLY',
      'USER_PASSWORD_AUTH',
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_USER_AUTH',
    ),
  ),
  SupportedIdentityProviders: listOf(
    string({ min: 1, max: 32, pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+` }),
  ),
  CallbackURLs: listOf(redirectUrl, { min: 0, max: 100 }),
  LogoutURLs: listOf(redirectUrl, { min: 0, max: 100 }),
  DefaultRedirectURI: redirectUrl,
  AllowedOAuthFlows: listOf(oauthFlow, { min: 0, max: 3 }),
  AllowedOAuthScopes: listOf(string({ min: 1, max: 256, pattern: String.raw`[\x21\x23-\x5B\x5D-\x7E]+` }), {
    max: 50,
  }),
  AllowedOAuthFlowsUserPoolClient: boolean,
  AnalyticsConfiguration: structure({
    ApplicationId: string({ pattern: '^[0-9a-fA-F]+$' }),
    ApplicationArn: arn,
    RoleArn: arn,
    ExternalId: text,
    UserDataShared: boolean,
  }),
  PreventUserExistenceErrors: enumeration('LEGACY', 'ENABLED'),
  EnableTokenRevocation: boolean,
  EnablePropagateAdditionalUserContextData: boolean,
  AuthSessionValidity: integer(3, 15),
  RefreshTokenRotation: structure(
    { Feature: enumeration('ENABLED', 'DISABLED'), RetryGracePeriodSeconds: integer(0, 60) },
    ['Feature'],
  ),
};
export type ClientSettingsInput = Structure<typeof settings, never>;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const createUserPoolClientInput = structure(
  {
    UserPoolId: poolId,
    ClientName: clientName,
    GenerateSecret: boolean,
    ClientSecret: clientSecret,
    ...settings,
  },
  ['UserPoolId', 'ClientName'],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html */
export const updateUserPoolClientInput = structure(
  { UserPoolId: poolId, ClientId: clientId, ClientName: clientName, ...settings },
  ['UserPoolId', 'ClientId'],
);

export const clientInput = structure({ UserPoolId: poolId, ClientId: clientId }, ['UserPoolId', 'ClientId']);
