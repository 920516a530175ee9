import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemClock } from '../issuer-client/clock.js';
import { UsageError } from '../usage-error.js';

/** Writes a file whole or not at all: under a temporary name beside it, then renamed. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const temporary = `${file}.${systemClock.randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError([`${file} cannot be written: ${code ?? message}`]);
  }
}

/** @throws {UsageError} naming all files whose folder does not exist, and those that are named twice */
export async function assertWritable(files: readonly string[]): Promise<void> {
  const paths = files.map((file) => resolve(file));
  const repeated = files.filter((_, i) => paths.indexOf(paths[i]!) !== i);
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const missing = await Promise.all(
    folders.map(async (folder) => ((await isFolder(folder)) ? [] : [folder])),
  );
  const problems = [
    ...missing.flat().map((folder) => `--report: folder ${folder} does not exist; make it first`),
    ...repeated.map((file) => `--report: ${file} is named twice: one report would overwrite the other`),
  ];
  if (problems.length > 0) throw new UsageError(problems);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
