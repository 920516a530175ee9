import { guid, readOnly, text, type ComplexType } from '../edm/type.js';

/** `appRoleAssignment`, as a request may give it. @see https://learn.microsoft.com/en-us/graph/api/resources/approleassignment */
export const appRoleAssignmentType: ComplexType = {
  name: 'appRoleAssignment',
  properties: { appRoleId: guid, principalId: guid, resourceId: guid },
};

/** `oAuth2PermissionGrant`, as a request may give it. @see https://learn.microsoft.com/en-us/graph/api/resources/oauth2permissiongrant */
export const permissionGrantType: ComplexType = {
  name: 'oAuth2PermissionGrant',
  properties: {
    id: readOnly(text),
    clientId: guid,
    consentType: text,
    principalId: guid,
    resourceId: guid,
    scope: text,
  },
};
