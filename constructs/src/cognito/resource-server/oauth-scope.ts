import type { ITerraformDependable } from 'cdktf';
import { argumentOf, callback, reference, text } from '../../shape/index.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';

/**
 * A scope that an {@link AppClient} may be granted.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export class OAuthScope {
  /** An ID token for the user who signs in. */
  static readonly OPENID = new OAuthScope('openid');
  /** The claims `email` and `email_verified`; needs `openid`. */
  static readonly EMAIL = new OAuthScope('email');
  /** The claims `phone_number` and `phone_number_verified`; needs `openid`. */
  static readonly PHONE = new OAuthScope('phone');
  /** All attributes that the client may read; needs `openid`. */
  static readonly PROFILE = new OAuthScope('profile');

  /** What a user may do with the own account through the API of Cognito, such as changing a password. */
  static readonly COGNITO_ADMIN = new OAuthScope('aws.cognito.signin.user.admin');

  /** Whether a value is one of those that every pool has. */
  static isStandard(value: string): boolean {
    return STANDARD.has(value);
  }

  /**
   * A scope of a resource server. The client waits for the server.
   *
   * @throws {ValidationError} if the server is none, or the name no text
   */
  static resourceServer<N extends string>(server: IResourceServer<N>, name: NoInfer<N>): OAuthScope {
    const { identifier } = argumentOf<Pick<IResourceServer, 'identifier'>>('server', server, RESOURCE_SERVER);
    return new OAuthScope(`${identifier}/${argumentOf('name', name, text<N>())}`, server, name);
  }

  /**
   * A scope by its value as tokens have it, `identifier/name`.
   *
   * @throws {ValidationError} if the value is no text
   */
  static custom(value: string): OAuthScope {
    return new OAuthScope(argumentOf('value', value, text()));
  }

  private constructor(
    /** As `allowed_oauth_scopes` and tokens have it. */
    readonly value: string,
    readonly server?: IResourceServer,
    /** The name of the scope below its server. */
    readonly scopeName?: string,
  ) {}
}

const STANDARD = new Set(
  [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PHONE, OAuthScope.PROFILE, OAuthScope.COGNITO_ADMIN].map(
    ({ value }) => value,
  ),
);

/** What scopes can be granted to: an {@link AppClient}. */
export interface IScopeGrantee {
  /** @throws {ValidationError} if one of them is no scope */
  addScopes(...scopes: readonly OAuthScope[]): void;
}

/** A resource server, of this app or imported. `N` are the names of its scopes. */
export interface IResourceServer<N extends string = string> {
  readonly identifier: string;
  /** The scopes that it has; absent for an imported one of which they are not known. */
  readonly scopeNames?: readonly string[];
  /** The pool that it is in, if known. */
  readonly userPool?: IUserPool | undefined;
  /** What a client has to wait for before it may name a scope; absent for an imported one. */
  readonly resource?: ITerraformDependable;
  /** One of its scopes, for an {@link AppClient}. */
  scope(name: N): OAuthScope;
  /**
   * Grants a client some of its scopes: `orders.grant(report, 'read')`. The client may be in another stack, which is
   * then deployed after this one.
   *
   * @throws {ValidationError} if the client is none of this app, or a name no text
   */
  grant(client: IScopeGrantee, ...names: readonly N[]): void;
}

const RESOURCE_SERVER = reference<Pick<IResourceServer, 'identifier'>>(
  'a resource server: new ResourceServer(…), ResourceServer.fromAttributes(…) or ResourceServer.fromIdentifier(…)',
  { identifier: text() },
  () => ({ identifier: text().standIn() }),
);

/** A client that takes more scopes, so one of this app. */
export const GRANTEE = reference<IScopeGrantee>(
  'a client of this app: new AppClient(…), or issuer.appClient(…)',
  { addScopes: callback('a method') },
  () => ({ addScopes: () => undefined }),
);
