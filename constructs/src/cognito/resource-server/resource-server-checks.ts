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
    .that(
      props.serverName === undefined ? 'identifier' : 'serverName',
      props.serverName ?? props.identifier,
      SERVER_NAME,
    )
    .that('scopes', Object.keys(props.scopes), SCOPES_PER_SERVER);
  checkIdentifierOnce(checks, props, members);
  for (const [name, description] of Object.entries(props.scopes)) {
    checks
      .that('scopes', name, SCOPE_NAME)
      .that(`scopes[${JSON.stringify(name)}]`, description ?? '', SCOPE_DESCRIPTION);
    checks.that(`scopes[${JSON.stringify(name)}]`, `${props.identifier}/${name}`, SCOPE_REFERENCE);
  }
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
