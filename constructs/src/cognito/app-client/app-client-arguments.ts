import { Duration } from '../../duration/duration.js';
import { isConfidential } from '../../issuer/declared-client.js';
import { type AppClientProps } from './app-client-props.js';
import { explicitAuthFlows } from './auth-flow.js';
import { providerName } from './client-identity-provider.js';
import { rotationBlock, rotationOf } from './refresh-token-rotation.js';
import { type TokenLifetimes, withDefaults } from './token-lifetimes.js';

type UserClientProps = Exclude<AppClientProps, { kind: 'machine' }>;

/** A client as the provider's resource takes it, its scopes aside. */
export function clientArguments(props: AppClientProps) {
  return {
    userPoolId: props.userPool.userPoolId,
    name: props.clientName,
    generateSecret: isConfidential(props),
    // Without this switch Cognito ignores flows, scopes and URLs altogether.
    allowedOauthFlowsUserPoolClient: true,
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
  const rotation = rotationOf(props.refreshTokenRotation);
  return {
    allowedOauthFlows: ['code'],
    explicitAuthFlows: explicitAuthFlows(props.authFlows ?? [], rotation !== undefined),
    supportedIdentityProviders: (props.identityProviders ?? ['COGNITO']).map(providerName),
    callbackUrls: [...(props.callbackUrls ?? [])],
    ...(props.logoutUrls && { logoutUrls: [...props.logoutUrls] }),
    ...(props.defaultRedirectUri !== undefined && { defaultRedirectUri: props.defaultRedirectUri }),
    ...(props.readAttributes && { readAttributes: [...props.readAttributes] }),
    ...(props.writeAttributes && { writeAttributes: [...props.writeAttributes] }),
    ...(rotation && rotationBlock(rotation)),
    ...(props.authSession && { authSessionValidity: minutes(props.authSession) }),
    ...(props.kind === 'web' &&
      props.propagateUserContext !== undefined && {
        enablePropagateAdditionalUserContextData: props.propagateUserContext,
      }),
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
