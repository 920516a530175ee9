import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './terraform.js';

type Json = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** What Terraform did with a resource, when it had done it. */
export interface Step {
  readonly type: string;
  readonly name: string;
  readonly action: 'create' | 'update' | 'delete';
}

/**
 * The order in which the real Terraform takes the resources of one configuration to those of another, whatever their
 * provider: each stands as a value that Terraform keeps itself, with the same references and the same lifecycle.
 */
export async function orderOfSteps(before: Resources, after: Resources): Promise<readonly Step[]> {
  const directory = mkdtempSync(join(tmpdir(), 'terraform-order-'));
  const configFile = join(directory, 'terraform.rc');
  const env = { TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1', TF_INPUT: '0' };
  const terraform = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await runProgram('terraform', [`-chdir=${directory}`, ...args], {
      env,
    });
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  };
  const apply = async (resources: Resources): Promise<string> => {
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(standIns(resources)));
    return terraform('apply', '-auto-approve', '-json');
  };
  try {
    writeFileSync(configFile, '');
    writeFileSync(join(directory, 'main.tf.json'), '{}');
    await terraform('init');
    await apply(before);
    return stepsIn(await apply(after));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const SEPARATOR = '--';

function standIns(resources: Resources): object {
  const entries = Object.entries(resources).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, block]) => [`${type}${SEPARATOR}${name}`, standIn(block)]),
  );
  const known = Object.entries(resources).flatMap(([type, blocks]) =>
    Object.keys(blocks).map((name) => [type, name]),
  );
  let text = JSON.stringify(Object.fromEntries(entries));
  for (const [type, name] of known) {
    const standing = `terraform_data.${type}${SEPARATOR}${name}`;
    // An attribute, of which a stand-in has the id alone; and the resource itself, where a lifecycle names it.
    text = text
      .replaceAll(new RegExp(`\\b${type}\\.${name}\\.\\w+`, 'g'), `${standing}.id`)
      .replaceAll(`"${type}.${name}"`, `"${standing}"`);
  }
  return {
    resource: { terraform_data: JSON.parse(text.replaceAll(/\$\{data\.[^}]+\}/g, 'read')) as unknown },
  };
}

/** A resource as a value: what it is made with, and the part of its lifecycle that decides the order. */
function standIn(block: Json): Json {
  const lifecycle = omit((block['lifecycle'] ?? {}) as Json, ['ignore_changes']);
  return {
    input: omit(block, ['//', 'lifecycle']),
    ...(Object.keys(lifecycle).length > 0 && { lifecycle }),
  };
}

const omit = (block: Json, names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(block).filter(([name]) => !names.includes(name)));

interface Event {
  readonly type: string;
  readonly hook?: { readonly resource: { readonly resource_name: string }; readonly action: Step['action'] };
}

function stepsIn(log: string): Step[] {
  return log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Event)
    .filter(({ type }) => type === 'apply_complete')
    .map(({ hook }) => {
      const [type, name] = hook!.resource.resource_name.split(SEPARATOR);
      return { type: type!, name: name!, action: hook!.action };
    });
}
