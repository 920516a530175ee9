import { TerraformElement, type TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { literal } from './literal.js';

/**
 * Has a resource begin with something that exists already. `importFrom` of cdktf does the same, but runs Terraform at
 * synth, to look at its version.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export class ImportBlock extends TerraformElement {
  /** @param importId what the provider imports such a resource by */
  constructor(
    scope: Construct,
    id: string,
    private readonly resource: TerraformResource,
    private readonly importId: string,
  ) {
    super(scope, id);
  }

  override toTerraform(): object {
    const { terraformResourceType, friendlyUniqueId } = this.resource;
    return { import: [{ to: `${terraformResourceType}.${friendlyUniqueId}`, id: literal(this.importId) }] };
  }
}
