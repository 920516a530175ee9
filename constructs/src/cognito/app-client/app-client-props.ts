import type { Duration } from '../../duration/duration.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import type { Overrides } from '../../terraform/overrides.js';
import type { IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import type { OAuthScope } from '../resource-server/oauth-scope.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import type { AuthFlow } from './auth-flow.js';
import type { AttributeName } from './client-attributes.js';
import type { ClientIdentityProvider } from './client-identity-provider.js';
import type { RefreshTokenRotation } from './refresh-token-rotation.js';
import type { TokenLifetimes } from './token-lifetimes.js';

/** What a client of any kind is made with. */
interface CommonProps {
  readonly userPool: IUserPool;
  /**
   * 1 to 128 ASCII letters, digits, white space and `_+=,.@-`; each client of a pool another one. A new name is an
   * update in place.
   */
  readonly clientName: string;
  /**
   * Whether tokens can be revoked (RFC 7009).
   * @default true
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html
   */
  readonly tokenRevocation?: boolean;
  /**
   * Whether unknown users are answered as wrong passwords are (`prevent_user_existence_errors`).
   * @default true
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
   */
  readonly hideUnknownUsers?: boolean;
  /**
   * The id of a client that exists already and that this construct takes over, id and secret included: an `import`
   * block of Terraform 1.5 (1.6, if the id or the pool's is a token). Nobody reads back whether a secret was asked for,
   * so Terraform leaves that as it is; `kind` has to say what is true. It stays here for as long as the client lives:
   * without it the client is replaced.
   * @default - a new client
   * @see https://developer.hashicorp.com/terraform/language/import
   */
  readonly adoptedClientId?: string;
  /** Arguments of the Terraform resource that this construct has no property for, or decides otherwise. @default - none */
  readonly overrides?: Overrides;
}

/** What a client is made with that asks for tokens at the token endpoint. */
interface OAuthProps {
  /**
   * 1 to 50 by the end of the synthesis, each once; see {@link ResourceServer.grant} too.
   * @default - none but those that are granted
   */
  readonly scopes?: readonly OAuthScope[];
  /**
   * The domain that the client asks for tokens at, where this app does not make it.
   * @default - a domain of the pool in this app, unless the pool is imported
   */
  readonly userPoolDomain?: IUserPoolDomain;
}

/** What a client that can keep a secret is made with. A change to a client without one replaces it. */
interface ConfidentialProps {
  /**
   * Where the secret goes. `'unread'`: nowhere, since nobody is to read it. Otherwise somebody has to take it from
   * {@link AppClient.exportSecret}, or else synth fails: a secret that nobody can read is of no use.
   * @default - whoever calls `exportSecret()`
   */
  readonly secretSink?: SecretSink | 'unread';
}

/** What a client that people sign in to is made with. */
interface SignInProps {
  /** @default - access and ID tokens 60 minutes, refresh tokens 1 day */
  readonly lifetimes?: TokenLifetimes;
  /**
   * Whether each refresh ends the refresh token that was used and hands out a new one. `true`: with no grace.
   * @default false
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html#using-the-refresh-token-rotation
   */
  readonly refreshTokenRotation?: boolean | RefreshTokenRotation;
  /**
   * How long somebody may take between the steps of a sign-in: 3 to 15 whole minutes.
   * @default Duration.minutes(3)
   */
  readonly authSession?: Duration;
  /**
   * What the client may read of its users.
   * @default - Cognito's own: every standard attribute, and the custom ones that the pool has at the time
   */
  readonly readAttributes?: readonly AttributeName[];
  /**
   * What the client may write of its users; all that the pool requires must be among it.
   * @default - Cognito's own: every standard attribute, and the mutable custom ones that the pool has at the time
   */
  readonly writeAttributes?: readonly AttributeName[];
}

/** What a client is made with whose people sign in at the hosted pages. */
interface HostedSignInProps extends SignInProps, OAuthProps {
  /**
   * 1 to 100, each of at most 1024 characters without fragment; https, http only on the machine itself, or a scheme
   * of your own.
   * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
   */
  readonly callbackUrls: readonly string[];
  /**
   * Where people may return after they signed out; the same rules, at most 100.
   * @default - none
   */
  readonly logoutUrls?: readonly string[];
  /**
   * Where people return to if a request does not say where: one of `callbackUrls`.
   * @default - none, so that every request has to say it
   */
  readonly defaultRedirectUri?: string;
  /**
   * At least one: `'COGNITO'` for the pool's own users, an identity provider, or its name, in its own letters. The
   * client waits for those of this app. A pool of this app has no other: for one that is made elsewhere see
   * {@link IdentityProvider.fromProviderName}.
   * @default ['COGNITO']
   */
  readonly identityProviders?: readonly ClientIdentityProvider[];
  /**
   * Ways to sign in past the hosted pages, by the SDK. Refreshing is always possible.
   * @default - none
   */
  readonly authFlows?: readonly AuthFlow[];
}

/** What a client without OAuth is made with: it asks for no tokens at the token endpoint. */
interface SdkSignInProps extends SignInProps {
  readonly scopes?: never;
  readonly userPoolDomain?: never;
  /** At least one way to sign in. Refreshing is always possible. */
  readonly authFlows: readonly AuthFlow[];
}

/** What a client with a server of its own is made with. */
interface ServerProps {
  /**
   * Whether the application's server may say which address and device a user has, for threat protection.
   * @default false
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-viewing-threat-protection-app.html
   */
  readonly propagateUserContext?: boolean;
}

/** A program that acts for itself: the client-credentials grant and nothing else, with a secret. */
export interface MachineAppClientProps extends CommonProps, OAuthProps, ConfidentialProps {
  readonly kind: 'machine';
  /**
   * There are neither ID tokens nor refresh tokens.
   * @default - access tokens 60 minutes
   */
  readonly lifetimes?: Pick<TokenLifetimes, 'accessToken'>;
}

/**
 * A web application with a server that keeps a secret: the authorization-code grant. PKCE is used as well if the
 * application asks for it, which it should.
 */
export interface WebAppClientProps extends CommonProps, ConfidentialProps, HostedSignInProps, ServerProps {
  readonly kind: 'web';
}

/**
 * An application in the browser, without a secret: the authorization-code grant, to be used with PKCE (S256).
 * Cognito takes a challenge whenever one comes, though its discovery document does not say so.
 */
export interface SpaAppClientProps extends CommonProps, HostedSignInProps {
  readonly kind: 'spa';
}

/**
 * An application on a phone or a desktop, without a secret: the authorization-code grant, to be used with PKCE (S256).
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252
 */
export interface NativeAppClientProps extends CommonProps, HostedSignInProps {
  readonly kind: 'native';
}

/**
 * An application with pages of its own, in the browser, on a phone or a desktop: people sign in by the SDK, with no
 * domain, no callback URL, no scopes, and none but the pool's own users (`disableOAuth` of aws-cdk). In no manifest,
 * since it has no permission of an API. A change from or to `spa` or `native` is an update in place.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html
 */
export interface SdkAppClientProps extends CommonProps, SdkSignInProps {
  readonly kind: 'sdk';
}

/**
 * The same with a server that keeps a secret, and sends a hash of it. A change from or to `web` is an update in place.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 */
export interface SdkServerAppClientProps extends CommonProps, ConfidentialProps, SdkSignInProps, ServerProps {
  readonly kind: 'sdk-server';
}

/**
 * What a client is made with, by `kind`: it decides the grant, whether there is a secret, and which properties there
 * are. A change between those with a secret (machine, web, sdk-server) and those without (spa, native, sdk) replaces
 * the client.
 */
export type AppClientProps =
  | MachineAppClientProps
  | WebAppClientProps
  | SpaAppClientProps
  | NativeAppClientProps
  | SdkAppClientProps
  | SdkServerAppClientProps;
