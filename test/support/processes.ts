import { readdirSync, readFileSync } from 'node:fs';

/** A running process. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** Its command line. */
  readonly command: string;
}

/** The running processes; those that have ended and were not waited for are none. */
export const processIds = (): RunningProcess[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({
      pid: Number(pid),
      parent: Number(/\) \S (\d+) /.exec(read(`/proc/${pid}/stat`))?.[1]),
      command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim(),
    }))
    .filter(({ command }) => command !== '');

/** Command lines of the running processes that have a mark in their environment; children inherit it. */
export const processesWith = (mark: string): string[] => markedProcesses(mark).map(({ command }) => command);

/** The running processes that have a mark in their environment. */
export const markedProcesses = (mark: string): RunningProcess[] =>
  processIds().filter(({ pid }) => read(`/proc/${pid}/environ`).includes(mark));

/** Nothing, for a process that has ended meanwhile or belongs to someone else. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
