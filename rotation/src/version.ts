import { RotationError } from './rotation-error.js';
import type { Rotation } from './rotation.js';

/** A version of the stored secret. */
export interface Version {
  readonly id: string;
  /** As it is stored. */
  readonly text: string;
  readonly clientSecret: string;
}

/** A version that does not hold a secret of the client that is rotated. */
export class ForeignVersion extends RotationError {}

/** Reads a version. @throws {ForeignVersion} */
export async function readVersion(rotation: Rotation, id: string, label: string): Promise<Version> {
  const { store, key } = rotation;
  const text = await store.read(id);
  if (key === undefined) return { id, text, clientSecret: text };
  const members = parse(text);
  const clientSecret = members?.[key];
  if (!members || typeof clientSecret !== 'string' || clientSecret === '') {
    throw new ForeignVersion(
      `${label} of ${store.id} is not a JSON object with the secret as member "${key}". Nothing was changed. ` +
        'Rotate with the outputs of the newest deploy, or mend the stored secret.',
    );
  }
  assertSameClient(rotation, members['clientId'], label);
  return { id, text, clientSecret };
}

/** The text of a version with another secret; the other members of its JSON object stay. */
export function withClientSecret({ text }: Version, key: string | undefined, clientSecret: string): string {
  return key === undefined ? clientSecret : JSON.stringify({ ...parse(text), [key]: clientSecret });
}

function assertSameClient({ clientId, store }: Rotation, stored: unknown, label: string): void {
  if (stored === undefined || stored === clientId) return;
  throw new ForeignVersion(
    `${label} of ${store.id} belongs to client id ${JSON.stringify(stored)}, the outputs name ${clientId}. ` +
      'Nothing was changed. Rotate with the outputs of the newest deploy.',
  );
}

/** The parser's own message quotes the text, which is a secret. */
function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
