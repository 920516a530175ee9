import type { ApplicationRecord } from '../directory/application.js';
import type { GroupRecord } from '../directory/group.js';
import type { ServicePrincipalRecord } from '../directory/service-principal.js';
import type { User } from '../directory/user.js';
import type { GraphCall } from './call.js';
import { GraphError, notFound } from './errors.js';

/** A key that the path gives by name: `appId='…'`. */
export interface NamedKey {
  readonly name: string;
  readonly value: string;
}

/** The key that a segment gives by name; undefined for the primary key, which has none. */
export function namedKey(segment: string): NamedKey | undefined {
  const { name, value } = /^(?<name>\w+)='(?<value>(?:[^']|'')*)'$/.exec(segment)?.groups ?? {};
  if (name === undefined || value === undefined) return undefined;
  return { name, value: value.replaceAll("''", "'") };
}

const find = <T>(records: Iterable<T>, matches: (record: T) => boolean): T | undefined =>
  [...records].find(matches);

const badKey = ({ name }: NamedKey, type: string): GraphError =>
  new GraphError(
    400,
    'BadRequest',
    `The key '${name}' is not an alternate key of the type 'microsoft.graph.${type}'.`,
  );

/** The application that a segment names, if it is there. @throws {GraphError} 400 for a key that applications lack */
export function findApplication({ directory }: GraphCall, segment: string): ApplicationRecord | undefined {
  const key = namedKey(segment);
  if (!key) return directory.applications.get(segment.toLowerCase());
  if (key.name === 'appId') return directory.applicationByAppId(key.value.toLowerCase());
  if (key.name !== 'uniqueName') throw badKey(key, 'application');
  return find(directory.applications.values(), ({ application }) => application.uniqueName === key.value);
}

/** The service principal that a segment names, if it is there. @throws {GraphError} 400 for a key that principals lack */
export function findServicePrincipal(
  { directory }: GraphCall,
  segment: string,
): ServicePrincipalRecord | undefined {
  const key = namedKey(segment);
  if (!key) return directory.servicePrincipals.get(segment.toLowerCase());
  if (key.name !== 'appId') throw badKey(key, 'servicePrincipal');
  return directory.servicePrincipalByAppId(key.value.toLowerCase());
}

/** The group that a segment names, if it is there. @throws {GraphError} 400 for a key that groups lack */
export function findGroup({ directory }: GraphCall, segment: string): GroupRecord | undefined {
  const key = namedKey(segment);
  if (!key) return directory.groups.get(segment.toLowerCase());
  if (key.name !== 'uniqueName') throw badKey(key, 'group');
  return find(directory.groups.values(), ({ group }) => group.uniqueName === key.value);
}

/** What was found. @throws {GraphError} 404 if nothing was */
function there<T>(found: T | undefined, segment: string): T {
  if (found) return found;
  throw notFound(namedKey(segment)?.value ?? segment);
}

/** The application that the path names. @throws {GraphError} 404 */
export const applicationOf = (call: GraphCall): ApplicationRecord =>
  there(findApplication(call, call.params.id!), call.params.id!);

/** The service principal that the path names. @throws {GraphError} 404 */
export const servicePrincipalOf = (call: GraphCall): ServicePrincipalRecord =>
  there(findServicePrincipal(call, call.params.id!), call.params.id!);

/** The group that the path names. @throws {GraphError} 404 */
export const groupOf = (call: GraphCall): GroupRecord =>
  there(findGroup(call, call.params.id!), call.params.id!);

/** The user that the path names, by id or by principal name. @throws {GraphError} 404 */
export function userOf({ directory, params }: GraphCall): User {
  const key = params.id!.toLowerCase();
  const byName = ({ userPrincipalName }: User): boolean => userPrincipalName.toLowerCase() === key;
  return there(directory.users.get(key) ?? find(directory.users.values(), byName), params.id!);
}
