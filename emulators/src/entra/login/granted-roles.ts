import type { Directory } from '../directory/directory.js';
import type { ServicePrincipalRecord } from '../directory/service-principal.js';
import { refusals } from './refusals.js';
import type { RequestedResource } from './resolve-resource.js';

/**
 * The values of the roles that a client holds on a resource, those that are switched off included: nobody is given them
 * any more, but who has them keeps them. There may be none, unless the resource requires an assignment.
 *
 * @throws {LoginError} 400
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/howto-add-app-roles-in-apps (a disabled role stays in tokens)
 */
export function grantedRoles(
  client: ServicePrincipalRecord,
  { record, published, name }: RequestedResource,
  directory: Directory,
): readonly string[] {
  const assignments = directory.assignmentsOf(client.principal.id, record.principal.id);
  if (assignments.length === 0 && record.principal.appRoleAssignmentRequired) {
    throw refusals.unassigned(
      { id: client.principal.appId, displayName: directory.publishedBy(client).displayName },
      { id: name, displayName: published.displayName },
    );
  }
  const assigned = new Set(assignments.map(({ appRoleId }) => appRoleId));
  return published.appRoles
    .filter(({ id }) => assigned.has(id))
    .flatMap(({ value }) => (value === null ? [] : [value]));
}
