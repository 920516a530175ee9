import { type ManifestInput } from '@oauth-issuers/manifest';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type Api, type ApiReference } from '../../api/index.js';
import { currentAccountId } from '../../aws/aws-context.js';
import { type DeclaredClient, declaredClients, distinctApis } from '../../issuer/declared-client.js';
import { type IIssuer, type IssuerSecret } from '../../issuer/index.js';
import { type IssuedClient, issuerSecrets } from '../../issuer/issued-client.js';
import { apiOfIssuer, named } from '../../issuer/look-up.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
import { AppClient } from '../app-client/app-client.js';
import { withDefaults } from '../app-client/token-lifetimes.js';
import { type IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import { UserPoolDomain } from '../domain/user-pool-domain.js';
import { raisePoolQuotas } from '../pool-members/raise-pool-quotas.js';
import { type IResourceServer } from '../resource-server/oauth-scope.js';
import { ResourceServer } from '../resource-server/resource-server.js';
import { type IUserPool } from '../user-pool/user-pool-reference.js';
import { UserPool } from '../user-pool/user-pool.js';
import { checkCognitoIssuer } from './cognito-issuer-checks.js';
import { appClientProps } from './cognito-issuer-client.js';
import { COGNITO_ISSUER, type CognitoIssuerProps } from './cognito-issuer-props.js';
import { cognitoManifest } from './cognito-manifest.js';

/**
 * Makes APIs real on Amazon Cognito: a user pool, its domain, a resource server for each API and a client for each
 * of theirs. Below it, `<api>/<client>` is the id of a client; its own parts begin with a capital letter, so that no
 * name of an API or a client can be theirs.
 */
export class CognitoIssuer extends Construct implements IIssuer {
  readonly apis: readonly Api[];
  readonly userPool: IUserPool;
  readonly userPoolDomain: IUserPoolDomain;
  private readonly servers = new Map<string, IResourceServer>();
  private readonly appClients = new Map<string, AppClient>();
  private readonly clients: readonly IssuedClient[];
  private readonly used = { manifest: false, secrets: false };

  constructor(scope: Construct, id: string, props: CognitoIssuerProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, COGNITO_ISSUER);
    checkAtSynth(this, (checks) => checkCognitoIssuer(checks, props, this.clients, this.used));
    this.apis = distinctApis(props.apis);
    this.userPool = props.userPool ?? this.createUserPool(props);
    this.userPoolDomain = props.userPoolDomain ?? this.createDomain(props);
    if (props.quotas) raisePoolQuotas(this, this.userPool, props.quotas);
    for (const api of props.importedApis ?? []) this.servers.set(api.name, importServer(api, props));
    for (const api of this.apis) this.servers.set(api.name, this.createServer(api, props));
    this.clients = declaredClients(this.apis, props.importedApis).map((client) =>
      this.createClient(client, props),
    );
  }

  get secrets(): readonly IssuerSecret[] {
    this.used.secrets = true;
    return issuerSecrets(this.clients);
  }

  /** @throws {RangeError} if the issuer does not have that API */
  manifest(api: Api): ManifestInput {
    this.used.manifest = true;
    const known = apiOfIssuer(this, this.apis, api);
    const manifest = cognitoManifest({
      name: `${TerraformStack.of(this).node.id}/${known.name}`,
      api: known,
      clients: this.clients,
      identifierOf: (name) => this.resourceServer(name).identifier,
      userPool: this.userPool,
      userPoolDomain: this.userPoolDomain,
    });
    return literal(manifest);
  }

  /**
   * The resource server of an API, to grant its scopes to a client that no API declares.
   *
   * @throws {RangeError} if the issuer does not have that API
   */
  resourceServer(api: string): IResourceServer {
    return named(this, 'API', this.servers, api);
  }

  /**
   * A client of an API, for what the declaration has no word for, such as `addScopes(OAuthScope.OPENID)`.
   *
   * @throws {RangeError} if the issuer does not have that client
   */
  appClient(api: string, client: string): AppClient {
    const isNamed = typeof api === 'string' && typeof client === 'string';
    return named(this, 'client', this.appClients, isNamed ? `${api}/${client}` : [api, client]);
  }

  private createUserPool({ name, protect = true }: CognitoIssuerProps): UserPool {
    return new UserPool(this, 'UserPool', { poolName: name, protect });
  }

  private createDomain(props: CognitoIssuerProps): UserPoolDomain {
    return new UserPoolDomain(this, 'UserPoolDomain', {
      userPool: this.userPool,
      prefix: props.domainPrefix ?? `${props.name}-${currentAccountId(this)}`,
      protect: props.protect ?? true,
    });
  }

  private createServer(api: Api, { identifier, protect = true }: CognitoIssuerProps): ResourceServer {
    return new ResourceServer(new Construct(this, api.name), 'ResourceServer', {
      userPool: this.userPool,
      identifier: identifier ? identifier(api) : api.name,
      // An identifier that is an address cannot be a name.
      ...(identifier && { serverName: api.name }),
      scopes: api.scopes,
      protect,
    });
  }

  private createClient(declared: DeclaredClient, props: CognitoIssuerProps): IssuedClient {
    const { api, name, permissions } = declared;
    const common = {
      userPool: this.userPool,
      userPoolDomain: this.userPoolDomain,
      scopes: permissions.map((permission) => this.servers.get(permission.api)!.scope(permission.name)),
    };
    const appClient = new AppClient(
      this.node.findChild(api.name),
      name,
      appClientProps(declared, common, props),
    );
    this.appClients.set(`${api.name}/${name}`, appClient);
    return {
      ...declared,
      // Read only by a manifest and by outputs: each reading makes a token, which costs cdktf a stack trace.
      get clientId() {
        return appClient.clientId;
      },
      get secret() {
        return appClient.secretReference ? undefined : appClient.clientSecret;
      },
      secretReference: appClient.secretReference,
      accessTokenLifetime: withDefaults(props.lifetimes).accessToken.seconds,
    };
  }
}

function importServer(api: ApiReference, { identifier }: CognitoIssuerProps): IResourceServer {
  return ResourceServer.fromAttributes({
    identifier: identifier ? identifier(api) : api.name,
    scopeNames: Object.keys(api.scopes),
  });
}
