import { EntraIssuer, type EntraIssuerProps } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { billing, orders } from '../../../support/example-apis.js';
import { outputManifest, outputSecrets } from '../../../support/manifests.js';
import { synth } from '../../../support/synth.js';

/** Builds an issuer of both example APIs, their manifests as outputs. */
export const issuer =
  (props: Partial<EntraIssuerProps> = {}) =>
  (stack: TerraformStack): EntraIssuer => {
    const made = new EntraIssuer(stack, 'issuer', { name: 'dev', apis: [orders, billing], ...props });
    for (const api of made.apis) outputManifest(stack, made, api);
    outputSecrets(stack, made);
    return made;
  };

/** What is synthesized of it. */
export const configuration = synth(issuer());
