import { isGuid } from '../../guid.js';
import type { Json } from '../../json.js';
import type { GraphCall } from '../call.js';
import { badRequest, notFound } from '../errors.js';

/** What may be an owner. */
const ownerKinds = ['users', 'servicePrincipals'] as const;
/** What may be a member of a group. */
export const memberKinds = ['users', 'servicePrincipals', 'groups'] as const;

type Kinds = readonly ('users' | 'servicePrincipals' | 'groups')[];

/**
 * The object id in a reference such as `https://graph.microsoft.com/v1.0/directoryObjects/<id>`.
 *
 * @throws {GraphError} 400 if it is no such reference, 404 if the directory lacks the object.
 */
export function referencedObject(
  { directory }: GraphCall,
  reference: Json | undefined,
  kinds: Kinds = ownerKinds,
): string {
  const [id, kind] = typeof reference === 'string' ? reference.toLowerCase().split('/').reverse() : [];
  const isKnown = ['directoryobjects', ...kinds.map((known) => known.toLowerCase())].includes(kind ?? '');
  if (id === undefined || !isGuid(id) || !isKnown) {
    throw badRequest(
      `Invalid entity reference ${JSON.stringify(reference)}: it must end in /directoryObjects/<id>.`,
    );
  }
  if (!kinds.some((known) => directory[known].has(id))) throw notFound(id);
  return id;
}

/** The objects that a new one is bound to, as owners or as members. */
export function bound(call: GraphCall, name: 'members' | 'owners'): readonly string[] {
  const references = call.body[`${name}@odata.bind`] ?? [];
  if (!Array.isArray(references))
    throw badRequest(`'${name}@odata.bind' must be a collection of references.`);
  const kinds = name === 'owners' ? ownerKinds : memberKinds;
  const ids = (references as readonly Json[]).map((reference) => referencedObject(call, reference, kinds));
  return [...new Set(ids)];
}
