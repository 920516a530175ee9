import { Token } from 'cdktf';
import { oneOf, type Rule } from '../../validation/index.js';
import { graphPage } from '../pages.js';
import type { AppRole, MemberType } from './app-role.js';
import type { ExposedScope } from './exposed-scope.js';

/** What an API of this app declares. */
export interface DeclaredPermissions {
  readonly scopes: readonly ExposedScope[];
  readonly appRoles: readonly AppRole[];
}

const BY_OBJECT = new WeakMap<object, DeclaredPermissions>();
const BY_CLIENT_ID = new Map<string, WeakRef<DeclaredPermissions>>();

/** Remembers what an API declares, by an object that stands for it: its registration, or its principal. */
export function rememberPermissions(of: object, declared: DeclaredPermissions | undefined): void {
  if (declared !== undefined) BY_OBJECT.set(of, declared);
}

/** Remembers by which client id others name an API: a token, so no other API of the process has it. */
export function rememberClientId(clientId: string, declared: DeclaredPermissions): void {
  BY_CLIENT_ID.set(clientId, new WeakRef(declared));
}

/** What an API declares; nothing if it is not of this app. */
export const permissionsOf = (of: object): DeclaredPermissions | undefined => BY_OBJECT.get(of);

/** The same of the API that has a client id. */
export const permissionsOfClientId = (clientId: string): DeclaredPermissions | undefined =>
  BY_CLIENT_ID.get(clientId)?.deref();

/** That an API declares a scope of an id; anything where the API is not of this app, or its ids are not known yet. */
export const declaredScope = (declared: DeclaredPermissions | undefined): Rule =>
  oneOfIds(declared?.scopes, 'permissionscope');

/** The same of a role, for somebody of that kind. */
export function declaredRole(declared: DeclaredPermissions | undefined, member?: MemberType): Rule {
  const roles = declared?.appRoles.filter(
    ({ allowedMemberTypes = ['Application'] }) => member === undefined || allowedMemberTypes.includes(member),
  );
  return oneOfIds(roles, 'approle');
}

function oneOfIds(declared: readonly { readonly id: string }[] | undefined, page: string): Rule {
  const ids = (declared ?? []).map(({ id }) => id.toLowerCase());
  const isKnown = declared !== undefined && !ids.some((id) => Token.isUnresolved(id));
  const known = oneOf(ids, graphPage(page));
  return {
    allowed: `what the API declares in this app: ${ids.length === 0 ? 'nothing of that kind' : known.allowed}`,
    see: known.see,
    accepts: (id) => !isKnown || known.accepts(id.toLowerCase()),
    remediation: (id) => known.remediation?.(id),
  };
}
