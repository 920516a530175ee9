import { type ManifestInput } from '@oauth-issuers/manifest';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type Api, type Permission } from '../api/index.js';
import { type Duration } from '../duration/duration.js';
import {
  checkDeclarations,
  checkSecretNames,
  declaredClients,
  distinctApis,
} from '../issuer/declared-client.js';
import { type IssuedClient, issuerSecrets } from '../issuer/issued-client.js';
import { type IIssuer, type IssuerSecret } from '../issuer/index.js';
import { checkAtSynth } from '../validation/index.js';
import { currentDirectory } from './current-directory.js';
import { createApi, type EntraApi } from './entra-api.js';
import { createClient } from './entra-client.js';
import { entraManifest } from './entra-manifest.js';

export interface EntraIssuerProps {
  /** What tells this issuer's applications from others of the tenant, such as `dev`: the start of their display names. */
  readonly name: string;
  /** Each becomes an app registration; their clients may use each other's permissions. */
  readonly apis: readonly Api[];
  /**
   * Who assigns roles to machine clients, which is the administrator's consent. `granted`: this stack, which takes
   * `AppRoleAssignment.ReadWrite.All`. `external`: an administrator, later; until then machine clients are refused.
   * @default 'granted'
   */
  readonly consent?: 'granted' | 'external';
  /**
   * Whether tokens are for those alone to whom a role of the API is assigned, people included.
   * @default true
   */
  readonly assignmentRequired?: boolean;
  /**
   * The value of the role that stands for a permission. Never the value of a scope of the same API.
   * @default - the permission's name and `.all`
   */
  readonly roleValue?: (permission: Permission) => string;
  /** 1 hour to 730 days. @default Duration.days(180) */
  readonly secretLifetime?: Duration;
  /**
   * Whether Terraform refuses to delete the applications (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
}

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
    super(scope, id);
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

  manifest(api: Api): ManifestInput {
    return entraManifest({
      name: `${TerraformStack.of(this).node.id}/${api.name}`,
      tenantId: currentDirectory(this).tenantId,
      api,
      made: this.made,
      clients: this.clients,
    });
  }
}
