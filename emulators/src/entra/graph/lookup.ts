import type { ApplicationRecord } from '../directory/application.js';
import type { ServicePrincipalRecord } from '../directory/service-principal.js';
import type { GraphCall } from './call.js';
import { notFound } from './errors.js';

/** The application that the path names. @throws {GraphError} 404 */
export function applicationOf({ directory, params }: GraphCall): ApplicationRecord {
  const record = directory.applications.get(params.id!.toLowerCase());
  if (!record) throw notFound(params.id!);
  return record;
}

/** The service principal that the path names. @throws {GraphError} 404 */
export function servicePrincipalOf({ directory, params }: GraphCall): ServicePrincipalRecord {
  const record = directory.servicePrincipals.get(params.id!.toLowerCase());
  if (!record) throw notFound(params.id!);
  return record;
}
