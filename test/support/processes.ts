import { readdirSync, readFileSync } from 'node:fs';

/** Command lines of the running processes that have a mark in their environment; children inherit it. */
export function processesWith(mark: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/environ`).includes(mark))
    .map((pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim())
    .filter((commandLine) => commandLine !== '');
}

/** Nothing, for a process that has ended meanwhile or belongs to someone else. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
