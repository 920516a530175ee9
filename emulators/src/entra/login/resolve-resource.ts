import type { Directory } from '../directory/directory.js';
import { MICROSOFT_GRAPH_RESOURCE } from '../directory/microsoft-graph.js';
import type { PublishedApplication, ServicePrincipalRecord } from '../directory/service-principal.js';
import { refusals } from './refusals.js';

/** What a token is asked for: its principal, what that shows of its application, and the name under which it was asked for. */
export interface RequestedResource {
  readonly record: ServicePrincipalRecord;
  readonly published: PublishedApplication;
  readonly name: string;
}

/**
 * Finds the resource by a name that it has. Microsoft Graph also answers to its name in a national cloud and to the
 * address under which the local cloud serves it, and keeps its public name in tokens.
 *
 * @throws {LoginError} 400
 */
export function resolveResource(
  resource: string,
  directory: Directory,
  graphAddresses: readonly string[],
): RequestedResource {
  const asked = resource.replace(/\/$/, '');
  // Some of Microsoft's own names end in a slash, which clients write or leave out.
  const names = graphAddresses.includes(asked) ? [MICROSOFT_GRAPH_RESOURCE] : [asked, `${asked}/`];
  const name = names.find((each) => directory.servicePrincipalByName(each)) ?? asked;
  const record = directory.servicePrincipalByName(name);
  if (!record) throw refusals.unknownResource(resource, directory.tenantId);
  if (!record.principal.accountEnabled) throw refusals.disabledResource(resource);
  return { record, published: directory.publishedBy(record), name };
}
