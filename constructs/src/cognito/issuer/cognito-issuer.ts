import type { Construct } from 'constructs';
import { Issuer } from '../../issuer/issuer.js';
import { propsOf } from '../../shape/index.js';
import type { AppClient } from '../app-client/app-client.js';
import type { IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import type { IResourceServer } from '../resource-server/oauth-scope.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import { CognitoCloud } from './cognito-cloud.js';
import { COGNITO_ISSUER, type CognitoIssuerProps } from './cognito-issuer-props.js';

/**
 * Makes APIs real on Amazon Cognito: a user pool, its domain, a resource server for each API and a client for each
 * of theirs. Below it, `<api>/<client>` is the id of a client; its own parts begin with a capital letter, so that no
 * name of an API or a client can be theirs.
 */
export class CognitoIssuer extends Issuer<IResourceServer, AppClient, CognitoCloud> {
  readonly userPool: IUserPool;
  readonly userPoolDomain: IUserPoolDomain;

  constructor(scope: Construct, id: string, props: CognitoIssuerProps) {
    super(scope, id, (issuer) => {
      const known = propsOf(issuer, props, COGNITO_ISSUER);
      return { props: known, cloud: new CognitoCloud(issuer, known) };
    });
    this.userPool = this.cloud.userPool;
    this.userPoolDomain = this.cloud.userPoolDomain;
  }

  /**
   * The resource server of an API, to grant its scopes to a client that no API declares: {@link api} by its name here.
   *
   * @throws {RangeError} if the issuer does not have that API
   */
  resourceServer(api: string): IResourceServer {
    return this.api(api);
  }

  /**
   * A client of an API, for what the declaration has no word for, such as `addScopes(OAuthScope.OPENID)`:
   * {@link client} by its name here.
   *
   * @throws {RangeError} if the issuer does not have that client
   */
  appClient(api: string, client: string): AppClient {
    return this.client(api, client);
  }
}
