import { v5 } from 'uuid';
import { argumentOf, knownName, literalText } from '../../shape/index.js';

/**
 * The namespace of all permission ids, a random UUID made once. Never change it: every scope and role would be
 * replaced, and every assignment with them.
 */
const NAMESPACE = '95060ae3-936a-4c9d-bb7f-768dd3b46859';

/**
 * The id of a scope or a role: a UUIDv5 of `<api>/<kind>/<permission>`, so the same in every environment and
 * known to other stacks without asking.
 *
 * @param api the name of the API, which has no slash in it
 * @throws {ValidationError} if a name is no text, or the kind another one
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function permissionId(api: string, kind: 'scope' | 'role', permission: string): string {
  const parts = [
    argumentOf('api', api, literalText('the name of an API')),
    argumentOf('kind', kind, knownName(['scope', 'role'])),
    argumentOf('permission', permission, literalText('the name of a permission')),
  ];
  return v5(parts.join('/'), NAMESPACE);
}
