import { ManifestError, parseManifest, type Manifest } from '@oauth-issuers/manifest';
import { UsageError } from '../usage-error.js';
import { findManifests, type FoundManifest } from './outputs-file.js';
import { readReference, type ReadSecret } from './secrets.js';

/** What the outputs of a deployment say, and how to read the secrets that they hold or point to. */
export interface Outputs {
  readonly manifests: readonly Manifest[];
  readonly readSecret: ReadSecret;
}

/**
 * Reads outputs files: cdktf's outputs file, `terraform output -json`, or bare manifests.
 *
 * @param env where `env` references are looked up
 * @throws {UsageError} naming everything that is wrong with all of the files
 */
export async function readOutputs(
  files: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Outputs> {
  const problems: string[] = [];
  const collect = <T>(error: unknown, otherwise: T): T => {
    problems.push(...problemsOf(error));
    return otherwise;
  };
  const found = await Promise.all(files.map((file) => findManifests(file).catch((e) => collect(e, []))));
  const sources = new Map<string, FoundManifest>();
  const manifests: Manifest[] = [];
  for (const source of found.flat()) {
    const manifest = tryParse(source, (error) => collect(error, undefined));
    if (!manifest) continue;
    const earlier = sources.get(manifest.name);
    if (earlier) problems.push(`${source.where}: the name "${manifest.name}" is taken by ${earlier.where}`);
    sources.set(manifest.name, source);
    manifests.push(manifest);
  }
  if (problems.length > 0) throw new UsageError(problems);
  return { manifests, readSecret: readBeside(sources, readReference(env)) };
}

/** One line each; details of a manifest follow what they are about, indented. */
function problemsOf(error: unknown): readonly string[] {
  if (error instanceof UsageError) return error.problems;
  if (!(error instanceof ManifestError)) throw error;
  const details = error.problems.map((problem) => `  ${problem}`);
  const told = details.map((detail) => `\n${detail}`).join('');
  return [error.message.slice(0, error.message.length - told.length), ...details];
}

function tryParse(source: FoundManifest, fail: (error: unknown) => undefined): Manifest | undefined {
  try {
    return parseManifest(source.value, source.where);
  } catch (error) {
    return fail(error);
  }
}

/** Reads `output` references from the outputs of the manifest's own stack. */
function readBeside(sources: ReadonlyMap<string, FoundManifest>, otherwise: ReadSecret): ReadSecret {
  return (reference, manifest) => {
    if (reference.from !== 'output') return otherwise(reference, manifest);
    const { outputs, file, stack } = sources.get(manifest.name)!;
    const value = outputs[reference.name];
    if (typeof value === 'string' && value !== '' && value !== '<sensitive>') return value;
    const place = stack === undefined ? file : `${file} under ${stack}`;
    throw new UsageError([
      `there is no output "${reference.name}" in ${place}. cdktf writes secrets only if asked to: ` +
        `\`umask 077; cdktf deploy ${stack ?? "'dev-*'"} --outputs-file ${file} --outputs-file-include-sensitive-outputs\`; ` +
        '`terraform output -json` always does.',
    ]);
  };
}
