import { Annotations, Aspects, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertStack } from '../shape/index.js';
import { resolveIn } from '../terraform/resolve-in.js';
import type { CostlyChange } from './costly-change.js';
import { COSTLY_CHANGES } from './costly-changes.js';
import { LASTING_SETTINGS, type LastingSetting } from './lasting-settings.js';
import { REFUSED_STEPS } from './refused-steps.js';

type Block = Readonly<Record<string, unknown>>;

/** What a stack was synthesized to: the part of Terraform JSON that matters here. */
export interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
}

/**
 * Has the synthesis of a stack warn of every resource that Terraform would replace, with what is lost: those of
 * {@link COSTLY_CHANGES} whose argument is not what it was. And of every setting that was taken away and stays all the same:
 * {@link LASTING_SETTINGS}, with what mends it. And of {@link REFUSED_STEPS}, which take two deploys or another way.
 *
 * @throws {ValidationError} if it is no stack
 * @param before what the stack was deployed from; by default what the last synthesis left in the output directory, if any
 */
export function warnOfReplacements(stack: TerraformStack, before?: Synthesized): void {
  assertStack('stack', stack);
  const known = before ?? lastSynthesis(stack);
  Aspects.of(stack).add({ visit: (construct) => warn(construct, known) });
}

/** What the last synthesis of a stack left in the app's output directory. */
function lastSynthesis(stack: TerraformStack): Synthesized {
  const { outdir } = stack.node.root as IConstruct & { readonly outdir?: string };
  const file = join(outdir ?? 'cdktf.out', 'stacks', stack.node.id, 'cdk.tf.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Synthesized) : {};
}

function warn(construct: IConstruct, { resource }: Synthesized): void {
  if (!TerraformResource.isTerraformResource(construct)) return;
  const { terraformResourceType: type, friendlyUniqueId: name } = construct;
  const before = resource?.[type]?.[name];
  if (before === undefined) warnOfRenaming(construct, resource?.[type] ?? {});
  const changes = COSTLY_CHANGES.filter((each) => each.effect === 'replaced' && each.resource === type);
  const lasting = LASTING_SETTINGS.filter((each) => each.resource === type);
  const steps = REFUSED_STEPS.filter((each) => each.resource === type);
  if (before === undefined || changes.length + lasting.length + steps.length === 0) return;
  const after = blockOf(construct, type, name);
  const replacing = distinct(changes).filter(
    ({ argument }) => JSON.stringify(before[argument]) !== JSON.stringify(after[argument]),
  );
  const warnings = replacing.map((change) => sentence(change, before, after));
  // What is made anew has nothing of what was there, and takes no step.
  if (!replacing.some(({ until }) => until === undefined)) {
    warnings.push(
      ...lasting.filter((setting) => isTakenAway(setting, before, after)).map(wordsOf),
      ...steps
        .filter(({ isTaken }) => isTaken(before, after))
        .map(({ words, see }) => `In one step this is refused: ${words} (${see}).`),
    );
  }
  for (const warning of warnings) Annotations.of(construct).addWarning(warning);
}

/**
 * A resource that is new by its address, while one like it is gone: the id of a construct was changed. Terraform takes it
 * for two resources, and makes the new one before or after the old one goes.
 */
function warnOfRenaming(construct: TerraformResource, known: Readonly<Record<string, Block>>): void {
  const { terraformResourceType: type, friendlyUniqueId: name } = construct;
  const names = NAMES.get(type);
  if (names === undefined || Object.keys(known).length === 0) return;
  const after = blockOf(construct, type, name);
  const here = new Set(
    TerraformStack.of(construct)
      .node.findAll()
      .filter((each): each is TerraformResource => TerraformResource.isTerraformResource(each))
      .map((each) => `${each.terraformResourceType}.${each.friendlyUniqueId}`),
  );
  const old = Object.keys(known).find(
    (each) =>
      !here.has(`${type}.${each}`) && names.every((argument) => known[each]![argument] === after[argument]),
  );
  if (old === undefined) return;
  Annotations.of(construct).addWarning(
    `${type}.${old} is gone, and this one has its ${names.join(' and ')}: the id of its construct changed, which deletes the one and makes the other, in any order. Keep the id, or call resource.moveFromId("${type}.${old}") until it is deployed.`,
  );
}

/** What tells resources of a type apart, beside their pool. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws_cognito_user_pool', ['name']],
  ['aws_cognito_user_pool_client', ['name']],
  ['aws_cognito_user_pool_domain', ['domain']],
  ['aws_cognito_resource_server', ['identifier']],
  ['aws_cognito_identity_provider', ['provider_name']],
  ['aws_cognito_user_group', ['name']],
]);

function isTakenAway({ argument, unlessGone }: LastingSetting, before: Block, after: Block): boolean {
  const isKept = unlessGone === undefined || after[unlessGone] !== undefined;
  return isKept && valueAt(before, argument) !== undefined && valueAt(after, argument) === undefined;
}

function valueAt(block: Block, argument: string): unknown {
  return argument.split('.').reduce<unknown>((value, key) => (value as Block | undefined)?.[key], block);
}

function wordsOf({ argument, property, outcome, remediation, see }: LastingSetting): string {
  return `${argument} (${property}) is gone from the code, and Terraform cannot take it away: ${outcome}. To mend it, ${remediation} (${see}).`;
}

/** One change for each argument: several properties may set the same one. */
function distinct(changes: readonly CostlyChange[]): readonly CostlyChange[] {
  return changes.filter(
    ({ argument }, index) => changes.findIndex((other) => other.argument === argument) === index,
  );
}

function blockOf(construct: TerraformResource, type: string, name: string): Block {
  const { resource } = resolveIn(construct, construct.toTerraform()) as Required<Synthesized>;
  return resource[type]![name]!;
}

function sentence({ argument, property, costs, until }: CostlyChange, before: Block, after: Block): string {
  const values = [before, after].map((block) => JSON.stringify(block[argument]) ?? 'nothing');
  const when = until === undefined ? '' : ` before provider ${until}`;
  return `${argument} (${property}) changes from ${values.join(' to ')}: that replaces the resource${when}, and loses ${costs}.`;
}
