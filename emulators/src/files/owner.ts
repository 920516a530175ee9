import { join } from 'node:path';
import { ownIdentity, type ProcessIdentity } from '../processes/process-identity.js';
import { readRegularFile, replacePrivateFile, type FileIdentity } from './private-file.js';

/** Names the file in a run's directory that says whose it is. */
export const OWNER_FILE = 'owner.json';

/** Who a run's directory belongs to, and what else that run has made. */
export interface Owner extends ProcessIdentity {
  /** Files outside the directory, at places that the user chose. */
  readonly files: readonly FileIdentity[];
}

/** Says that a directory is this process's. @throws {CannotStartError} */
export function writeOwner(directory: string, files: readonly FileIdentity[]): void {
  const owner: Owner = { ...ownIdentity(), files };
  replacePrivateFile(join(directory, OWNER_FILE), `${JSON.stringify(owner)}\n`);
}

/** @returns undefined for a directory that does not say whose it is */
export function readOwner(directory: string): Owner | undefined {
  const found = readRegularFile(join(directory, OWNER_FILE));
  if (found === undefined) return undefined;
  try {
    const owner: unknown = JSON.parse(found.content);
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, place, started, files } = value as Partial<Record<keyof Owner, unknown>>;
  return (
    Number.isSafeInteger(pid) &&
    (pid as number) > 0 &&
    typeof place === 'string' &&
    typeof started === 'string' &&
    Array.isArray(files) &&
    files.every(isFileIdentity)
  );
}

function isFileIdentity(value: unknown): value is FileIdentity {
  if (typeof value !== 'object' || value === null) return false;
  const { path, digest } = value as Partial<Record<keyof FileIdentity, unknown>>;
  return typeof path === 'string' && typeof digest === 'string';
}
