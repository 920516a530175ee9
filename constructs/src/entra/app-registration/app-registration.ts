import { Application } from '@cdktf/provider-azuread/lib/application';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth, type Checks } from '../../validation/index.js';
import { checkRole, roleBlock } from '../permissions/app-role.js';
import { checkScope, scopeBlock } from '../permissions/exposed-scope.js';
import { resourceAccessBlock } from '../permissions/resource-access.js';
import { currentDirectory } from '../principals/current-directory.js';
import { APP_REGISTRATION_PROPS, type AppRegistrationProps } from './app-registration-props.js';
import type { IAppRegistration } from './app-registration-reference.js';
import { DISPLAY_NAME, RESOURCES } from './app-registration-rules.js';
import { checkRedirectUris, type RedirectUris } from './redirect-uris.js';

/**
 * An application in the tenant: an API, a client, or both. Its access tokens are of version 2, accounts are those of
 * this tenant alone, and the implicit grant is off. Its owner is whoever creates it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/application
 */
export class AppRegistration extends Construct implements IAppRegistration {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: Application;
  #applicationId: string | undefined;
  #clientId: string | undefined;

  constructor(scope: Construct, id: string, props: AppRegistrationProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, APP_REGISTRATION_PROPS);
    checkAtSynth(this, (checks) => checkProps(checks, props));
    const { scopes = [], appRoles = [], requiredAccess = [] } = props;
    this.resource = new Application(
      this,
      'Resource',
      literal({
        displayName: props.displayName,
        signInAudience: 'AzureADMyOrg',
        owners: [currentDirectory(this).callerObjectId],
        api: {
          requestedAccessTokenVersion: 2,
          ...(scopes.length > 0 && { oauth2PermissionScope: scopes.map(scopeBlock) }),
        },
        ...(appRoles.length > 0 && { appRole: appRoles.map(roleBlock) }),
        ...(requiredAccess.length > 0 && { requiredResourceAccess: requiredAccess.map(resourceAccessBlock) }),
        ...platforms(props.redirectUris),
        lifecycle: {
          // Workstation and pipeline would evict each other as owners; the URIs belong to IdentifierUri.
          ignoreChanges: ['owners', 'identifier_uris'],
          ...((props.protect ?? true) && { preventDestroy: true }),
        },
      }),
    );
  }

  get applicationId(): string {
    // Made once, as the client id is, for all that name it: each reading makes a token, which costs cdktf a stack trace.
    return (this.#applicationId ??= this.resource.id);
  }

  get clientId(): string {
    return (this.#clientId ??= this.resource.clientId);
  }
}

function platforms({ web = [], spa = [], native = [] }: RedirectUris = {}) {
  return {
    web: {
      ...(web.length > 0 && { redirectUris: [...web] }),
      implicitGrant: { accessTokenIssuanceEnabled: false, idTokenIssuanceEnabled: false },
    },
    ...(spa.length > 0 && { singlePageApplication: { redirectUris: [...spa] } }),
    ...(native.length > 0 && { publicClient: { redirectUris: [...native] } }),
  };
}

function checkProps(checks: Checks, props: AppRegistrationProps): void {
  const { scopes = [], appRoles = [] } = props;
  checks
    .that('displayName', props.displayName, DISPLAY_NAME)
    .that('requiredAccess', props.requiredAccess, RESOURCES);
  scopes.forEach((scope, index) => checkScope(checks, `scopes[${index}]`, scope));
  appRoles.forEach((role, index) => checkRole(checks, `appRoles[${index}]`, role));
  const permissions = [...scopes, ...appRoles];
  checks
    .unique(
      'scopes and appRoles: id',
      permissions.map(({ id }) => id),
    )
    .unique(
      'scopes and appRoles: value',
      permissions.map(({ value }) => value),
    );
  checkRedirectUris(checks, props.redirectUris);
}
