import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the operating system knows of a process. */
export interface ProcessInfo {
  /** Process id of the parent. */
  readonly parent: number;
  /** Process group: what a shell started as one job, or a program with its children. */
  readonly group: number;
  /** Ended, and kept only until its parent asks how. */
  readonly defunct: boolean;
  /** When it started, in the system's own form: no later process of the same id has the same. */
  readonly started: string;
  /** The command line, its arguments separated by spaces. */
  readonly command: string;
}

/** @returns undefined if there is no such process, or if the system does not tell (Windows does not) */
export function processInfo(pid: number): ProcessInfo | undefined {
  if (process.platform === 'win32') return undefined;
  return process.platform === 'linux' ? infoFromProc(pid) : infoFromPs(pid);
}

/** Whether some process has this id, also one of another user. */
export function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function infoFromProc(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses, and may hold any character itself.
    const [state = '', parent, group, ...others] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      parent: Number(parent),
      group: Number(group),
      defunct: state === 'Z' || state === 'X',
      // Counted from the boot, so the boot belongs to it.
      started: `${bootId()} ${others[16]}`,
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
    };
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/ps.html (`stat` and `lstart` are those of BSD and macOS) */
export function infoFromPs(pid: number): ProcessInfo | undefined {
  const columns = ['ppid', 'pgid', 'stat', 'lstart', 'args'].flatMap((name) => ['-o', `${name}=`]);
  const { stdout } = spawnSync('ps', ['-ww', ...columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const row = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*?)\s*$/m.exec(stdout ?? '');
  if (!row) return undefined;
  const [, parent, group, state = '', started = '', command = ''] = row;
  return { parent: Number(parent), group: Number(group), defunct: state.startsWith('Z'), started, command };
}
