import { CognitoResourceServer } from '@cdktf/provider-aws/lib/cognito-resource-server';
import { type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { argumentOf, flag, list, object, optional, placeOf, propsOf, record, text } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { assertThat, checkAtSynth } from '../validation/index.js';
import { type AppClient } from './app-client.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { OAuthScope } from './oauth-scope.js';
import { applyOverrides, OVERRIDES, type Overrides } from './overrides.js';
import { PoolMembers } from './pool-members.js';
import { checkPoolAtSynth } from './pool-rules.js';
import { checkResourceServer } from './resource-server-checks.js';
import { GRANTEE, USER_POOL } from './references.js';
import { SERVER_IDENTIFIER } from './rules.js';
import { type IUserPool } from './user-pool.js';

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
  grant(client: AppClient, ...names: readonly N[]): void;
}

/** What is known of a resource server that exists already. */
export interface ResourceServerAttributes<N extends string = string> {
  readonly identifier: string;
  /**
   * The names of its scopes: another one does not compile, and is refused at synth.
   * @default - it may have any
   */
  readonly scopeNames?: readonly N[];
  /**
   * The pool that it is in: clients of another one are then refused.
   * @default - not known
   */
  readonly userPool?: IUserPool;
}

export interface ResourceServerProps<N extends string = string> {
  readonly userPool: IUserPool;
  /** 1 to 256 printable ASCII characters, without space, `"` and `\`. A new identifier replaces the server. */
  readonly identifier: string;
  /**
   * At most 100: name and description, of 1 to 256 characters each; identifier and name together, with the `/`
   * between them, at most 256. A change is an update in place.
   */
  readonly scopes: Readonly<{ [K in N]?: string }>;
  /**
   * 1 to 256 ASCII letters, digits, white space and `_+=,.@-`. A new name replaces the server.
   * @default - the identifier
   */
  readonly serverName?: string;
  /**
   * Whether Terraform refuses to delete the server (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
  /** Arguments of the Terraform resource that this construct has no property for, or decides otherwise. @default - none */
  readonly overrides?: Overrides;
}

const SCOPES = "an object that says what each scope permits, such as { read: 'Read orders' }";

const ATTRIBUTES = object<ResourceServerAttributes>({
  identifier: text(),
  scopeNames: optional(list(text(), "a list of names of scopes, such as ['read']")),
  userPool: optional(USER_POOL),
});

const PROPS = object<ResourceServerProps>({
  userPool: USER_POOL,
  identifier: text(),
  scopes: record(text('what the scope permits, in a text'), SCOPES),
  serverName: optional(text()),
  protect: optional(flag()),
  overrides: optional(OVERRIDES),
});

/**
 * An API as Cognito knows it: an identifier, and the scopes below it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export class ResourceServer<N extends string = string> extends Construct implements IResourceServer<N> {
  /**
   * A resource server that exists already, in the same pool as the clients that use it.
   *
   * @param identifier may be a token
   * @throws {ValidationError} if no server can have that identifier
   */
  static fromIdentifier(identifier: string): IResourceServer {
    return ResourceServer.fromAttributes({ identifier });
  }

  /**
   * A resource server that exists already, of which more is known than its identifier.
   *
   * @throws {ValidationError} if no server can have that identifier
   */
  static fromAttributes<const N extends string = string>(
    attributes: ResourceServerAttributes<N>,
  ): IResourceServer<N> {
    const known = argumentOf('attributes', attributes as ResourceServerAttributes, ATTRIBUTES);
    assertThat('identifier', known.identifier, SERVER_IDENTIFIER);
    const server: IResourceServer<N> = {
      ...known,
      scope: (name) => OAuthScope.resourceServer(server, name),
      grant: (client, ...names) => grantScopes(server, client, names),
    };
    return server;
  }

  readonly identifier: string;
  readonly scopeNames: readonly N[];
  readonly userPool: IUserPool;
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoResourceServer;

  constructor(scope: Construct, id: string, props: ResourceServerProps<N>) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf<ResourceServerProps>(this, props, PROPS);
    this.identifier = props.identifier;
    this.scopeNames = Object.keys(props.scopes) as N[];
    this.userPool = props.userPool;
    this.resource = new CognitoResourceServer(
      this,
      'Resource',
      literal({
        userPoolId: props.userPool.userPoolId,
        identifier: props.identifier,
        name: props.serverName ?? props.identifier,
        scope: Object.entries<string | undefined>(props.scopes).map(([scopeName, scopeDescription]) => ({
          scopeName,
          scopeDescription: scopeDescription ?? '',
        })),
        ...((props.protect ?? true) && { lifecycle: { preventDestroy: true } }),
      }),
    );
    applyOverrides(this.resource, props.overrides);
    const members = PoolMembers.of(this, props.userPool);
    members.addServer(this);
    checkPoolAtSynth(this, props.userPool, members);
    checkAtSynth(this, (checks) => checkResourceServer(checks, props, members));
  }

  scope(name: N): OAuthScope {
    return OAuthScope.resourceServer(this, name);
  }

  grant(client: AppClient, ...names: readonly N[]): void {
    grantScopes(this, client, names);
  }
}

function grantScopes<N extends string>(
  server: IResourceServer<N>,
  client: AppClient,
  names: readonly N[],
): void {
  const scopes = names.map((name) => server.scope(name));
  argumentOf<Pick<AppClient, 'addScopes'>>('client', client, GRANTEE).addScopes(...scopes);
}
