import { checkDeclarations, checkSecretNames } from '../../issuer/declared-client.js';
import { type IssuedClient } from '../../issuer/issued-client.js';
import { type Checks } from '../../validation/index.js';
import { READABLE_SECRET } from '../app-client/app-client-rules.js';
import { DOMAIN_PREFIX, DOMAIN_PREFIX_WORDS } from '../domain/user-pool-domain-rules.js';
import { type CognitoIssuerProps } from './cognito-issuer-props.js';

const ACCOUNT_ID_SAMPLE = '000000000000';

/** Checks an issuer, once all that it says was asked for or not. */
export function checkCognitoIssuer(
  checks: Checks,
  props: CognitoIssuerProps,
  clients: readonly IssuedClient[],
  used: { readonly manifest: boolean; readonly secrets: boolean },
): void {
  checkDeclarations(checks, props.apis, props.importedApis);
  const inOutputs = clients.filter(({ secret }) => secret !== undefined);
  checkSecretNames(checks, inOutputs);
  if (used.manifest && !used.secrets && inOutputs.length > 0)
    checks.fail({
      property: 'secrets',
      received: 'a manifest that names outputs, and nobody who read secrets to declare them',
      ...READABLE_SECRET,
      mend: 'declare a sensitive output for each of "secrets", or give the issuer a secretSink',
    });
  checkDomain(checks, props);
}

function checkDomain(checks: Checks, props: CognitoIssuerProps): void {
  if (props.domainPrefix !== undefined && props.userPoolDomain !== undefined)
    checks.fail({
      property: 'domainPrefix',
      received: props.domainPrefix,
      allowed: 'nothing beside userPoolDomain, which has a prefix already',
    });
  if (props.domainPrefix !== undefined || props.userPoolDomain !== undefined) return;
  const prefix = `${props.name}-${ACCOUNT_ID_SAMPLE}`;
  checks.that('name', prefix, DOMAIN_PREFIX).that('name', prefix, DOMAIN_PREFIX_WORDS);
}
