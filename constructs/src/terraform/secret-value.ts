import { Token } from 'cdktf';
import type { Checks } from '../validation/index.js';

/**
 * Checks that a secret is not written in the source, from where it would go into version control and `cdktf.out`. Its
 * value is not shown.
 *
 * @see https://developer.hashicorp.com/terraform/language/manage-sensitive-data
 */
export function checkSecret(checks: Checks, property: string, value: string): void {
  if (Token.isUnresolved(value)) return;
  checks.fail({
    property,
    received: 'a text in the source',
    allowed: 'a value that is not known before Terraform runs',
    remediation: `new TerraformVariable(stack, '…', { type: 'string', sensitive: true }).stringValue, or a data source of a vault`,
    see: 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
  });
}
