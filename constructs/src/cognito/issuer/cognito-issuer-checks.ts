import { type Checks, oneOf } from '../../validation/index.js';
import { DOMAIN_PREFIX, DOMAIN_PREFIX_WORDS } from '../domain/user-pool-domain-rules.js';
import type { CognitoIssuerProps } from './cognito-issuer-props.js';

const ACCOUNT_ID_SAMPLE = '000000000000';

/** Checks that the domain of an issuer can have the prefix that follows from its name, or that it is given. */
export function checkDomainPrefix(checks: Checks, props: CognitoIssuerProps): void {
  if (props.domainPrefix !== undefined && props.userPoolDomain !== undefined) {
    checks.fail({
      property: 'domainPrefix',
      received: props.domainPrefix,
      allowed: 'nothing beside userPoolDomain, which has a prefix already',
    });
  }
  if (props.domainPrefix !== undefined || props.userPoolDomain !== undefined) return;
  const prefix = `${props.name}-${ACCOUNT_ID_SAMPLE}`;
  checks.that('name', prefix, DOMAIN_PREFIX).that('name', prefix, DOMAIN_PREFIX_WORDS);
}

/** Checks that each client that is taken over is one that an API of the issuer declares. */
export function checkAdoptedClients(
  checks: Checks,
  { apis, adoptedClientIds = {} }: CognitoIssuerProps,
): void {
  if (!checks.knows('apis')) return;
  const declared = apis.flatMap(({ name, clients }) =>
    Object.keys(clients).map((client) => `${name}/${client}`),
  );
  for (const name of Object.keys(adoptedClientIds)) checks.that('adoptedClientIds', name, oneOf(declared));
}
