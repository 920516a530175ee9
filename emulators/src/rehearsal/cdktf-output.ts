import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDepth } from './configuration.js';
import { isList, isObject, toObject, type ObjectValue, type Value } from './expressions/values.js';
import { incorrect, problemAt, RehearsalError } from './problem.js';

/** One synthesized stack. */
export interface SynthesizedStack {
  readonly name: string;
  /** The Terraform JSON of the stack. */
  readonly json: ObjectValue;
}

interface ManifestEntry {
  readonly name: string;
  readonly synthesizedStackPath: string;
  readonly dependencies: readonly string[];
}

type Manifest = ReadonlyMap<string, ManifestEntry>;

/**
 * Reads what `cdktf synth` wrote.
 *
 * @param outdir the folder with `manifest.json`, usually `cdktf.out`
 * @param names stacks to read; all if absent
 * @returns the stacks, each after those that it depends on
 * @throws {RehearsalError} if there is nothing synthesized, or no stack of that name
 */
export async function readStacks(outdir: string, names?: readonly string[]): Promise<SynthesizedStack[]> {
  const file = join(outdir, 'manifest.json');
  const manifest = manifestIn(await readJson(file), file);
  const unknown = (names ?? []).filter((name) => !manifest.has(name));
  if (unknown.length > 0) {
    const existing = [...manifest.keys()].join(', ');
    throw refusal(outdir, incorrect(`there is no stack named ${unknown.join(', ')}`, existing));
  }
  const wanted = new Set(names ?? manifest.keys());
  const ordered = inOrder(manifest, file).filter(({ name }) => wanted.has(name));
  return Promise.all(
    ordered.map(async ({ name, synthesizedStackPath }) => ({
      name,
      json: await readStack(join(outdir, synthesizedStackPath)),
    })),
  );
}

async function readStack(file: string): Promise<ObjectValue> {
  const json = await readJson(file);
  try {
    checkDepth(json);
    return toObject(json);
  } catch (error) {
    throw refusal(file, error);
  }
}

async function readJson(file: string): Promise<Value> {
  const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    const missing = code === 'ENOENT';
    throw refusal(
      file,
      incorrect(
        missing ? 'the file does not exist; run cdktf synth first' : `the file cannot be read: ${code}`,
      ),
    );
  });
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw refusal(file, incorrect('the file is not JSON'));
  }
}

function manifestIn(json: Value, file: string): Manifest {
  const stacks = isObject(json) ? json['stacks'] : undefined;
  const entries = stacks !== undefined && isObject(stacks) ? Object.values(stacks) : [null];
  if (!entries.every(isEntry))
    throw refusal(file, incorrect('the file is not a manifest of cdktf; run cdktf synth again'));
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function isEntry(value: Value): value is Value & ManifestEntry {
  if (!isObject(value)) return false;
  const { name, synthesizedStackPath, dependencies } = value;
  return (
    typeof name === 'string' &&
    typeof synthesizedStackPath === 'string' &&
    dependencies !== undefined &&
    isList(dependencies) &&
    dependencies.every((dependency) => typeof dependency === 'string')
  );
}

/** The stacks, each after those that it depends on. */
function inOrder(manifest: Manifest, file: string): ManifestEntry[] {
  const ordered = new Set<ManifestEntry>();
  const visit = (entry: ManifestEntry, trail: readonly string[]): void => {
    if (ordered.has(entry)) return;
    if (trail.includes(entry.name)) {
      const circle = [...trail.slice(trail.indexOf(entry.name)), entry.name].join(' -> ');
      throw refusal(file, incorrect(`the stacks depend on each other: ${circle}`));
    }
    for (const name of entry.dependencies) {
      const dependency = manifest.get(name);
      if (dependency !== undefined) visit(dependency, [...trail, entry.name]);
    }
    ordered.add(entry);
  };
  for (const entry of manifest.values()) visit(entry, []);
  return [...ordered];
}

const refusal = (path: string, error: unknown): RehearsalError =>
  new RehearsalError([problemAt({ path, address: '' }, error)]);
