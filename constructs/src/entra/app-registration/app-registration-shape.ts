import { anyOf, flag, knownName, list, number, optional, text, textList } from '../../shape/index.js';
import { APP_ROLE } from '../permissions/app-role.js';
import { EXPOSED_SCOPE } from '../permissions/exposed-scope.js';
import { RESOURCE_ACCESS } from '../permissions/resource-access.js';
import type { AppRegistrationProps } from './app-registration-props.js';
import { APPLICATION } from './app-registration-reference.js';
import { GROUP_CLAIMS } from './group-claims.js';
import { APP_FEATURES } from './labels.js';
import { OPTIONAL_CLAIMS } from './optional-claims.js';
import { REDIRECT_URIS_BY_PLATFORM } from './redirect-uris.js';
import { SIGN_IN_AUDIENCES } from './sign-in-audience.js';

/** Registrations for any audience; which properties go with one is for the checks to say. */
export const APP_REGISTRATION_PROPS = anyOf<AppRegistrationProps>({
  displayName: text(),
  preventDuplicateNames: optional(flag()),
  description: optional(text()),
  signInAudience: optional(knownName(SIGN_IN_AUDIENCES)),
  requestedAccessTokenVersion: optional(number<1 | 2>('1 or 2')),
  scopes: optional(list(EXPOSED_SCOPE, 'a list of scopes: [{ id, value, description }]')),
  appRoles: optional(list(APP_ROLE, 'a list of roles: [{ id, value, description }]')),
  knownClients: optional(list(APPLICATION)),
  redirectUris: optional(REDIRECT_URIS_BY_PLATFORM),
  logoutUrl: optional(text()),
  homePageUrl: optional(text()),
  fallbackPublicClient: optional(flag()),
  requiredAccess: optional(list(RESOURCE_ACCESS)),
  optionalClaims: optional(OPTIONAL_CLAIMS),
  groupMembershipClaims: GROUP_CLAIMS,
  // Each is a resource of its own, so synth has to know how many there are.
  owners: optional(list(text(), 'a list of object ids')),
  tags: optional(textList(text(), "a list of tags, such as ['team-identity']")),
  features: optional(APP_FEATURES),
  notes: optional(text()),
  serviceManagementReference: optional(text()),
  marketingUrl: optional(text()),
  privacyStatementUrl: optional(text()),
  supportUrl: optional(text()),
  termsOfServiceUrl: optional(text()),
  protect: optional(flag()),
});
