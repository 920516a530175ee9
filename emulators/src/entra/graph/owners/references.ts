import { isGuid } from '../../guid.js';
import type { Json } from '../../json.js';
import type { GraphCall } from '../call.js';
import { badRequest, notFound } from '../errors.js';

const isOwnerKind = (kind: string | undefined): boolean =>
  kind === 'directoryobjects' || kind === 'serviceprincipals' || kind === 'users';

/**
 * The object id in a reference such as `https://graph.microsoft.com/v1.0/directoryObjects/<id>`.
 *
 * @throws {GraphError} 400 if it is no such reference, 404 if the directory lacks the object.
 */
export function referencedObject({ directory }: GraphCall, reference: Json | undefined): string {
  const [id, kind] = typeof reference === 'string' ? reference.toLowerCase().split('/').reverse() : [];
  if (id === undefined || !isGuid(id) || !isOwnerKind(kind)) {
    throw badRequest(
      `Invalid entity reference ${JSON.stringify(reference)}: it must end in /directoryObjects/<id>.`,
    );
  }
  if (!directory.users.has(id) && !directory.servicePrincipals.has(id)) throw notFound(id);
  return id;
}

/** The owners that a new object is bound to. */
export function boundOwners(call: GraphCall): readonly string[] {
  const references = call.body['owners@odata.bind'] ?? [];
  if (!Array.isArray(references)) throw badRequest("'owners@odata.bind' must be a collection of references.");
  const ids = (references as readonly Json[]).map((reference) => referencedObject(call, reference));
  return [...new Set(ids)];
}
