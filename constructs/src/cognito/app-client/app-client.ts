import { CognitoUserPoolClient } from '@cdktf/provider-aws/lib/cognito-user-pool-client';
import type { SecretReference } from '@oauth-issuers/manifest';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import { argumentOf, list, placeOf, propsOf, text } from '../../shape/index.js';
import { ImportBlock } from '../../terraform/import-block.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides } from '../../terraform/overrides.js';
import { waitFor } from '../../terraform/wait-for.js';
import { checkAtSynth } from '../../validation/index.js';
import type { IUserPoolDomain } from '../domain/user-pool-domain-reference.js';
import { PoolMembers, type ServerMember } from '../pool-members/pool-members.js';
import { checkPoolAtSynth } from '../pool-members/pool-rules.js';
import type { OAuthScope } from '../resource-server/oauth-scope.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import { CLIENT_PROPERTIES, clientArguments } from './app-client-arguments.js';
import { checkAppClient } from './app-client-checks.js';
import { type AppClientKind, hasSecret, isSdk } from './app-client-kind.js';
import type { AppClientProps } from './app-client-props.js';
import type { IAppClient } from './app-client-reference.js';
import { APP_CLIENT, OAUTH_SCOPE } from './app-client-shape.js';

/**
 * A client of a user pool. Never the implicit grant; unknown users are not told from wrong passwords; refresh tokens
 * can be revoked; nobody signs in past the hosted pages.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export class AppClient extends Construct implements IAppClient {
  /**
   * A client that exists already. What it is granted is for whoever made it to say. May be a token.
   *
   * @throws {ValidationError} if the id is no text
   */
  static fromAppClientId(clientId: string): IAppClient {
    return { clientId: argumentOf('clientId', clientId, text()) };
  }

  readonly kind: AppClientKind;
  readonly userPool: IUserPool;
  /** None for a machine, and where people sign in by the SDK. */
  readonly callbackUrls: readonly string[];
  /** The domain that it was given; absent if it is the pool's. */
  readonly userPoolDomain: IUserPoolDomain | undefined;
  /** Whether it asks for tokens at the domain; without, people sign in by the SDK alone. */
  readonly usesOAuth: boolean;
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoUserPoolClient;
  /** Where its secret is kept, if it was given a sink. */
  readonly secretReference: SecretReference | undefined;
  readonly #granted: OAuthScope[];
  #secretTaken: boolean;

  constructor(scope: Construct, id: string, props: AppClientProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf(this, props, APP_CLIENT);
    this.kind = props.kind;
    this.userPool = props.userPool;
    this.callbackUrls = ('callbackUrls' in props && props.callbackUrls) || [];
    this.usesOAuth = !isSdk(props);
    this.userPoolDomain = props.userPoolDomain;
    this.#granted = [...(props.scopes ?? [])];
    this.resource = new CognitoUserPoolClient(
      this,
      'Resource',
      literal({
        ...clientArguments(props),
        allowedOauthScopes: this.#granted.map(({ value }) => value),
      }),
    );
    this.#adopt(props);
    applyOverrides(this.resource, props.overrides, CLIENT_PROPERTIES);
    this.#waitForOthers(props);
    const sink = 'secretSink' in props ? props.secretSink : undefined;
    this.#secretTaken = sink !== undefined;
    this.secretReference = typeof sink === 'object' ? this.#keepSecret(sink) : undefined;
    this.#joinPool(props);
  }

  /** The scopes that it has been granted so far. */
  get scopes(): readonly OAuthScope[] {
    return this.#granted;
  }

  /** The client id, a token until Terraform runs. */
  get clientId(): string {
    return this.resource.id;
  }

  /**
   * Hands the secret on, a token until Terraform runs; `undefined` for public clients, which have none. Without a sink,
   * synth fails if nobody does. After a rotation by `AddUserPoolClientSecret` it may be empty: what is to survive a rotation
   * reads from a {@link SecretSink}.
   */
  exportSecret(): string | undefined {
    this.#secretTaken = true;
    return hasSecret(this) ? this.resource.clientSecret : undefined;
  }

  /**
   * Grants it more scopes, such as `OAuthScope.OPENID`; {@link ResourceServer.grant} reads better for those of an API.
   *
   * @throws {ValidationError} if one of them is no scope
   */
  addScopes(...scopes: readonly OAuthScope[]): void {
    this.#granted.push(...argumentOf('scopes', scopes, list(OAUTH_SCOPE), this));
    this.resource.allowedOauthScopes = literal(this.#granted.map(({ value }) => value));
    for (const { server } of scopes) waitFor(this.resource, server?.resource);
    PoolMembers.of(this, this.userPool).servers.forEach((server) => this.#waitForServer(server));
  }

  #adopt({ userPool, adoptedClientId }: AppClientProps): void {
    if (adoptedClientId !== undefined)
      new ImportBlock(this, 'Import', this.resource, `${userPool.userPoolId}/${adoptedClientId}`);
  }

  /** A scope or a provider that does not exist yet is refused, so a client waits for those that it names. */
  #waitForOthers(props: AppClientProps): void {
    for (const { server } of this.#granted) waitFor(this.resource, server?.resource);
    if (props.kind === 'machine' || isSdk(props)) return;
    for (const provider of props.identityProviders ?? [])
      if (typeof provider === 'object') waitFor(this.resource, provider.resource);
  }

  /** Scopes that were written down may be of a server that is made before or after the client. */
  #waitForServer({ identifier, resource }: ServerMember): void {
    const names = this.#granted.some(
      ({ server, value }) => server === undefined && value.slice(0, value.lastIndexOf('/')) === identifier,
    );
    if (names) waitFor(this.resource, resource);
  }

  #keepSecret(sink: SecretSink): SecretReference {
    const { terraformResourceType, friendlyUniqueId, id, clientSecret } = this.resource;
    return sink.keep(this, {
      // Not the client's name: a new one is an update in place, and must not replace the secret.
      path: this.node.path.split('/').slice(1),
      clientId: id,
      clientSecret,
      identity: `${terraformResourceType}.${friendlyUniqueId}.id`,
    });
  }

  #joinPool(props: AppClientProps): void {
    const members = PoolMembers.of(this, props.userPool);
    members.addClient(this, props.clientName);
    const names = props.kind === 'machine' || isSdk(props) ? [] : (props.identityProviders ?? []);
    members.watch({
      server: (server) => this.#waitForServer(server),
      provider: ({ providerName, resource }) => {
        if (names.includes(providerName)) waitFor(this.resource, resource);
      },
    });
    checkPoolAtSynth(this, props.userPool, members);
    checkAtSynth(this, (checks) =>
      checkAppClient(checks, props, { client: this, members, secretTaken: this.#secretTaken }),
    );
  }
}
