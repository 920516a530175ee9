import { type ManifestInput } from '@oauth-issuers/manifest';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type Api } from '../api/index.js';
import { type IIssuer, type IssuerSecret } from '../issuer/index.js';
import {
  checkDeclarations,
  declaredClients,
  distinctApis,
  type DeclaredClient,
} from '../issuer/declared-client.js';
import { type IssuedClient, issuerSecrets } from '../issuer/issued-client.js';
import { checkAtSynth, type Checks } from '../validation/index.js';
import { AppClient } from './app-client.js';
import { currentAccountId } from './aws-context.js';
import { cognitoManifest } from './cognito-manifest.js';
import { ResourceServer } from './resource-server.js';
import { DOMAIN_PREFIX, DOMAIN_PREFIX_WORDS } from './rules.js';
import { type TokenLifetimes, withDefaults } from './token-lifetimes.js';
import { type IUserPool, UserPool } from './user-pool.js';
import { type IUserPoolDomain, UserPoolDomain } from './user-pool-domain.js';

export interface CognitoIssuerProps {
  /** What tells this issuer from others of the account, such as `dev-shop`: the pool's name and the start of its domain. */
  readonly name: string;
  /** Each becomes a resource server; their clients may use each other's permissions. */
  readonly apis: readonly Api[];
  /** @default - a new pool called `name` */
  readonly userPool?: IUserPool;
  /** @default - a new domain with `domainPrefix` */
  readonly userPoolDomain?: IUserPoolDomain;
  /**
   * The first label of the domain, unique in the region over all accounts. Not beside `userPoolDomain`.
   * @default - `name`, a hyphen and the account's id
   */
  readonly domainPrefix?: string;
  /** For every client. @default - access and ID tokens 60 minutes, refresh tokens 1 day */
  readonly lifetimes?: TokenLifetimes;
  /**
   * Whether pool, domain and resource servers refuse to be deleted.
   * @default true
   */
  readonly protect?: boolean;
}

const ACCOUNT_ID_SAMPLE = '000000000000';

/**
 * Makes APIs real on Amazon Cognito: a user pool, its domain, a resource server for each API and a client for each
 * of theirs. Below it, `<api>/<client>` is the id of a client; its own parts begin with a capital letter, so that no
 * name of an API or a client can be theirs.
 */
export class CognitoIssuer extends Construct implements IIssuer {
  readonly apis: readonly Api[];
  readonly userPool: IUserPool;
  readonly userPoolDomain: IUserPoolDomain;
  private readonly servers = new Map<string, ResourceServer>();
  private readonly clients: readonly IssuedClient[];

  constructor(scope: Construct, id: string, props: CognitoIssuerProps) {
    super(scope, id);
    checkAtSynth(this, (checks) => checkProps(checks, props));
    this.apis = distinctApis(props.apis);
    this.userPool = props.userPool ?? this.createUserPool(props);
    this.userPoolDomain = props.userPoolDomain ?? this.createDomain(props);
    for (const api of this.apis) this.servers.set(api.name, this.createServer(api, props));
    this.clients = declaredClients(this.apis).map((client) => this.createClient(client, props));
  }

  get secrets(): readonly IssuerSecret[] {
    return issuerSecrets(this.clients);
  }

  manifest(api: Api): ManifestInput {
    return cognitoManifest({
      name: `${TerraformStack.of(this).node.id}/${api.name}`,
      api,
      clients: this.clients,
      userPool: this.userPool,
      userPoolDomain: this.userPoolDomain,
    });
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

  private createServer(api: Api, { protect = true }: CognitoIssuerProps): ResourceServer {
    return new ResourceServer(new Construct(this, api.name), 'ResourceServer', {
      userPool: this.userPool,
      identifier: api.name,
      scopes: api.scopes,
      protect,
    });
  }

  private createClient(declared: DeclaredClient, props: CognitoIssuerProps): IssuedClient {
    const { api, name, client, permissions } = declared;
    const appClient = new AppClient(this.node.findChild(api.name), name, {
      userPool: this.userPool,
      clientName: `${api.name}-${name}`,
      kind: client.kind,
      scopes: permissions.map((permission) => this.servers.get(permission.api)!.scope(permission.name)),
      callbackUrls: client.redirectUris,
      ...(props.lifetimes && { lifetimes: props.lifetimes }),
    });
    return {
      ...declared,
      clientId: appClient.clientId,
      secret: appClient.clientSecret,
      accessTokenLifetime: withDefaults(props.lifetimes).accessToken.seconds,
    };
  }
}

function checkProps(checks: Checks, props: CognitoIssuerProps): void {
  checkDeclarations(checks, props.apis);
  if (props.domainPrefix !== undefined && props.userPoolDomain !== undefined)
    checks.fail({
      property: 'domainPrefix',
      received: props.domainPrefix,
      allowed: 'nothing beside userPoolDomain, which has a prefix already',
    });
  if (props.domainPrefix !== undefined || props.userPoolDomain !== undefined) return;
  const prefix = `${props.name}-${ACCOUNT_ID_SAMPLE}`;
  checks.that('name', prefix, DOMAIN_PREFIX).that('name', prefix, DOMAIN_PREFIX_WORDS);
}
