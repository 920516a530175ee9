import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import minimatch from 'minimatch';
import { Failure } from './failure.js';

/** A synthesized stack. */
export interface Stack {
  readonly name: string;
  /** Where its Terraform JSON lies, and Terraform works. */
  readonly directory: string;
  /** The providers that it configures, such as `aws`. */
  readonly providers: readonly string[];
}

/** The part of `manifest.json` that is read here. */
interface Manifest {
  readonly stacks: Readonly<Record<string, ManifestEntry>>;
}

interface ManifestEntry {
  readonly name: string;
  readonly workingDirectory: string;
  readonly synthesizedStackPath: string;
  readonly dependencies: readonly string[];
}

/**
 * Reads which stacks were synthesized.
 *
 * @param outdir what the app wrote, such as `cdktf.out`
 * @returns each after those that it depends on
 */
export async function readStacks(outdir: string): Promise<readonly Stack[]> {
  const { stacks } = JSON.parse(await readFile(join(outdir, 'manifest.json'), 'utf8')) as Manifest;
  return Promise.all(
    inOrder(stacks).map(async ({ name, workingDirectory, synthesizedStackPath }) => {
      const json = await readFile(join(outdir, synthesizedStackPath), 'utf8');
      const { provider = {} } = JSON.parse(json) as { provider?: Readonly<Record<string, unknown>> };
      return { name, directory: join(outdir, workingDirectory), providers: Object.keys(provider) };
    }),
  );
}

/** cdktf refuses stacks that depend on each other, so there is an order. */
function inOrder(stacks: Manifest['stacks']): ManifestEntry[] {
  const ordered = new Set<ManifestEntry>();
  const visit = (entry: ManifestEntry | undefined): void => {
    if (!entry || ordered.has(entry)) return;
    entry.dependencies.forEach((name) => visit(stacks[name]));
    ordered.add(entry);
  };
  Object.values(stacks).forEach(visit);
  return [...ordered];
}

/**
 * The stacks that are meant.
 *
 * @param patterns names, or globs as cdktf takes them; none for all
 * @throws {Failure} exit code 2, if a pattern meets none, or there is no stack at all
 */
export function selectStacks(stacks: readonly Stack[], patterns: readonly string[] = []): readonly Stack[] {
  if (stacks.length === 0) throw new Failure('The app synthesized no stack, so there is nothing to do.', 2);
  const unknown = patterns.filter((pattern) => !stacks.some(({ name }) => minimatch(name, pattern)));
  if (unknown.length > 0) {
    const received = unknown.map((pattern) => JSON.stringify(pattern)).join(', ');
    const known = stacks.map(({ name }) => name).join(', ');
    throw new Failure(`There is no stack ${received}. Synthesized: ${known}.`, 2);
  }
  return stacks.filter(
    ({ name }) => patterns.length === 0 || patterns.some((pattern) => minimatch(name, pattern)),
  );
}
