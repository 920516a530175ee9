import { block, count, flag, required, text, textSet, withDefault } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { alphabetical } from '../schema/set-order.js';
import { ifNotZero, ifOn } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  access_token_validity: count(),
  allowed_oauth_flows: textSet(alphabetical),
  allowed_oauth_flows_user_pool_client: flag(),
  allowed_oauth_scopes: textSet(alphabetical),
  analytics_configuration: block({
    application_arn: text(),
    application_id: text(),
    external_id: text(),
    role_arn: text(),
    user_data_shared: flag(),
  }),
  auth_session_validity: count(),
  callback_urls: textSet(alphabetical),
  default_redirect_uri: text(),
  enable_propagate_additional_user_context_data: flag(),
  enable_token_revocation: flag(),
  explicit_auth_flows: textSet(alphabetical),
  generate_secret: flag(),
  id_token_validity: count(),
  logout_urls: textSet(alphabetical),
  name: required(text()),
  prevent_user_existence_errors: text(),
  read_attributes: textSet(alphabetical),
  refresh_token_rotation: block({ feature: required(text()), retry_grace_period_seconds: count() }),
  refresh_token_validity: count(),
  supported_identity_providers: textSet(alphabetical),
  token_validity_units: block({
    access_token: withDefault(text(), 'hours'),
    id_token: withDefault(text(), 'hours'),
    refresh_token: withDefault(text(), 'days'),
  }),
  user_pool_id: required(text()),
  write_attributes: textSet(alphabetical),
};

type Args = Read<typeof schema>;

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/cognito_user_pool_client */
export const awsCognitoUserPoolClient = awsType(
  'aws_cognito_user_pool_client',
  schema,
  async (args, { cognito }) => {
    const { UserPoolClient: created } = await cognito('CreateUserPoolClient', createInput(args));
    const { ClientId: id, ClientSecret: secret } = created as { ClientId: string; ClientSecret?: string };
    return { id, client_secret: secret ?? '' };
  },
);

/** What is not set is not sent, and the service's default holds; an empty set is sent as one. */
const createInput = (args: Args) => ({
  AccessTokenValidity: args.access_token_validity,
  AllowedOAuthFlows: args.allowed_oauth_flows,
  AllowedOAuthFlowsUserPoolClient: ifOn(args.allowed_oauth_flows_user_pool_client),
  AllowedOAuthScopes: args.allowed_oauth_scopes,
  AnalyticsConfiguration: args.analytics_configuration.map(analyticsInput)[0],
  AuthSessionValidity: args.auth_session_validity,
  CallbackURLs: args.callback_urls,
  ClientName: args.name,
  DefaultRedirectURI: args.default_redirect_uri,
  EnablePropagateAdditionalUserContextData: args.enable_propagate_additional_user_context_data,
  EnableTokenRevocation: args.enable_token_revocation,
  ExplicitAuthFlows: args.explicit_auth_flows,
  GenerateSecret: ifOn(args.generate_secret),
  IdTokenValidity: args.id_token_validity,
  LogoutURLs: args.logout_urls,
  PreventUserExistenceErrors: args.prevent_user_existence_errors,
  ReadAttributes: args.read_attributes,
  RefreshTokenRotation: args.refresh_token_rotation.map(rotationInput)[0],
  RefreshTokenValidity: ifNotZero(args.refresh_token_validity),
  SupportedIdentityProviders: args.supported_identity_providers,
  TokenValidityUnits: args.token_validity_units.map(unitsInput)[0],
  UserPoolId: args.user_pool_id,
  WriteAttributes: args.write_attributes,
});

const analyticsInput = (analytics: Args['analytics_configuration'][number]) => ({
  ApplicationArn: analytics.application_arn,
  ApplicationId: analytics.application_id,
  ExternalId: analytics.external_id,
  RoleArn: analytics.role_arn,
  UserDataShared: ifOn(analytics.user_data_shared),
});

const rotationInput = (rotation: Args['refresh_token_rotation'][number]) => ({
  Feature: rotation.feature,
  RetryGracePeriodSeconds: rotation.retry_grace_period_seconds,
});

const unitsInput = (units: Args['token_validity_units'][number]) => ({
  AccessToken: units.access_token,
  IdToken: units.id_token,
  RefreshToken: units.refresh_token,
});
