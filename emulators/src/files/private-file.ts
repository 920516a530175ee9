import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { CannotStartError, systemReason } from '../core/cannot-start.js';

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/** Only the owner may read it. */
const PRIVATE = 0o600;
/** Bytes; what is longer is none of our files. */
const LONGEST = 1024 * 1024;

/** A file, told apart from another that takes its place. */
export interface FileIdentity {
  /** Absolute. */
  readonly path: string;
  /** SHA-256 of its content, hexadecimal. */
  readonly digest: string;
}

/** The identity that a file with this content will have. */
export const identityOf = (path: string, content: string): FileIdentity => ({
  path,
  digest: createHash('sha256').update(content).digest('hex'),
});

/**
 * Makes a file that only its owner can read, whole or not at all. What is there already is left alone, also a
 * symbolic link that leads nowhere.
 *
 * @returns removes the file, if it is still this one
 * @throws {CannotStartError} if something has that name, or the file cannot be written
 */
export function createPrivateFile(path: string, content: string): () => void {
  const file = open(path);
  try {
    // The mode of open() is cut by the umask.
    fchmodSync(file, PRIVATE);
    writeFileSync(file, content);
    const { dev, ino } = fstatSync(file);
    const identity = identityOf(path, content);
    return () => removeIfUnchanged(identity, (stats) => stats.dev === dev && stats.ino === ino);
  } catch (error) {
    rmSync(path, { force: true });
    throw cannotWrite(path, error);
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, PRIVATE);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? existsAlready(path) : cannotWrite(path, error);
  }
}

/** @throws {CannotStartError} if something has that name, be it a symbolic link that leads nowhere */
export function assertNotThere(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) throw existsAlready(path);
}

const existsAlready = (path: string): CannotStartError =>
  new CannotStartError(
    `${path} exists already, and the local cloud overwrites nothing. Name a file that is not there, or remove that one.`,
  );

/** Removes a file if it is still what it was made as: neither replaced nor edited, nor a symbolic link. */
export function removeIfUnchanged(
  { path, digest }: FileIdentity,
  isSame: (stats: Stats) => boolean = () => true,
): void {
  const found = readRegularFile(path);
  if (found === undefined || !isSame(found.stats)) return;
  if (identityOf(path, found.content).digest === digest) rmSync(path, { force: true });
}

/** A regular file, read without following a symbolic link; undefined if there is none that can be read. */
export function readRegularFile(
  path: string,
): { readonly content: string; readonly stats: Stats } | undefined {
  let file: number | undefined;
  try {
    // Opening a named pipe would wait for its writer.
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > LONGEST) return undefined;
    return { content: readFileSync(file, 'utf8'), stats };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** As {@link replacePrivateFile}. */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  replacePrivateFile(path, content);
}

/**
 * Writes a file that only its owner can read, whole or not at all; one of that name is replaced.
 *
 * @throws {CannotStartError} if it cannot be written
 */
export function replacePrivateFile(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  createPrivateFile(temporary, content);
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw cannotWrite(path, error);
  }
}

const cannotWrite = (path: string, error: unknown): CannotStartError =>
  new CannotStartError(
    `Cannot write ${path}: ${systemReason(error)}. Name a file in a directory that exists, that you may write to and that has room.`,
    { cause: error },
  );
