import { claimsToBeManifest } from '@oauth-issuers/manifest';
import { readBoundedFile } from '../issuer-client/bounded-file.js';
import { isJsonObject, type JsonObject } from '../json.js';
import { UsageError } from '../usage-error.js';

/** A value that claims to be a manifest, where it was found, and the outputs beside it. */
export interface FoundManifest {
  readonly value: unknown;
  /** For messages, such as `output "manifest-orders" of dev-cognito in outputs.json`. */
  readonly where: string;
  readonly file: string;
  /** The stack, if the file says which. */
  readonly stack: string | undefined;
  /** Values of the same stack's outputs by name; empty for a bare manifest. */
  readonly outputs: JsonObject;
}

const HOW_TO_MAKE =
  "Write it with `cdktf deploy 'dev-*' --outputs-file FILE --outputs-file-include-sensitive-outputs`, " +
  'or with `terraform output -json > FILE`.';

/**
 * Finds the manifests of a file: cdktf's outputs file, `terraform output -json`, or a manifest alone.
 *
 * @throws {UsageError} if the file is missing, empty, not JSON, or has no manifest
 */
export async function findManifests(file: string): Promise<FoundManifest[]> {
  const content = parse(file, await read(file));
  if (claimsToBeManifest(content))
    return [{ value: content, where: `the manifest in ${file}`, file, stack: undefined, outputs: {} }];
  const found = stacksOf(content).flatMap(({ stack, outputs }) => manifestsOf(file, stack, outputs));
  if (found.length > 0) return found;
  throw new UsageError([
    `${file} has no manifest: it holds ${describe(content)}, and none of its outputs has "manifestVersion". ${HOW_TO_MAKE}`,
  ]);
}

/** Outputs of hundreds of stacks have less. */
const MAX_BYTES = 32 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EFBIG: `has more than ${MAX_BYTES / 1024 / 1024} MiB, so it is no outputs file`,
};

async function read(file: string): Promise<string> {
  try {
    return await readBoundedFile(file, MAX_BYTES);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = REASONS[code ?? ''] ?? `cannot be read (${code})`;
    throw new UsageError([`${file} ${reason}. ${HOW_TO_MAKE}`]);
  }
}

/** The parser's own message quotes the text, which may hold secrets: it is left out. */
function parse(file: string, text: string): unknown {
  if (text.trim() === '') throw new UsageError([`${file} is empty. ${HOW_TO_MAKE}`]);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError([`${file} is not JSON. ${HOW_TO_MAKE}`]);
  }
}

interface Stack {
  readonly stack: string | undefined;
  readonly outputs: JsonObject;
}

function stacksOf(content: unknown): Stack[] {
  if (!isJsonObject(content)) return [];
  const entries = Object.entries(content);
  if (entries.some(([, value]) => isTerraformOutput(value))) {
    const outputs = entries.map(([name, output]) => [
      name,
      isTerraformOutput(output) ? output.value : output,
    ]);
    return [{ stack: undefined, outputs: Object.fromEntries(outputs) as JsonObject }];
  }
  if (entries.some(([, value]) => claimsToBeManifest(value))) return [{ stack: undefined, outputs: content }];
  return entries.flatMap(([stack, outputs]) => (isJsonObject(outputs) ? [{ stack, outputs }] : []));
}

/** As `terraform output -json` prints each one. */
function isTerraformOutput(value: unknown): value is { readonly value: unknown } {
  return isJsonObject(value) && 'value' in value && 'sensitive' in value;
}

function manifestsOf(file: string, stack: string | undefined, outputs: JsonObject): FoundManifest[] {
  return Object.entries(outputs)
    .filter(([, value]) => claimsToBeManifest(value))
    .map(([name, value]) => {
      const where = `output "${name}"${stack === undefined ? '' : ` of ${stack}`} in ${file}`;
      return { value, where, file, stack, outputs };
    });
}

function describe(content: unknown): string {
  if (!isJsonObject(content)) return Array.isArray(content) ? 'a list' : `a ${typeof content}`;
  const keys = Object.keys(content);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.slice(0, 5).join(', ')}`;
}
