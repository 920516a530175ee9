import { MANIFEST_VERSION, type ManifestInput } from '@oauth-issuers/manifest';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { Api } from '../api/index.js';
import { placeOf } from '../shape/index.js';
import { withoutCreationStacks } from '../terraform/creation-stacks.js';
import { literal } from '../terraform/literal.js';
import { type Checks, checkAtSynth } from '../validation/index.js';
import type { Cloud } from './cloud.js';
import { checkDeclarations } from './declaration-rules.js';
import { declaredClients, type DeclaredClient, distinctApis } from './declared-client.js';
import { issuerSecrets, type MadeClient, manifestClients } from './issuer-clients.js';
import type { IssuerProps } from './issuer-props.js';
import type { IIssuer, IssuerSecret } from './issuer-reference.js';
import { apiOfIssuer, named } from './look-up.js';
import { checkSecrets, sinkOf } from './secret-rules.js';

/**
 * Makes APIs real on a cloud: each API, then each of their clients. Below it, `<api>/<client>` is the id of a client;
 * its own parts begin with a capital letter, so that no name of an API or a client can be theirs.
 *
 * `A` is what the cloud makes of an API, `C` what it makes of a client.
 */
export abstract class Issuer<A, C, T extends Cloud<A, C> = Cloud<A, C>> extends Construct implements IIssuer {
  readonly apis: readonly Api[];
  /** How APIs and clients are made. */
  protected readonly cloud: T;
  readonly #madeApis = new Map<string, A>();
  readonly #madeClients = new Map<string, C>();
  readonly #clients: readonly MadeClient[];
  readonly #asked = { manifest: false, secrets: false };

  /** @param begin reads the properties, which takes the construct to report at, and makes what APIs stand on */
  protected constructor(
    scope: Construct,
    id: string,
    begin: (issuer: Construct) => { readonly props: IssuerProps; readonly cloud: T },
  ) {
    super(...placeOf(scope, id));
    const { props, cloud } = begin(this);
    this.cloud = cloud;
    this.apis = distinctApis(props.apis);
    checkAtSynth(this, (checks) => this.#check(checks, props));
    for (const api of props.importedApis ?? []) this.#madeApis.set(api.name, cloud.importApi(api));
    for (const api of this.apis)
      this.#madeApis.set(api.name, cloud.createApi(new Construct(this, api.name), api));
    const declared = declaredClients(this.apis, props.importedApis);
    this.#clients = withoutCreationStacks(() => declared.map((client) => this.#createClient(client, props)));
  }

  exportSecrets(): readonly IssuerSecret[] {
    this.#asked.secrets = true;
    return issuerSecrets(this.#clients);
  }

  /** @throws {RangeError} if the issuer does not have that API */
  manifest(api: Api): ManifestInput {
    this.#asked.manifest = true;
    const known = apiOfIssuer(this, this.apis, api);
    return literal({
      manifestVersion: MANIFEST_VERSION,
      name: `${TerraformStack.of(this).node.id}/${known.name}`,
      ...this.cloud.describe(known, this.#madeApis),
      clients: manifestClients(known, this.#clients, (permission, client) =>
        this.cloud.otherGrant(permission, client, this.#madeApis),
      ),
    });
  }

  /**
   * What was made of an API, or is known of one that is imported, for what the declaration has no word for.
   *
   * @throws {RangeError} if the issuer does not have that API
   */
  api(name: string): A {
    return named(this, 'API', this.#madeApis, name);
  }

  /**
   * What was made of a client of an API, for what the declaration has no word for.
   *
   * @throws {RangeError} if the issuer does not have that client
   */
  client(api: string, name: string): C {
    const isNamed = typeof api === 'string' && typeof name === 'string';
    return named(this, 'client', this.#madeClients, isNamed ? `${api}/${name}` : [api, name]);
  }

  #createClient(declared: DeclaredClient, { secretSink }: IssuerProps): MadeClient {
    const { api, name } = declared;
    const sink = sinkOf(secretSink, declared);
    const scope = this.node.findChild(api.name) as Construct;
    const client = this.cloud.createClient(scope, declared, this.#madeApis, sink);
    this.#madeClients.set(`${api.name}/${name}`, client);
    return { ...declared, issued: this.cloud.issued(client, declared) };
  }

  #check(checks: Checks, { apis, importedApis }: IssuerProps): void {
    checkDeclarations(checks, apis, importedApis);
    checkSecrets(checks, this.#clients, this.#asked, this.cloud.secretsPage);
    this.cloud.check(checks);
  }
}
