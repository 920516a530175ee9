import { EntraIssuer, type EntraIssuerProps } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { billing, orders } from '../../../support/example-apis.js';
import { outputManifest, outputSecrets } from '../../../support/manifests.js';
import { synth } from '../../../support/synth.js';

/** A group that exists already. */
const STAFF = { objectId: '33333333-3333-4333-8333-333333333333' };

/** Builds an issuer of both example APIs, their manifests as outputs. */
export const issuer =
  (props: Partial<EntraIssuerProps> = {}) =>
  (stack: TerraformStack): EntraIssuer => {
    const made = new EntraIssuer(stack, 'issuer', {
      name: 'dev',
      apis: [orders, billing],
      ...(props.consent !== 'external' && { people: { staff: STAFF } }),
      ...props,
    });
    for (const api of made.apis) outputManifest(stack, made, api);
    outputSecrets(stack, made);
    return made;
  };

/** What is synthesized of it. */
export const configuration = synth(issuer());
