import { flag, list, object, optional, text } from '../../shape/index.js';
import { APP_ROLE, type AppRole } from '../permissions/app-role.js';
import { EXPOSED_SCOPE, type ExposedScope } from '../permissions/exposed-scope.js';
import { RESOURCE_ACCESS, type ResourceAccess } from '../permissions/resource-access.js';
import { REDIRECT_URIS_BY_PLATFORM, type RedirectUris } from './redirect-uris.js';

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

export const APP_REGISTRATION_PROPS = object<AppRegistrationProps>({
  displayName: text(),
  scopes: optional(list(EXPOSED_SCOPE, 'a list of scopes: [{ id, value, description }]')),
  appRoles: optional(list(APP_ROLE, 'a list of roles: [{ id, value, description }]')),
  redirectUris: optional(REDIRECT_URIS_BY_PLATFORM),
  requiredAccess: optional(list(RESOURCE_ACCESS)),
  protect: optional(flag()),
});
