import type { ManifestInput } from '@oauth-issuers/manifest';
import type { Api } from '../api/index.js';

/** A client secret that a stack hands on as a sensitive output. */
export interface IssuerSecret {
  /** The name of the output, `<api>-<client>-secret`; the manifest says it too. */
  readonly name: string;
  /** The secret, a token until Terraform runs. */
  readonly value: string;
}

/** An issuer of tokens for APIs. It makes no Terraform outputs: a stack declares them from what it says here. */
export interface IIssuer {
  readonly apis: readonly Api[];
  /** What is deployed, for whoever verifies it. Its values may be tokens. */
  manifest(api: Api): ManifestInput;
  /**
   * Hands on every secret that no vault holds, for sensitive outputs. A manifest that names outputs is refused at synth
   * if nobody calls this.
   */
  exportSecrets(): readonly IssuerSecret[];
}
