import { Token } from 'cdktf';
import type { Checks } from '../../validation/index.js';
import { platformPage } from '../pages.js';
import { checkRole } from '../permissions/app-role.js';
import { checkScope } from '../permissions/exposed-scope.js';
import { guid, withoutCase } from '../permissions/permission-rules.js';
import { checkResourceAccess } from '../permissions/resource-access.js';
import type { AppRegistrationProps } from './app-registration-props.js';
import {
  DESCRIPTION,
  LOGOUT_URL,
  OWNERS,
  PAGE_URL,
  SOME_TEXT,
  TOKEN_VERSION,
} from './app-registration-rules.js';
import { checkGroupClaims } from './group-claims.js';
import { checkLabels } from './labels.js';
import { checkOptionalClaims } from './optional-claims.js';
import { checkRedirectUris } from './redirect-uris.js';
import { checkPersonal, rulesOf } from './sign-in-audience.js';

const PAGES = [
  'homePageUrl',
  'marketingUrl',
  'privacyStatementUrl',
  'supportUrl',
  'termsOfServiceUrl',
] as const;

const OWNER = guid('a user or a service principal', platformPage('supported-accounts-validation'));

/** Checks what a registration is made with. */
export function checkAppRegistration(checks: Checks, props: AppRegistrationProps): void {
  const { displayName, redirectUris, kind } = rulesOf(props);
  checks
    .that('displayName', props.displayName, displayName)
    .that('description', props.description, DESCRIPTION)
    .that('requestedAccessTokenVersion', props.requestedAccessTokenVersion, TOKEN_VERSION)
    .that('logoutUrl', props.logoutUrl, LOGOUT_URL)
    .that('notes', props.notes, SOME_TEXT)
    .that('serviceManagementReference', props.serviceManagementReference, SOME_TEXT);
  for (const page of PAGES) checks.that(page, props[page], PAGE_URL);
  checkPermissions(checks, props);
  checkPersonal(checks, props);
  checkPeople(checks, props);
  checkRedirectUris(checks, props.redirectUris, redirectUris);
  checkResourceAccess(checks, props.requiredAccess ?? [], kind);
  checkOptionalClaims(checks, props.optionalClaims);
  checkGroupClaims(checks, props.groupMembershipClaims);
  checkLabels(checks, props.tags, props.features);
}

function checkPermissions(checks: Checks, { scopes = [], appRoles = [] }: AppRegistrationProps): void {
  scopes.forEach((scope, index) => checkScope(checks, `scopes[${index}]`, scope));
  appRoles.forEach((role, index) => checkRole(checks, `appRoles[${index}]`, role));
  const permissions = [...scopes, ...appRoles];
  checks.unique('scopes and appRoles: id', withoutCase(permissions.map(({ id }) => id))).unique(
    'scopes and appRoles: value',
    permissions.map(({ value }) => value),
  );
}

/** Checks who owns the registration, and which clients are known to it. */
function checkPeople(checks: Checks, { owners = [], knownClients = [] }: AppRegistrationProps): void {
  checks
    .that('owners', owners, OWNERS)
    .each('owners', owners, OWNER)
    .unique('owners', withoutCase(owners))
    .unique(
      'knownClients',
      knownClients
        .map(({ clientId }) => clientId)
        .filter((clientId) => !Token.isUnresolved(clientId))
        .map((clientId) => clientId.toLowerCase()),
    );
}
