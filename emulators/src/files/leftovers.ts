import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasEnded } from '../processes/process-identity.js';
import { OWNER_FILE, readOwner } from './owner.js';
import { removeIfUnchanged } from './private-file.js';

/** How the directory of a run is named; six characters follow. */
export const RUN_PREFIX = 'local-cloud-';
const RUN_DIRECTORY = new RegExp(`^${RUN_PREFIX}[A-Za-z0-9]{6}$`);

/**
 * Removes what runs left behind that ended without cleaning up (kill -9, a power cut): directories of this user that
 * say whose they are, and whose owner has ended for certain. Everything else stays.
 *
 * @param parent where the directories of runs lie
 */
export function sweepLeftovers(parent: string): void {
  for (const name of namesIn(parent)) {
    try {
      if (RUN_DIRECTORY.test(name)) sweep(join(parent, name));
    } catch {
      // What cannot be removed now is for the next start; this one does not depend on it.
    }
  }
}

function sweep(directory: string): void {
  if (!isPrivateDirectory(directory)) return;
  const owner = readOwner(directory);
  if (owner === undefined || !hasEnded(owner)) return;
  for (const file of owner.files) removeIfUnchanged(file);
  removeRunDirectory(directory);
}

/** Removes a run's directory, the secrets first: what says whose it is goes last, so that another can finish this. */
export function removeRunDirectory(directory: string): void {
  for (const name of namesIn(directory))
    if (name !== OWNER_FILE) rmSync(join(directory, name), { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}

/** A directory, not a link to one, that this user alone can enter. Windows knows neither owner nor mode. */
function isPrivateDirectory(path: string): boolean {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return false;
  return process.geteuid === undefined || (stats.uid === process.geteuid() && (stats.mode & 0o077) === 0);
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
