import { CognitoResourceServer } from '@cdktf/provider-aws/lib/cognito-resource-server';
import { type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { type Checks, checkAtSynth } from '../validation/index.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { OAuthScope } from './oauth-scope.js';
import {
  SCOPE_DESCRIPTION,
  SCOPE_NAME,
  SCOPE_REFERENCE,
  SCOPES_PER_SERVER,
  SERVER_IDENTIFIER,
  SERVER_NAME,
} from './rules.js';
import { type IUserPool } from './user-pool.js';

/** A resource server, of this stack or imported. */
export interface IResourceServer {
  readonly identifier: string;
  /** The scopes that it has; absent for an imported one, which may have any. */
  readonly scopeNames?: readonly string[];
  /** What a client has to wait for before it may name a scope; absent for an imported one. */
  readonly resource?: ITerraformDependable;
}

export interface ResourceServerProps {
  readonly userPool: IUserPool;
  /** 1 to 256 printable ASCII characters, without space, `"` and `\`. A new identifier replaces the server. */
  readonly identifier: string;
  /** At most 100: name and description, of 1 to 256 characters each. */
  readonly scopes: Readonly<Record<string, string>>;
  /**
   * 1 to 256 letters, digits, spaces and `_+=,.@-`. A new name replaces the server.
   * @default - the identifier
   */
  readonly serverName?: string;
  /**
   * Whether Terraform refuses to delete the server (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
}

/**
 * An API as Cognito knows it: an identifier, and the scopes below it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export class ResourceServer extends Construct implements IResourceServer {
  /** A resource server that exists already, in the same pool as the clients that use it. */
  static fromIdentifier(identifier: string): IResourceServer {
    return { identifier };
  }

  readonly identifier: string;
  readonly scopeNames: readonly string[];
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoResourceServer;

  constructor(scope: Construct, id: string, props: ResourceServerProps) {
    super(scope, id);
    requireAwsProvider(this);
    checkAtSynth(this, (checks) => checkProps(checks, props));
    this.identifier = props.identifier;
    this.scopeNames = Object.keys(props.scopes);
    this.resource = new CognitoResourceServer(this, 'Resource', {
      userPoolId: props.userPool.userPoolId,
      identifier: props.identifier,
      name: props.serverName ?? props.identifier,
      scope: Object.entries(props.scopes).map(([scopeName, scopeDescription]) => ({
        scopeName,
        scopeDescription,
      })),
      ...((props.protect ?? true) && { lifecycle: { preventDestroy: true } }),
    });
  }

  /** One of its scopes, for an {@link AppClient}. */
  scope(name: string): OAuthScope {
    return OAuthScope.resourceServer(this, name);
  }
}

function checkProps(checks: Checks, props: ResourceServerProps): void {
  checks
    .that('identifier', props.identifier, SERVER_IDENTIFIER)
    .that(
      props.serverName === undefined ? 'identifier' : 'serverName',
      props.serverName ?? props.identifier,
      SERVER_NAME,
    )
    .that('scopes', Object.keys(props.scopes), SCOPES_PER_SERVER);
  for (const [name, description] of Object.entries(props.scopes)) {
    checks
      .that('scopes', name, SCOPE_NAME)
      .that(`scopes[${JSON.stringify(name)}]`, description, SCOPE_DESCRIPTION);
    checks.that(`scopes[${JSON.stringify(name)}]`, `${props.identifier}/${name}`, SCOPE_REFERENCE);
  }
}
