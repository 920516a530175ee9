import { type ManifestInput } from '@oauth-issuers/manifest';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type Api } from '../../api/index.js';
import {
  checkDeclarations,
  checkSecretNames,
  declaredClients,
  distinctApis,
} from '../../issuer/declared-client.js';
import { type IIssuer, type IssuerSecret } from '../../issuer/index.js';
import { type IssuedClient, issuerSecrets } from '../../issuer/issued-client.js';
import { apiOfIssuer } from '../../issuer/look-up.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
import { currentDirectory } from '../principals/current-directory.js';
import { createApi, type EntraApi } from './entra-api.js';
import { createClient } from './entra-client.js';
import { ENTRA_ISSUER, type EntraIssuerProps } from './entra-issuer-props.js';
import { entraManifest } from './entra-manifest.js';

/**
 * Makes APIs real on Microsoft Entra ID: an app registration for each API and for each client, their service
 * principals, secrets for those who can keep one, role assignments for machines, and pre-authorized scopes for
 * clients with users. Below it, `<api>/<client>` is the id of a client; its own parts begin with a capital letter, so
 * that no name of an API or a client can be theirs.
 */
export class EntraIssuer extends Construct implements IIssuer {
  readonly apis: readonly Api[];
  private readonly made = new Map<string, EntraApi>();
  private readonly clients: readonly IssuedClient[];

  constructor(scope: Construct, id: string, props: EntraIssuerProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, ENTRA_ISSUER);
    checkAtSynth(this, (checks) => {
      checkDeclarations(checks, props.apis);
      checkSecretNames(checks, this.clients);
    });
    this.apis = distinctApis(props.apis);
    for (const api of this.apis)
      this.made.set(api.name, createApi(new Construct(this, api.name), api, props));
    this.clients = declaredClients(this.apis).map((declared) => {
      const below = new Construct(this.node.findChild(declared.api.name), declared.name);
      return createClient(below, declared, this.made, props);
    });
  }

  get secrets(): readonly IssuerSecret[] {
    return issuerSecrets(this.clients);
  }

  /** @throws {RangeError} if the issuer does not have that API */
  manifest(api: Api): ManifestInput {
    const known = apiOfIssuer(this, this.apis, api);
    const manifest = entraManifest({
      name: `${TerraformStack.of(this).node.id}/${known.name}`,
      tenantId: currentDirectory(this).tenantId,
      api: known,
      made: this.made,
      clients: this.clients,
    });
    return literal(manifest);
  }
}
