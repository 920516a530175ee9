import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { startLocalCloud, type LocalCloud, type LoggedExchange } from '@oauth-issuers/emulators';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, type Ended } from './terraform.js';
import type { Variant } from './variant.js';

const STACK = 'variants';

/** What a plan would do to one resource, such as `update aws_cognito_user_pool: tags`. */
export type PlannedChange = string;

type ChangesByVariant = ReadonlyMap<string, readonly PlannedChange[]>;

/** What came of a cycle; changes by the name of the variant whose resources they are about. */
export interface CycleResult {
  /** What a plan would change right after all was created. */
  readonly afterCreate: ChangesByVariant;
  /** What the declarations of a day later change. */
  readonly update: ChangesByVariant;
  /** What a plan would change right after that. */
  readonly afterUpdate: ChangesByVariant;
  /** What the local cloud held before anything was created. */
  readonly before: Readonly<Record<string, unknown>>;
  /** What it holds after all was destroyed. */
  readonly left: Readonly<Record<string, unknown>>;
  readonly exchanges: readonly LoggedExchange[];
}

/**
 * Puts variants side by side into one root module, and that through create, plan, update, plan and destroy with the
 * real Terraform and AWS provider, against a local cloud of its own.
 *
 * @throws {Error} if Terraform fails, with what it says
 */
export async function runCycle(variants: readonly Variant[], configFile: string): Promise<CycleResult> {
  const cloud = await startLocalCloud();
  const before = cloud.snapshot();
  const directory = mkdtempSync(join(tmpdir(), 'variant-cycle-'));
  const module = new RootModule(variants, directory, cloud, configFile);
  try {
    module.synth(false);
    await module.terraform(['init']);
    await module.terraform(['apply', '-auto-approve']);
    const afterCreate = await module.plan();
    module.synth(true);
    const update = await module.plan('-refresh=false');
    await module.terraform(['apply', 'next.plan']);
    const afterUpdate = await module.plan();
    // Each plan before it has just read all there is.
    await module.terraform(['destroy', '-auto-approve', '-refresh=false']);
    return { afterCreate, update, afterUpdate, before, left: cloud.snapshot(), exchanges: cloud.exchanges };
  } finally {
    await cloud.close();
    rmSync(directory, { recursive: true });
  }
}

/** The part of a plan in JSON that is read here. @see https://developer.hashicorp.com/terraform/internals/json-format#plan-representation */
interface Plan {
  readonly resource_changes?: readonly ResourceChange[];
}
interface ResourceChange {
  readonly type: string;
  readonly name: string;
  readonly mode: 'managed' | 'data';
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Values | null;
    readonly after: Values | null;
  };
}
type Values = Readonly<Record<string, unknown>>;

/** The part of a synthesized stack that is read here. */
interface Synthesized {
  readonly resource: Readonly<
    Record<string, Readonly<Record<string, { '//': { metadata: { path: string } } }>>>
  >;
}

/** Variants side by side in one stack of cdktf, and the real Terraform in the directory of that stack. */
export class RootModule {
  /** What cdktf wrote. */
  readonly outdir: string;
  /** Where Terraform runs. */
  readonly #directory: string;

  constructor(
    readonly variants: readonly Pick<Variant, 'declare'>[],
    directory: string,
    readonly cloud: LocalCloud,
    readonly configFile: string,
  ) {
    this.outdir = join(directory, 'cdktf.out');
    this.#directory = join(this.outdir, 'stacks', STACK);
  }

  synth(updated: boolean): void {
    const app = new App({ outdir: this.outdir });
    const stack = new TerraformStack(app, STACK);
    new AwsProvider(stack, 'aws', { region: this.cloud.identity.region });
    new LocalBackend(stack, { path: join(this.outdir, 'terraform.tfstate') });
    for (const variant of this.variants) variant.declare(stack, updated);
    app.synth();
  }

  /** Changes the text of the synthesized stack. */
  rewrite(change: (json: string) => string): void {
    const file = join(this.#directory, 'cdk.tf.json');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  /** Plans into `next.plan`; what it would change, by the name of the variant. */
  async plan(...options: readonly string[]): Promise<ChangesByVariant> {
    const changes = new Map<string, PlannedChange[]>();
    const { exitCode } = await this.terraform(
      ['plan', '-out=next.plan', '-detailed-exitcode', ...options],
      [0, 2],
    );
    if (exitCode === 0) return changes;
    const { stdout } = await this.terraform(['show', '-json', 'next.plan']);
    for (const change of (JSON.parse(stdout) as Plan).resource_changes ?? []) {
      if (change.mode === 'data' || change.change.actions.join() === 'no-op') continue;
      const variant = this.#variantOf(change);
      changes.set(variant, [...(changes.get(variant) ?? []), worded(change)]);
    }
    // Something changes: if no resource does, it is what the stack hands out.
    return changes.size > 0 ? changes : new Map([['outputs', ['outputs of the stack']]]);
  }

  /** @throws {Error} if it ends in another way than these */
  async terraform(args: readonly string[], exitCodes = [0]): Promise<Ended> {
    const env = { ...this.cloud.env, TF_CLI_CONFIG_FILE: this.configFile, CHECKPOINT_DISABLE: '1' };
    const ended = await runProgram('terraform', [`-chdir=${this.#directory}`, ...args, '-no-color'], { env });
    if (exitCodes.includes(ended.exitCode ?? 1)) return ended;
    throw new Error(`terraform ${args.join(' ')}: ${ended.stderr}`);
  }

  /** Resources carry the path of their construct, which begins with the variant's own scope. */
  #variantOf({ type, name }: ResourceChange): string {
    const path = this.#synthesized().resource[type]?.[name]?.['//'].metadata.path ?? name;
    return path.split('/')[1] ?? name;
  }

  #synthesized(): Synthesized {
    return JSON.parse(readFileSync(join(this.#directory, 'cdk.tf.json'), 'utf8')) as Synthesized;
  }
}

function worded({ type, change }: ResourceChange): PlannedChange {
  const { actions, before, after } = change;
  const names = Object.keys({ ...before, ...after });
  const changed = names.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]));
  return `${actions.join('+')} ${type}: ${changed.join(', ')}`;
}
