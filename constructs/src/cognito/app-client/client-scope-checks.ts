import { Token } from 'cdktf';
import { type Checks, oneOf } from '../../validation/index.js';
import { isSamePool, type PoolMembers } from '../pool-members/pool-members.js';
import { OAuthScope } from '../resource-server/oauth-scope.js';
import { SCOPE_REFERENCE } from '../resource-server/resource-server-rules.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import type { AppClientKind } from './app-client-kind.js';
import { CUSTOM_SCOPE, KNOWN_SCOPE, SCOPES_PER_CLIENT } from './app-client-rules.js';

/** A client with what it was granted so far. */
export interface GrantedClient {
  readonly kind: AppClientKind;
  readonly userPool: IUserPool;
  readonly scopes: readonly OAuthScope[];
}

/** Checks what a client was granted by the end of the synthesis. */
export function checkScopes(checks: Checks, client: GrantedClient, members: PoolMembers): void {
  const values = client.scopes.map(({ value }) => value);
  checks
    .that('scopes', values, SCOPES_PER_CLIENT)
    .each('scopes', values, SCOPE_REFERENCE)
    .unique('scopes', values);
  if (client.kind === 'machine') checks.each('scopes', values, CUSTOM_SCOPE);
  client.scopes.forEach((scope, index) => checkScope(checks, `scopes[${index}]`, scope, client, members));
}

/** `ScopeDoesNotExistException` at apply, as far as servers are known at synth. */
function checkScope(
  checks: Checks,
  property: string,
  scope: OAuthScope,
  client: GrantedClient,
  members: PoolMembers,
): void {
  const { server, scopeName } = scope;
  if (server?.userPool !== undefined && !isSamePool(server.userPool, client.userPool)) {
    checks.fail({
      property,
      received: scope.value,
      allowed: 'scopes of resource servers of the same user pool as the client',
      see: KNOWN_SCOPE.see,
    });
  }
  if (server?.scopeNames !== undefined) checks.that(property, scopeName, oneOf(server.scopeNames));
  if (server === undefined) checkByValue(checks, property, scope.value, members);
}

/** A scope that was written down: compared with the servers that the app makes in this pool. */
function checkByValue(checks: Checks, property: string, value: string, members: PoolMembers): void {
  if (Token.isUnresolved(value) || OAuthScope.isStandard(value)) return;
  const slash = value.lastIndexOf('/');
  if (slash < 0) {
    checks.that(property, value, KNOWN_SCOPE);
    return;
  }
  const server = members.serverWith(value.slice(0, slash));
  if (server === undefined) checkUnknownServer(checks, property, value, members);
  else checks.that(property, value.slice(slash + 1), oneOf(server.scopeNames));
}

/** A pool of this app has no servers but those of this app, unless they are imported by their identifier. */
function checkUnknownServer(checks: Checks, property: string, value: string, members: PoolMembers): void {
  if (!members.isOfThisApp || members.servers.some(({ identifier }) => Token.isUnresolved(identifier)))
    return;
  checks.fail({
    property,
    received: value,
    allowed: `scopes of the resource servers of this pool: ${members.servers.map(({ identifier }) => identifier).join(', ') || 'it has none'}`,
    remediation: 'for a server that is made elsewhere: ResourceServer.fromIdentifier(…).scope(…)',
    see: KNOWN_SCOPE.see,
  });
}
