import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { Lazy, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

const ACCOUNT = 'AwsAccount';
const REGION = 'AwsRegion';

/** The id of the account that the stack is deployed to: twelve digits, a token until Terraform runs. One data source a stack. */
export function currentAccountId(scope: IConstruct): string {
  const stack = TerraformStack.of(scope);
  const found = stack.node.tryFindChild(ACCOUNT) as DataAwsCallerIdentity | undefined;
  return (found ?? new DataAwsCallerIdentity(stack, ACCOUNT)).accountId;
}

/**
 * The region of the stack's AWS provider, such as `eu-west-1`: a token until Terraform runs. One data source a stack.
 * Read from `id`, which every version of the provider fills: `name` is deprecated since 6.0, `region` new.
 */
export function currentRegion(scope: IConstruct): string {
  const stack = TerraformStack.of(scope);
  const known = REGIONS.get(stack) ?? Lazy.stringValue({ produce: () => regionOf(stack).id });
  REGIONS.set(stack, known);
  return known;
}

const REGIONS = new WeakMap<TerraformStack, string>();

/** Made when something that names the region is synthesized: who only reads an address leaves no trace. */
function regionOf(stack: TerraformStack): DataAwsRegion {
  const found = stack.node.tryFindChild(REGION) as DataAwsRegion | undefined;
  return found ?? new DataAwsRegion(stack, REGION);
}
