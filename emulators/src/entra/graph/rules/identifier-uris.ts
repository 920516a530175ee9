import type { Application } from '../../directory/application.js';
import type { Directory } from '../../directory/directory.js';
import { badRequest, GraphError, invalidValue } from '../errors.js';

/**
 * Checks the identifier URIs: their form, that nobody else in the tenant has them, and for those that are new that
 * they cannot be mistaken for another organization's.
 *
 * @throws {GraphError} 400
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/identifier-uri-restrictions
 */
export function checkIdentifierUris(
  application: Application,
  before: readonly string[],
  directory: Directory,
): void {
  const uris = application.identifierUris;
  if (new Set(uris).size < uris.length) throw conflicting();
  for (const uri of uris) {
    checkForm(uri);
    if (directory.isIdentifierUriTaken(uri, application.id)) throw conflicting();
    if (!before.includes(uri)) checkOwnership(uri, application, directory);
  }
}

function checkForm(uri: string): void {
  if (uri.length > 255 || !/^[a-z][a-z0-9+.-]*:[^\s*]+$/i.test(uri)) {
    throw invalidValue(
      'identifierUris',
      'Application',
      `'${uri}' must be an absolute URI of at most 255 characters, without spaces and wildcards.`,
    );
  }
  if (uri.startsWith('api://') && uri.endsWith('/')) {
    throw new GraphError(
      400,
      'IdentifierUrisEndsWithSlash',
      `The identifier URI '${uri}' must not end in a slash.`,
    );
  }
}

function checkOwnership(uri: string, application: Application, { tenantId, domain }: Directory): void {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(uri)?.[1]?.toLowerCase();
  if (host !== undefined && host !== domain && !host.endsWith(`.${domain}`)) {
    throw new GraphError(
      400,
      'HostNameNotOnVerifiedDomain',
      `Values of identifierUris property must use a verified domain of the organization or its subdomain: '${uri}'`,
    );
  }
  const isOurs = [tenantId, application.appId, domain].some((part) => uri.includes(part));
  if (application.api.requestedAccessTokenVersion !== 2 && uri.startsWith('api://') && !isOurs) {
    throw badRequest(
      `Failed to add identifier URI ${uri}. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID, as per the default tenant policy of your organization.`,
    );
  }
}

const conflicting = (): GraphError =>
  badRequest('Another object with the same value for property identifierUris already exists.', [
    {
      code: 'ObjectConflict',
      message:
        'An identifier URI belongs to one application of the tenant; a deleted application keeps its own.',
      target: 'identifierUris',
    },
  ]);
