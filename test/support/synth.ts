import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { ValidationError, assertValid, describeProblem } from '@oauth-issuers/constructs';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { tmpdir } from 'node:os';

/** A block of Terraform JSON. */
export type Block = Readonly<Record<string, unknown>>;

/** The Terraform JSON of a stack. */
export interface Configuration {
  readonly terraform: { readonly required_providers: Readonly<Record<string, { readonly version: string }>> };
  readonly data?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly output?: Readonly<Record<string, { readonly value: unknown; readonly sensitive?: boolean }>>;
}

/** A stack called `test` with both providers, to build constructs in. Nothing is written. */
export function testStack(build: (stack: TerraformStack) => void = () => undefined): TerraformStack {
  const stack = new TerraformStack(new App({ outdir: tmpdir() }), 'test');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  new AzureadProvider(stack, 'azuread');
  build(stack);
  return stack;
}

/** What is synthesized from constructs; throws if they are not valid. */
export function synth(build: (stack: TerraformStack) => void): Configuration {
  return configurationOf(testStack(build));
}

export function configurationOf(stack: TerraformStack): Configuration {
  assertValid(stack);
  stack.prepareStack();
  return JSON.parse(JSON.stringify(stack.toTerraform())) as Configuration;
}

/** The problems that are reported for constructs, each with the path of its construct; none if they are valid. */
export function problemsOf(build: (stack: TerraformStack) => void): readonly string[] {
  try {
    assertValid(testStack(build).node.root);
    return [];
  } catch (error) {
    if (error instanceof ValidationError) return error.problems.map(describeProblem);
    throw error;
  }
}

/** All resources of a type, by their path below the stack, without the last part, `Resource`. */
export function resourcesOf(configuration: Configuration, type: string): Map<string, Block> {
  const blocks = Object.values(configuration.resource?.[type] ?? {});
  const resources = new Map<string, Block>();
  for (const block of blocks) {
    const { construct, name } = pathOf(block);
    // Of several of one construct the first has the construct's path.
    resources.set(resources.has(construct) ? `${construct}/${name}` : construct, block);
  }
  return resources;
}

/** The only resource of a type. */
export function resourceOf(configuration: Configuration, type: string): Block {
  const blocks = [...resourcesOf(configuration, type).values()];
  if (blocks.length !== 1) throw new Error(`${blocks.length} resources of type ${type}`);
  return blocks[0]!;
}

/** A value that is not known before Terraform runs. */
export function token(stack: TerraformStack, name = 'unknown'): TerraformVariable {
  return (
    (stack.node.tryFindChild(name) as TerraformVariable | undefined) ?? new TerraformVariable(stack, name, {})
  );
}

function pathOf(block: Block): { readonly construct: string; readonly name: string } {
  const { metadata } = block['//'] as { metadata: { path: string } };
  const path = metadata.path.split('/');
  return { construct: path.slice(1, -1).join('/'), name: path.at(-1)! };
}
