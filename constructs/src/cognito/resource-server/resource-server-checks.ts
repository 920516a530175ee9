import { Token } from 'cdktf';
import type { Checks } from '../../validation/index.js';
import type { PoolMembers } from '../pool-members/pool-members.js';
import type { ResourceServerProps } from './resource-server-props.js';
import {
  ONE_SERVER_OF_AN_IDENTIFIER,
  SCOPE_DESCRIPTION,
  SCOPE_NAME,
  SCOPE_REFERENCE,
  SCOPES_PER_SERVER,
  SERVER_IDENTIFIER,
  SERVER_NAME,
} from './resource-server-rules.js';

/** Checks everything of a resource server that Cognito would refuse at apply. */
export function checkResourceServer(checks: Checks, props: ResourceServerProps, members: PoolMembers): void {
  checks
    .that('identifier', props.identifier, SERVER_IDENTIFIER)
    .that('serverName', props.serverName, SERVER_NAME)
    .that('scopes', Object.keys(props.scopes), SCOPES_PER_SERVER);
  checkDefaultName(checks, props);
  checkIdentifierOnce(checks, props, members);
  for (const [name, description] of Object.entries(props.scopes)) {
    checks
      .that('scopes', name, SCOPE_NAME)
      .that(`scopes[${JSON.stringify(name)}]`, description ?? '', SCOPE_DESCRIPTION);
    checks.that(`scopes[${JSON.stringify(name)}]`, `${props.identifier}/${name}`, SCOPE_REFERENCE);
  }
}

/** An identifier may have more characters than the name that it stands for. */
function checkDefaultName(checks: Checks, { identifier, serverName }: ResourceServerProps): void {
  if (serverName !== undefined || Token.isUnresolved(identifier)) return;
  if (SERVER_NAME.accepts(identifier) || !SERVER_IDENTIFIER.accepts(identifier)) return;
  const suggested = nameLike(identifier);
  checks.fail({
    property: 'serverName',
    received: undefined,
    allowed: SERVER_NAME.allowed,
    remediation:
      `give a serverName${suggested === '' ? '' : `, such as ${JSON.stringify(suggested)}`}: ` +
      `the identifier, ${JSON.stringify(identifier)}, cannot be a name`,
    see: SERVER_NAME.see,
  });
}

/** What of an identifier can be a name: of a URL its host and path. */
function nameLike(identifier: string): string {
  const words = identifier.replace(/^\w+:\/\//, '').replace(/[^\w+=,.@-]+/g, ' ');
  return words.trim();
}

function checkIdentifierOnce(checks: Checks, props: ResourceServerProps, members: PoolMembers): void {
  const { identifier } = props;
  if (Token.isUnresolved(identifier)) return;
  const same = members.servers.filter((server) => server.identifier === identifier);
  if (same.length > 1) {
    checks.fail({
      property: 'identifier',
      received: identifier,
      ...ONE_SERVER_OF_AN_IDENTIFIER,
      remediation: `also given to ${same.map((server) => server.node.path).join(', ')}`,
    });
  }
}
