import { type ClientKind } from '@oauth-issuers/manifest';
import { CognitoUserPoolClient } from '@cdktf/provider-aws/lib/cognito-user-pool-client';
import { type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { isConfidential } from '../issuer/declared-client.js';
import { checkAtSynth } from '../validation/index.js';
import { checkAppClient } from './app-client-checks.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { type OAuthScope } from './oauth-scope.js';
import { type TokenLifetimes, withDefaults } from './token-lifetimes.js';
import { type IUserPool } from './user-pool.js';

export interface AppClientProps {
  readonly userPool: IUserPool;
  /** 1 to 128 letters, digits, spaces and `_+=,.@-`. */
  readonly clientName: string;
  /**
   * Decides the grant and whether there is a secret: `machine` has client credentials and a secret, `web` the
   * authorization code and a secret, `spa` and `native` the authorization code with PKCE and no secret.
   * A change between those with and without a secret replaces the client.
   */
  readonly kind: ClientKind;
  /** 1 to 50; for a machine only scopes of resource servers. */
  readonly scopes: readonly OAuthScope[];
  /**
   * 1 to 100 for a client with users, none for a machine; at most 1024 characters, no fragment; https, http only on
   * loopback, or a scheme of your own.
   * @default - none
   */
  readonly callbackUrls?: readonly string[];
  /**
   * Where people may return after they signed out; the same rules, at most 100.
   * @default - none
   */
  readonly logoutUrls?: readonly string[];
  /** @default - access and ID tokens 60 minutes, refresh tokens 1 day */
  readonly lifetimes?: TokenLifetimes;
}

/**
 * A client of a user pool. Never the implicit grant; unknown users are not told from wrong passwords; refresh tokens
 * can be revoked.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export class AppClient extends Construct {
  readonly kind: ClientKind;
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserPoolClient;

  constructor(scope: Construct, id: string, props: AppClientProps) {
    super(scope, id);
    requireAwsProvider(this);
    checkAtSynth(this, (checks) => checkAppClient(checks, props));
    this.kind = props.kind;
    this.resource = new CognitoUserPoolClient(this, 'Resource', {
      userPoolId: props.userPool.userPoolId,
      name: props.clientName,
      generateSecret: isConfidential(props),
      preventUserExistenceErrors: 'ENABLED',
      enableTokenRevocation: true,
      // An empty list means Cognito's own, which allows sign-in past the hosted pages.
      explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      ...grant(props),
      ...validity(props.lifetimes),
      dependsOn: serversOf(props.scopes),
    });
  }

  /** The client id, a token until Terraform runs. */
  get clientId(): string {
    return this.resource.id;
  }

  /** The secret, a token until Terraform runs; `undefined` for public clients, which have none. */
  get clientSecret(): string | undefined {
    return isConfidential(this) ? this.resource.clientSecret : undefined;
  }
}

function grant(props: AppClientProps) {
  const scopes = props.scopes.map((scope) => scope.value);
  // Without this switch Cognito ignores flows, scopes and URLs altogether.
  const oauth = { allowedOauthFlowsUserPoolClient: true, allowedOauthScopes: scopes };
  if (props.kind === 'machine') return { ...oauth, allowedOauthFlows: ['client_credentials'] };
  return {
    ...oauth,
    allowedOauthFlows: ['code'],
    callbackUrls: [...(props.callbackUrls ?? [])],
    ...(props.logoutUrls && { logoutUrls: [...props.logoutUrls] }),
    supportedIdentityProviders: ['COGNITO'],
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

/** A scope that does not exist yet is refused, so a client waits for the servers whose scopes it names. */
function serversOf(scopes: readonly OAuthScope[]): ITerraformDependable[] {
  const servers = scopes.map((scope) => scope.server?.resource).filter((server) => server !== undefined);
  return [...new Set(servers)];
}
