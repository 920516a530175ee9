import { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * A value that Terraform keeps, and that others are replaced by when it changes. cdktf has such a class too, which runs
 * the terraform binary at each synth to ask for its version.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export class TerraformData extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly input: readonly string[],
  ) {
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.input };
  }
}
