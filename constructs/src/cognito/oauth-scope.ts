import { type IResourceServer } from './resource-server.js';

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

  /** A scope of a resource server. The client waits for the server. */
  static resourceServer(server: IResourceServer, name: string): OAuthScope {
    return new OAuthScope(`${server.identifier}/${name}`, server, name);
  }

  /** A scope by its value as tokens have it, `identifier/name`. */
  static custom(value: string): OAuthScope {
    return new OAuthScope(value);
  }

  private constructor(
    /** As `allowed_oauth_scopes` and tokens have it. */
    readonly value: string,
    readonly server?: IResourceServer,
    /** The name of the scope below its server. */
    readonly scopeName?: string,
  ) {}
}
