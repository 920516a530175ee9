/** The application id of Microsoft Graph, the same in every tenant. */
export const MICROSOFT_GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** The audience of tokens for Microsoft Graph. */
export const MICROSOFT_GRAPH_RESOURCE = 'https://graph.microsoft.com';

/**
 * Application permissions of Microsoft Graph by which the local Graph lets callers in.
 *
 * @see https://learn.microsoft.com/en-us/graph/permissions-reference
 */
export const graphPermissions = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Directory.ReadWrite.All',
  'Domain.ReadWrite.All',
  'Group.ReadWrite.All',
  'Policy.Read.All',
  'Policy.ReadWrite.ApplicationConfiguration',
  'User.ReadWrite.All',
  'User.Read.All',
] as const;
