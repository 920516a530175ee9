import type { Application } from '../../directory/application.js';
import type { Directory } from '../../directory/directory.js';
import type { JsonObject } from '../../json.js';
import { invalidValue } from '../errors.js';
import { checkEntitlements } from './entitlements.js';
import { checkIdentifierUris } from './identifier-uris.js';
import { checkPermissions } from './permissions.js';
import { checkPreAuthorizedApplications } from './pre-authorized-applications.js';
import { checkRedirectUris } from './redirect-uris.js';

const audiences = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
];

/**
 * Checks an application as a whole, after a request was applied to it and before it is kept.
 *
 * @param current what it was before; undefined if it is new
 * @param given what the request said
 * @throws {GraphError} 400
 */
export function checkApplication(
  next: Application,
  current: Application | undefined,
  given: JsonObject,
  directory: Directory,
): void {
  checkTexts(next);
  checkAudience(next);
  if (current) checkEntitlements(next, current);
  checkPermissions(next);
  checkPreAuthorizedApplications(next, current, given);
  checkIdentifierUris(next, current?.identifierUris ?? [], directory);
  checkRedirectUris(next);
}

function checkTexts({ displayName, description }: Application): void {
  if (typeof displayName !== 'string' || displayName.length < 1 || displayName.length > 256)
    throw invalidValue('displayName', 'Application', 'It takes 1 to 256 characters.');
  if (description !== null && description.length > 1024)
    throw invalidValue('description', 'Application', 'It has at most 1024 characters.');
}

/** @see https://learn.microsoft.com/en-us/entra/identity-platform/supported-accounts-validation */
function checkAudience({ signInAudience, api: { requestedAccessTokenVersion: version } }: Application): void {
  if (!audiences.includes(signInAudience))
    throw invalidValue('signInAudience', 'Application', `It is one of ${audiences.join(', ')}.`);
  if (version !== null && version !== 1 && version !== 2)
    throw invalidValue('requestedAccessTokenVersion', 'ApiApplication', 'It is null, 1 or 2.');
  if (signInAudience.includes('PersonalMicrosoftAccount') && version !== 2) {
    throw invalidValue(
      'requestedAccessTokenVersion',
      'ApiApplication',
      `It must be 2 for the audience ${signInAudience}.`,
    );
  }
}
