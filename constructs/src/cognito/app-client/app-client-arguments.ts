import { Duration } from '../../duration/duration.js';
import type { PropertyNames } from '../../terraform/overrides.js';
import { hasSecret, isSdk } from './app-client-kind.js';
import type { AppClientProps } from './app-client-props.js';
import { explicitAuthFlows } from './auth-flow.js';
import { providerName } from './client-identity-provider.js';
import { rotationBlock, rotationOf } from './refresh-token-rotation.js';
import { DEFAULT_AUTH_SESSION, type TokenLifetimes, withDefaults } from './token-lifetimes.js';

/** Properties whose arguments have other names. */
export const CLIENT_PROPERTIES: PropertyNames = {
  name: 'clientName',
  allowed_oauth_scopes: 'scopes',
  supported_identity_providers: 'identityProviders',
  explicit_auth_flows: 'authFlows',
  token_validity_units: 'lifetimes',
  access_token_validity: 'lifetimes.accessToken',
  id_token_validity: 'lifetimes.idToken',
  refresh_token_validity: 'lifetimes.refreshToken',
  'refresh_token_rotation.retry_grace_period_seconds': 'refreshTokenRotation.gracePeriod',
  auth_session_validity: 'authSession',
  enable_propagate_additional_user_context_data: 'propagateUserContext',
};

type UserClientProps = Exclude<AppClientProps, { kind: 'machine' }>;
type HostedClientProps = Exclude<UserClientProps, { kind: 'sdk' | 'sdk-server' }>;

/**
 * A client as the provider's resource takes it, its scopes aside. Defaults are written out: the provider sends what is
 * left out as it was before, so that a property that is taken away would hold for ever.
 */
export function clientArguments(props: AppClientProps) {
  return {
    userPoolId: props.userPool.userPoolId,
    name: props.clientName,
    // Not read back at an import, it would differ from anything; and the provider writes it into the state at every
    // update, so that Terraform cannot look away from it either.
    ...(props.adoptedClientId === undefined && { generateSecret: hasSecret(props) }),
    // Without this switch Cognito ignores flows, scopes and URLs altogether.
    allowedOauthFlowsUserPoolClient: !isSdk(props),
    preventUserExistenceErrors: (props.hideUnknownUsers ?? true) ? 'ENABLED' : 'LEGACY',
    enableTokenRevocation: props.tokenRevocation ?? true,
    ...validity(props.lifetimes),
    ...(props.kind === 'machine' ? machineArguments() : userArguments(props)),
  };
}

function machineArguments() {
  return { allowedOauthFlows: ['client_credentials'], explicitAuthFlows: explicitAuthFlows([], false) };
}

function userArguments(props: UserClientProps) {
  return {
    ...(isSdk(props) ? NOTHING_HOSTED : hostedArguments(props)),
    explicitAuthFlows: explicitAuthFlows(
      props.authFlows ?? [],
      rotationOf(props.refreshTokenRotation) !== undefined,
    ),
    // An empty list is Cognito's default: all standard attributes (terraform-provider-aws 28684).
    readAttributes: [...(props.readAttributes ?? [])],
    writeAttributes: [...(props.writeAttributes ?? [])],
    ...rotationBlock(rotationOf(props.refreshTokenRotation)),
    authSessionValidity: minutes(props.authSession ?? DEFAULT_AUTH_SESSION),
    ...((props.kind === 'web' || props.kind === 'sdk-server') && {
      enablePropagateAdditionalUserContextData: props.propagateUserContext ?? false,
    }),
  };
}

/** What a client that had hosted pages has to lose. */
const NOTHING_HOSTED = {
  allowedOauthFlows: [],
  supportedIdentityProviders: ['COGNITO'],
  callbackUrls: [],
  logoutUrls: [],
};

function hostedArguments(props: HostedClientProps) {
  return {
    allowedOauthFlows: ['code'],
    supportedIdentityProviders: (props.identityProviders ?? ['COGNITO']).map(providerName),
    callbackUrls: [...(props.callbackUrls ?? [])],
    logoutUrls: [...(props.logoutUrls ?? [])],
    ...(props.defaultRedirectUri !== undefined && { defaultRedirectUri: props.defaultRedirectUri }),
  };
}

function validity(lifetimes?: TokenLifetimes) {
  const { accessToken, idToken, refreshToken } = withDefaults(lifetimes);
  return {
    accessTokenValidity: accessToken.amount,
    idTokenValidity: idToken.amount,
    refreshTokenValidity: refreshToken.amount,
    tokenValidityUnits: [
      { accessToken: accessToken.unit, idToken: idToken.unit, refreshToken: refreshToken.unit },
    ],
  };
}

/** The amount of a token is in minutes, as the check of it says. */
function minutes(duration: Duration): number {
  const { seconds } = duration;
  return seconds === undefined ? duration.amount : seconds / Duration.minutes(1).seconds!;
}
