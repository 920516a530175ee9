import { Application } from '@cdktf/provider-azuread/lib/application';
import { Construct } from 'constructs';
import { flag, list, object, optional, placeOf, propsOf, text } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { type Checks, checkAtSynth } from '../validation/index.js';
import { APP_ROLE, type AppRole, checkRole, roleBlock } from './app-role.js';
import { currentDirectory } from './current-directory.js';
import { checkScope, EXPOSED_SCOPE, type ExposedScope, scopeBlock } from './exposed-scope.js';
import { checkRedirectUris, REDIRECT_URIS_BY_PLATFORM, type RedirectUris } from './redirect-uris.js';
import { RESOURCE_ACCESS, type ResourceAccess, resourceAccessBlock } from './resource-access.js';
import { DISPLAY_NAME, RESOURCES } from './rules.js';

/** An app registration, of this stack or imported. */
export interface IAppRegistration {
  /** `/applications/<object id>`, as Terraform's resources want it. */
  readonly applicationId: string;
  /** The application's identity in tokens. */
  readonly clientId: string;
}

export interface AppRegistrationProps {
  /** 1 to 120 characters. Entra lets several have the same name. */
  readonly displayName: string;
  /** What clients may ask for in a user's name. @default - nothing */
  readonly scopes?: readonly ExposedScope[];
  /** What programs may be assigned. @default - nothing */
  readonly appRoles?: readonly AppRole[];
  /** Where people return after they signed in. @default - nowhere, so nobody can sign in */
  readonly redirectUris?: RedirectUris;
  /** The permissions of other APIs that it needs, at most 50 APIs. @default - none */
  readonly requiredAccess?: readonly ResourceAccess[];
  /**
   * Whether Terraform refuses to delete the registration (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
}

const PROPS = object<AppRegistrationProps>({
  displayName: text(),
  scopes: optional(list(EXPOSED_SCOPE, 'a list of scopes: [{ id, value, description }]')),
  appRoles: optional(list(APP_ROLE, 'a list of roles: [{ id, value, description }]')),
  redirectUris: optional(REDIRECT_URIS_BY_PLATFORM),
  requiredAccess: optional(list(RESOURCE_ACCESS)),
  protect: optional(flag()),
});

/**
 * An application in the tenant: an API, a client, or both. Its access tokens are of version 2, accounts are those of
 * this tenant alone, and the implicit grant is off. Its owner is whoever creates it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/application
 */
export class AppRegistration extends Construct implements IAppRegistration {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: Application;

  constructor(scope: Construct, id: string, props: AppRegistrationProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, PROPS);
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
    return this.resource.id;
  }

  get clientId(): string {
    return this.resource.clientId;
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
