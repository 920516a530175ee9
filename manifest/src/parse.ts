import * as v from 'valibot';
import { membersAt } from './members.js';
import { unknownName } from './nearest.js';
import { MANIFEST_VERSION, manifestSchema, type Manifest } from './schema.js';

/** A manifest that cannot be read. `code` tells why, `problems` has a line for each fault, all of them at once. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';

  constructor(
    readonly code: 'MANIFEST_VERSION' | 'MANIFEST_INVALID',
    message: string,
    readonly problems: readonly string[],
  ) {
    super(message);
  }
}

/** Whether a value claims to be a manifest, of whatever version: an object with a `manifestVersion`. */
export function claimsToBeManifest(value: unknown): value is { manifestVersion: unknown } {
  return typeof value === 'object' && value !== null && 'manifestVersion' in value;
}

/**
 * Reads a manifest. A member that this version does not know is an error: one that is mistyped would switch off what it
 * asks for, in silence.
 *
 * @param value a resolved value, such as an output of `terraform output -json`; never a value at synth, which holds tokens
 * @param where what to call the value in an error, such as `output "manifest-orders" of dev-cognito`
 * @throws {ManifestError} `MANIFEST_VERSION` if the manifest is of another version, `MANIFEST_INVALID` if a member is missing or of the wrong form
 */
export function parseManifest(value: unknown, where = 'manifest'): Manifest {
  if (claimsToBeManifest(value) && value.manifestVersion !== MANIFEST_VERSION) {
    throw new ManifestError(
      'MANIFEST_VERSION',
      `${where}: manifestVersion is ${JSON.stringify(value.manifestVersion)}, this version reads ${MANIFEST_VERSION}. ` +
        'Deploy the stack and run the verifier with the same release.',
      [],
    );
  }
  const result = v.safeParse(manifestSchema, value);
  if (result.success) return result.output;
  const problems = result.issues.map(describeIssue);
  throw new ManifestError(
    'MANIFEST_INVALID',
    `${where} is not a valid manifest:\n  ${problems.join('\n  ')}`,
    problems,
  );
}

/**
 * One line: where, received, expected. The value itself only by its kind, lest a misplaced secret is printed; a kind of
 * credential that is unknown is named.
 */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '(the whole value)';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${path}: ${unknownMember(issue)}${ofClient(issue)}`;
  const received = path.endsWith('.credential.kind') ? describeName(issue.input) : describeKind(issue.input);
  return `${path}: received ${received}, expected ${issue.expected ?? issue.message}${ofClient(issue)}`;
}

/** The name that was meant, as far as that can be told, and those that there are. */
function unknownMember({ path }: v.BaseIssue<unknown>): string {
  const keys = (path ?? []).map(({ key }) => key as string | number);
  const known = membersAt(manifestSchema, keys.slice(0, -1));
  const name = String(keys.at(-1));
  // A secret that stands where a name belongs is none of these forms, or too long.
  if (!NAME.test(name)) return `unknown member. Known: ${known.join(', ')}`;
  if (known.includes(name)) return `unknown member "${name}" here: it belongs to another kind`;
  return unknownName('member', name, known);
}

const NAME = /^[A-Za-z][A-Za-z_-]{0,31}$/;

/** Which client is meant: its place in a list says little to a person. */
function ofClient({ path }: v.BaseIssue<unknown>): string {
  const [list, client] = path ?? [];
  if (list?.key !== 'clients' || typeof client?.value !== 'object' || client.value === null) return '';
  const { name } = client.value as { name?: unknown };
  return typeof name === 'string' && name !== '' ? ` (client ${JSON.stringify(name.slice(0, 100))})` : '';
}

const describeName = (input: unknown): string =>
  typeof input === 'string' && /^[a-z][a-z_-]{0,31}$/.test(input)
    ? JSON.stringify(input)
    : describeKind(input);

function describeKind(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (input === null) return 'null';
  if (input === '') return 'an empty string';
  return Array.isArray(input) ? 'a list' : typeof input === 'object' ? 'an object' : `a ${typeof input}`;
}
