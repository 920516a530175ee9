import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectValue } from './expressions/values.js';
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

/**
 * Reads what `cdktf synth` wrote.
 *
 * @param outdir the folder with `manifest.json`, usually `cdktf.out`
 * @param names stacks to read; all if absent
 * @returns the stacks, each after those that it depends on
 * @throws {RehearsalError} if there is nothing synthesized, or no stack of that name
 */
export async function readStacks(outdir: string, names?: readonly string[]): Promise<SynthesizedStack[]> {
  const entries = await readManifest(outdir);
  const unknown = (names ?? []).filter((name) => !entries.has(name));
  if (unknown.length > 0) {
    const existing = [...entries.keys()].join(', ');
    throw refusal(outdir, incorrect(`there is no stack named ${unknown.join(', ')}`, existing));
  }
  const wanted = new Set(names ?? entries.keys());
  const ordered = inOrder([...entries.values()]).filter(({ name }) => wanted.has(name));
  return Promise.all(
    ordered.map(async ({ name, synthesizedStackPath }) => ({
      name,
      json: (await readJson(join(outdir, synthesizedStackPath))) as ObjectValue,
    })),
  );
}

async function readManifest(outdir: string): Promise<Map<string, ManifestEntry>> {
  const { stacks } = (await readJson(join(outdir, 'manifest.json'))) as {
    stacks?: Record<string, ManifestEntry>;
  };
  return new Map(Object.entries(stacks ?? {}));
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw refusal(
      file,
      incorrect(missing ? 'the file does not exist; run cdktf synth first' : 'the file is not JSON'),
    );
  }
}

/** cdktf refuses stacks that depend on each other, so the order exists. */
function inOrder(entries: readonly ManifestEntry[]): ManifestEntry[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const ordered = new Set<ManifestEntry>();
  const visit = (entry: ManifestEntry): void => {
    if (ordered.has(entry)) return;
    for (const name of entry.dependencies) {
      const dependency = byName.get(name);
      if (dependency !== undefined) visit(dependency);
    }
    ordered.add(entry);
  };
  entries.forEach(visit);
  return [...ordered];
}

const refusal = (path: string, error: Error): RehearsalError =>
  new RehearsalError([problemAt({ path, address: '' }, error)]);
