import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Terraform JSON of one stack. */
export type StackJson = Readonly<Record<string, unknown>>;

const made: string[] = [];

/** Writes stacks as `cdktf synth` does, and returns the folder. Dependencies are by stack name. */
export function writeOutdir(
  stacks: Readonly<Record<string, StackJson>>,
  dependencies: Readonly<Record<string, readonly string[]>> = {},
): string {
  const outdir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  made.push(outdir);
  const entries = Object.entries(stacks).map(([name, json]) => {
    const synthesizedStackPath = `stacks/${name}/cdk.tf.json`;
    mkdirSync(dirname(join(outdir, synthesizedStackPath)), { recursive: true });
    writeFileSync(join(outdir, synthesizedStackPath), JSON.stringify(json));
    return [name, { name, synthesizedStackPath, dependencies: dependencies[name] ?? [] }];
  });
  const manifest = { version: '0.21.0', stacks: Object.fromEntries(entries) as unknown };
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify(manifest));
  return outdir;
}

/** Removes every folder that was written. */
export function removeOutdirs(): void {
  for (const outdir of made.splice(0)) rmSync(outdir, { recursive: true, force: true });
}
