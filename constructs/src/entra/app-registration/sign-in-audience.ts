import { type Checks, itemCount, type Rule, textLength } from '../../validation/index.js';
import { platformPage } from '../pages.js';
import { PERSONAL_SCOPE_VALUE } from '../permissions/permission-rules.js';
import type { AppRole } from '../permissions/app-role.js';
import type { ExposedScope } from '../permissions/exposed-scope.js';

/** Accounts of organizations alone: of this tenant, or of any. */
export type OrganizationalAudience = 'AzureADMyOrg' | 'AzureADMultipleOrgs';

/** Personal Microsoft accounts as well, or alone. */
export type PersonalAudience = 'AzureADandPersonalMicrosoftAccount' | 'PersonalMicrosoftAccount';

/** Who may sign in. @see https://learn.microsoft.com/graph/api/resources/application#signinaudience-values */
export type SignInAudience = OrganizationalAudience | PersonalAudience;

export const SIGN_IN_AUDIENCES: readonly SignInAudience[] = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
];

const SEE = platformPage('supported-accounts-validation');

/** What of a registration the audience decides. */
interface Registration {
  readonly signInAudience?: SignInAudience;
  readonly requestedAccessTokenVersion?: 1 | 2;
  readonly scopes?: readonly ExposedScope[];
  readonly appRoles?: readonly AppRole[];
}

/** What differs by audience. */
interface AudienceRules {
  readonly kind: 'organizational' | 'personal';
  readonly displayName: Rule;
  /** Over all platforms. */
  readonly redirectUris: number;
}

/** @see https://learn.microsoft.com/entra/identity-platform/reply-url#maximum-number-of-redirect-uris */
const RULES: Readonly<Record<AudienceRules['kind'], AudienceRules>> = {
  organizational: { kind: 'organizational', displayName: textLength(1, 120, SEE), redirectUris: 256 },
  personal: { kind: 'personal', displayName: textLength(1, 90, SEE), redirectUris: 100 },
};

export function rulesOf({ signInAudience = 'AzureADMyOrg' }: Registration): AudienceRules {
  return RULES[signInAudience.includes('Personal') ? 'personal' : 'organizational'];
}

/** Checks what an application for personal accounts has to do without. */
export function checkPersonal(checks: Checks, props: Registration): void {
  if (rulesOf(props).kind !== 'personal') return;
  const { scopes = [], appRoles = [], requestedAccessTokenVersion = 2 } = props;
  if (appRoles.length > 0) {
    checks.fail({
      property: 'appRoles',
      received: appRoles.map(({ value }) => value),
      allowed: 'none, where personal accounts may sign in',
      remediation: 'have the roles on a registration of another audience',
      see: SEE,
    });
  }
  if (requestedAccessTokenVersion !== 2) {
    checks.fail({
      property: 'requestedAccessTokenVersion',
      received: requestedAccessTokenVersion,
      allowed: '2, where personal accounts may sign in',
      see: SEE,
    });
  }
  checks.that('scopes', scopes, itemCount(0, 100, SEE));
  scopes.forEach(({ value }, index) => checks.that(`scopes[${index}].value`, value, PERSONAL_SCOPE_VALUE));
}
