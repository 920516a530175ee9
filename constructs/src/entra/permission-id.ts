import { v5 } from 'uuid';

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
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function permissionId(api: string, kind: 'scope' | 'role', permission: string): string {
  return v5(`${api}/${kind}/${permission}`, NAMESPACE);
}
