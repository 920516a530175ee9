import type { IIssuer } from '@oauth-issuers/constructs';
import { TerraformOutput, type TerraformStack } from 'cdktf';

/**
 * Declares what an issuer says of itself as outputs: `manifest-<api>` for each API, and its secrets, which are
 * sensitive. Directly under the stack, so that their names are the same in cdktf's outputs file and in `terraform output`.
 */
export function declareOutputs(stack: TerraformStack, issuer: IIssuer): void {
  for (const api of issuer.apis)
    new TerraformOutput(stack, `manifest-${api.name}`, { value: issuer.manifest(api), staticId: true });
  for (const { name, value } of issuer.exportSecrets())
    new TerraformOutput(stack, name, { value, sensitive: true, staticId: true });
}
