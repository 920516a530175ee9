import type { Construct } from 'constructs';
import type { Api, ApiReference, Permission } from '../../api/index.js';
import { currentAccountId } from '../../aws/aws-context.js';
import type { ApiManifest, Cloud, MadeApis } from '../../issuer/cloud.js';
import type { DeclaredClient } from '../../issuer/declared-client.js';
import type { IssuedClient } from '../../issuer/issued-client.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import type { Checks } from '../../validation/index.js';
import { AppClient } from '../app-client/app-client.js';
import { READABLE_SECRET } from '../app-client/app-client-rules.js';
import { withDefaults } from '../app-client/token-lifetimes.js';
import { UserPoolDomain } from '../domain/user-pool-domain.js';
import type { IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import { raisePoolQuotas } from '../pool-members/raise-pool-quotas.js';
import type { IResourceServer } from '../resource-server/oauth-scope.js';
import { ResourceServer } from '../resource-server/resource-server.js';
import { UserPool } from '../user-pool/user-pool.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import { checkAdoptedClients, checkDomainPrefix } from './cognito-issuer-checks.js';
import { adoption, appClientProps } from './cognito-issuer-client.js';
import type { CognitoIssuerProps } from './cognito-issuer-props.js';
import { cognitoManifest } from './cognito-manifest.js';

/** How APIs and their clients are made in a user pool: a resource server for each API, an app client for each client. */
export class CognitoCloud implements Cloud<IResourceServer, AppClient> {
  readonly secretsPage = READABLE_SECRET.see;
  readonly userPool: IUserPool;
  readonly userPoolDomain: IUserPoolDomain;

  constructor(
    issuer: Construct,
    private readonly props: CognitoIssuerProps,
  ) {
    const { name, protect = true } = props;
    this.userPool = props.userPool ?? new UserPool(issuer, 'UserPool', { poolName: name, protect });
    this.userPoolDomain =
      props.userPoolDomain ??
      new UserPoolDomain(issuer, 'UserPoolDomain', {
        userPool: this.userPool,
        prefix: props.domainPrefix ?? `${name}-${currentAccountId(issuer)}`,
        protect,
      });
    if (props.quotas) raisePoolQuotas(issuer, this.userPool, props.quotas);
  }

  createApi(scope: Construct, api: Api): IResourceServer {
    return new ResourceServer(scope, 'ResourceServer', {
      userPool: this.userPool,
      identifier: this.#identifierOf(api),
      // An identifier that is an address cannot be a name.
      ...(this.props.identifier && { serverName: api.name }),
      scopes: api.scopes,
      protect: this.props.protect ?? true,
    });
  }

  importApi(api: ApiReference): IResourceServer {
    return ResourceServer.fromAttributes({
      identifier: this.#identifierOf(api),
      scopeNames: Object.keys(api.scopes),
    });
  }

  createClient(
    scope: Construct,
    declared: DeclaredClient,
    servers: MadeApis<IResourceServer>,
    sink?: SecretSink,
  ): AppClient {
    const common = {
      userPool: this.userPool,
      userPoolDomain: this.userPoolDomain,
      scopes: declared.permissions.map(({ api, name }) => servers.get(api)!.scope(name)),
      ...adoption(declared, this.props.adoptedClientIds),
    };
    return new AppClient(scope, declared.name, appClientProps(declared, common, this.props.lifetimes, sink));
  }

  issued(client: AppClient): IssuedClient {
    return {
      get clientId() {
        return client.clientId;
      },
      get secret() {
        return client.exportSecret();
      },
      secretReference: client.secretReference,
      accessTokenLifetime: withDefaults(this.props.lifetimes).accessToken.seconds,
    };
  }

  describe(api: Api, servers: MadeApis<IResourceServer>): ApiManifest {
    const { userPool, userPoolDomain } = this;
    const { identifier } = servers.get(api.name)!;
    return cognitoManifest({ api, identifier, userPool, userPoolDomain });
  }

  otherGrant({ api, name }: Permission, _client: DeclaredClient, servers: MadeApis<IResourceServer>): string {
    return `${servers.get(api)!.identifier}/${name}`;
  }

  check(checks: Checks): void {
    checkDomainPrefix(checks, this.props);
    checkAdoptedClients(checks, this.props);
  }

  #identifierOf(api: ApiReference): string {
    return this.props.identifier ? this.props.identifier(api) : api.name;
  }
}
