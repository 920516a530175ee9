import type { Construct } from 'constructs';
import { Issuer } from '../../issuer/issuer.js';
import { propsOf } from '../../shape/index.js';
import type { EntraApi } from './entra-api.js';
import type { EntraClient } from './entra-client.js';
import { EntraCloud } from './entra-cloud.js';
import { ENTRA_ISSUER, type EntraIssuerProps } from './entra-issuer-props.js';

/**
 * Makes APIs real on Microsoft Entra ID: an app registration for each API and for each client, their service
 * principals, secrets for those who can keep one, role assignments for machines, and pre-authorized scopes for
 * clients with users. Below it, `<api>/<client>` is the id of a client; its own parts begin with a capital letter, so
 * that no name of an API or a client can be theirs.
 */
export class EntraIssuer extends Issuer<EntraApi, EntraClient, EntraCloud> {
  constructor(scope: Construct, id: string, props: EntraIssuerProps) {
    super(scope, id, (issuer) => {
      const known = propsOf(issuer, props, ENTRA_ISSUER);
      return { props: known, cloud: new EntraCloud(issuer, known) };
    });
  }
}
