import { Application } from '@cdktf/provider-azuread/lib/application';
import { ApplicationKnownClients } from '@cdktf/provider-azuread/lib/application-known-clients';
import { ApplicationOwner } from '@cdktf/provider-azuread/lib/application-owner';
import { DataAzureadApplication } from '@cdktf/provider-azuread/lib/data-azuread-application';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
import type { AppRole } from '../permissions/app-role.js';
import { rememberClientId, rememberPermissions } from '../permissions/declared-permissions.js';
import type { ExposedScope } from '../permissions/exposed-scope.js';
import { currentDirectory } from '../principals/current-directory.js';
import { nameOf } from '../principals/imported-principal.js';
import { applicationArguments } from './app-registration-arguments.js';
import { checkAppRegistration } from './app-registration-checks.js';
import type { AppRegistrationProps } from './app-registration-props.js';
import type { IAppRegistration } from './app-registration-reference.js';
import { APP_REGISTRATION_PROPS } from './app-registration-shape.js';
import type { SignInAudience } from './sign-in-audience.js';

/**
 * An application in the tenant: an API, a client, or both. Unless told otherwise, its access tokens are of version 2
 * and accounts are those of this tenant alone. The implicit grant is off. It is owned by whoever creates it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/application
 */
export class AppRegistration extends Construct implements IAppRegistration {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: Application;
  /** What clients may ask for in a user's name. */
  readonly scopes: readonly ExposedScope[];
  /** What programs or people may be assigned. */
  readonly appRoles: readonly AppRole[];
  /** Who may sign in. */
  readonly signInAudience: SignInAudience;
  /** The version of access tokens for it. */
  readonly requestedAccessTokenVersion: 1 | 2;
  #applicationId: string | undefined;
  #clientId: string | undefined;

  constructor(scope: Construct, id: string, props: AppRegistrationProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, APP_REGISTRATION_PROPS);
    checkAtSynth(this, (checks) => checkAppRegistration(checks, props));
    this.scopes = props.scopes ?? [];
    this.appRoles = props.appRoles ?? [];
    this.signInAudience = props.signInAudience ?? 'AzureADMyOrg';
    this.requestedAccessTokenVersion = props.requestedAccessTokenVersion ?? 2;
    rememberPermissions(this, this);
    const { knownClients = [], owners = [] } = props;
    this.resource = new Application(
      this,
      'Resource',
      literal({
        ...applicationArguments(props),
        owners: [currentDirectory(this).callerObjectId],
        lifecycle: {
          // Workstation and pipeline would evict each other as owners; the rest belongs to resources of its own.
          ignoreChanges: [
            'owners',
            'identifier_uris',
            ...(knownClients.length > 0 ? ['api[0].known_client_applications'] : []),
          ],
          ...((props.protect ?? true) && { preventDestroy: true }),
        },
      }),
    );
    if (knownClients.length > 0) this.#know(knownClients);
    // Those who stand there twice are reported; the construct goes on.
    const distinct = new Map(owners.map((owner) => [owner.toLowerCase(), owner]));
    [...distinct.values()].forEach((owner, index) => this.#addOwner(owner, index));
  }

  /**
   * A registration that exists already, which Terraform looks up.
   *
   * @param clientId may be a token
   * @throws {ValidationError} if it is no text
   */
  static fromClientId(scope: Construct, id: string, clientId: string): IAppRegistration {
    const found = new DataAzureadApplication(
      ...placeOf(scope, id),
      literal({ clientId: nameOf('clientId', clientId) }),
    );
    return { applicationId: found.id, clientId: found.clientId };
  }

  get applicationId(): string {
    // Made once, as the client id is, for all that name it: each reading makes a token, which costs cdktf a stack trace.
    return (this.#applicationId ??= this.resource.id);
  }

  get clientId(): string {
    if (this.#clientId === undefined) {
      this.#clientId = this.resource.clientId;
      rememberClientId(this.#clientId, this);
    }
    return this.#clientId;
  }

  /** A resource of its own: a client names this API in turn, and two applications that name each other are a circle. */
  #know(clients: readonly IAppRegistration[]): void {
    const { applicationId } = this;
    const knownClientIds = clients.map(({ clientId }) => clientId);
    const scope = new Construct(this, 'KnownClients');
    new ApplicationKnownClients(scope, 'Resource', literal({ applicationId, knownClientIds }));
  }

  /** A resource of its own, so that one who is taken out of the code leaves, and nobody else does. */
  #addOwner(owner: string, index: number): void {
    const { applicationId } = this;
    const name = Token.isUnresolved(owner) ? index : owner.toLowerCase();
    const scope = new Construct(this, `Owner.${name}`);
    new ApplicationOwner(scope, 'Resource', literal({ applicationId, ownerObjectId: owner }));
  }
}
