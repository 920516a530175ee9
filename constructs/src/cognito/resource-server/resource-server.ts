import { CognitoResourceServer } from '@cdktf/provider-aws/lib/cognito-resource-server';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { argumentOf, placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides, type PropertyNames } from '../../terraform/overrides.js';
import { assertThat, checkAtSynth } from '../../validation/index.js';
import { PoolMembers } from '../pool-members/pool-members.js';
import { checkPoolAtSynth } from '../pool-members/pool-rules.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import { GRANTEE, type IResourceServer, type IScopeGrantee, OAuthScope } from './oauth-scope.js';
import { checkResourceServer } from './resource-server-checks.js';
import {
  RESOURCE_SERVER_ATTRIBUTES,
  RESOURCE_SERVER_PROPS,
  type ResourceServerAttributes,
  type ResourceServerProps,
} from './resource-server-props.js';
import { SERVER_IDENTIFIER } from './resource-server-rules.js';

/** Properties whose arguments have other names. */
const NAMES: PropertyNames = { name: 'serverName', scope: 'scopes' };

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
    const known = argumentOf(
      'attributes',
      attributes as ResourceServerAttributes,
      RESOURCE_SERVER_ATTRIBUTES,
    );
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
    props = propsOf<ResourceServerProps>(this, props, RESOURCE_SERVER_PROPS);
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
    applyOverrides(this.resource, props.overrides, NAMES);
    const members = PoolMembers.of(this, props.userPool);
    members.addServer(this);
    checkPoolAtSynth(this, props.userPool, members);
    checkAtSynth(this, (checks) => checkResourceServer(checks, props, members));
  }

  scope(name: N): OAuthScope {
    return OAuthScope.resourceServer(this, name);
  }

  grant(client: IScopeGrantee, ...names: readonly N[]): void {
    grantScopes(this, client, names);
  }
}

function grantScopes<N extends string>(
  server: IResourceServer<N>,
  client: IScopeGrantee,
  names: readonly N[],
): void {
  const scopes = names.map((name) => server.scope(name));
  argumentOf('client', client, GRANTEE).addScopes(...scopes);
}
