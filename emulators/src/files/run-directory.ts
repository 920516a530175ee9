import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rootCertificates } from 'node:tls';
import { CannotStartError, systemReason } from '../core/cannot-start.js';
import { removeRunDirectory, RUN_PREFIX, sweepLeftovers } from './leftovers.js';
import { writeOwner } from './owner.js';
import { createPrivateFile, identityOf, type FileIdentity } from './private-file.js';

/** The files of one run, in a directory that only its owner can read. */
export interface RunDirectory {
  /** Absolute. */
  readonly path: string;
  /** The local authority's certificate. */
  readonly caFile: string;
  /** Public roots, those that the environment adds, and the local authority. */
  readonly trustFile: string;
  /**
   * Makes a file elsewhere that goes with the directory.
   *
   * @throws {CannotStartError} if something has that name, or the file cannot be written
   */
  createOutside(path: string, content: string): void;
  /** Removes the directory, and what was made elsewhere if it is still that. */
  remove(): void;
}

/**
 * Makes the directory below the system's temporary one, mode 0700, after removing those that runs left there which
 * ended without cleaning up. It is removed at the end of the process at the latest.
 *
 * @throws {CannotStartError} if it cannot be made, or if a file with roots of the environment cannot be read
 */
export function createRunDirectory(caPem: string): RunDirectory {
  const roots = [...new Set([...inheritedRoots(), ...rootCertificates, caPem])];
  const parent = resolve(tmpdir());
  sweepLeftovers(parent);
  const path = makeTemporaryDirectory(RUN_PREFIX);
  const [caFile, trustFile] = [join(path, 'ca.pem'), join(path, 'trust.pem')];
  const outside = new OutsideFiles(path);
  const remove = atExitAtLast(() => {
    try {
      outside.remove();
    } finally {
      removeRunDirectory(path);
    }
  });
  try {
    writeOwner(path, []);
    writeFileSync(caFile, caPem);
    writeFileSync(trustFile, roots.join('\n'));
  } catch (error) {
    remove();
    throw unusable(parent, error);
  }
  return { path, caFile, trustFile, remove, createOutside: (file, content) => outside.create(file, content) };
}

/** Files that a run made outside its directory. */
class OutsideFiles {
  readonly #files: { readonly identity: FileIdentity; readonly remove: () => void }[] = [];

  constructor(private readonly directory: string) {}

  create(path: string, content: string): void {
    const identity = identityOf(path, content);
    // Said before it is made, so that the next start finds it whenever this process is killed.
    writeOwner(this.directory, [...this.#files.map((file) => file.identity), identity]);
    this.#files.push({ identity, remove: createPrivateFile(path, content) });
  }

  remove(): void {
    for (const file of this.#files.splice(0)) file.remove();
  }
}

/**
 * Makes a directory below the system's temporary one, mode 0700.
 *
 * @param prefix of its name; six characters follow
 * @throws {CannotStartError} if it cannot be made
 */
export function makeTemporaryDirectory(prefix: string): string {
  const parent = resolve(tmpdir());
  try {
    return mkdtempSync(join(parent, prefix));
  } catch (error) {
    throw unusable(parent, error);
  }
}

const unusable = (parent: string, error: unknown): CannotStartError =>
  new CannotStartError(
    `The local cloud cannot keep its files in the temporary directory ${parent}: ${systemReason(error)}. ` +
      'Set TMPDIR to a directory that exists, that you may write to, and that has a megabyte of room.',
    { cause: error },
  );

/** Variables by which people add roots of their own (a company's proxy, say); their files stay trusted. */
const ROOT_FILES = ['SSL_CERT_FILE', 'AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'] as const;

function inheritedRoots(): string[] {
  return ROOT_FILES.flatMap((variable) => {
    const file = process.env[variable];
    return file === undefined || file === devNull ? [] : readRoots(variable, file);
  });
}

/** A file that is not there adds none. */
function readRoots(variable: string, file: string): string[] {
  try {
    // A pipe or a device could keep a reader waiting, or never end.
    if (!statSync(file).isFile()) throw new Error('it is not a regular file');
    return [readFileSync(file, 'utf8')];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new CannotStartError(
      `${variable} names ${file}, which cannot be read: ${systemReason(error)}. The local cloud adds the certificates ` +
        `in it to those that Terraform is to trust. Make the file readable, or unset ${variable}.`,
      { cause: error },
    );
  }
}

const removals = new Set<() => void>();

/** What removes something, once; at the end of the process if nothing did before. */
function atExitAtLast(removal: () => void): () => void {
  if (removals.size === 0) process.on('exit', removeAll);
  const remove = (): void => {
    if (!removals.delete(remove)) return;
    if (removals.size === 0) process.off('exit', removeAll);
    removal();
  };
  removals.add(remove);
  return remove;
}

function removeAll(): void {
  for (const remove of removals) {
    try {
      remove();
    } catch {
      // The process ends; the next start sweeps what is left.
    }
  }
}
