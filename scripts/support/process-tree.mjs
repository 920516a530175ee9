// Plain JavaScript with types in comments, since the guard, which must start in an instant, uses it too.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/**
 * A running process.
 *
 * @typedef {object} Process
 * @property {number} pid
 * @property {number} parent
 * @property {number} group
 * @property {string} command the name of its program, without arguments
 */

/** Milliseconds between two looks at the processes. */
const PERIOD_MS = 40;

/**
 * The running processes of this machine. One that has ended and that nobody has waited for is not running.
 * Windows tells of none.
 *
 * @returns {Promise<Process[]>}
 */
export async function runningProcesses() {
  if (process.platform === 'linux') return processesOfProc();
  if (process.platform === 'win32') return [];
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=,comm=']);
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, group, state, ...command] = line.trim().split(/\s+/);
    return pid && !state?.startsWith('Z') ? [toProcess([pid, parent, group], command.join(' '))] : [];
  });
}

/** @returns {Process[]} */
function processesOfProc() {
  return readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : undefined;
    // The name stands in parentheses, and may have some in it.
    const parts = stat && /^(\d+) \((.*)\) (\S) (\d+) (\d+) /s.exec(stat);
    if (!parts || parts[3] === 'Z' || parts[3] === 'X') return [];
    return [toProcess([parts[1], parts[4], parts[5]], parts[2])];
  });
}

/**
 * @param {(string | undefined)[]} numbers
 * @param {string | undefined} command
 * @returns {Process}
 */
function toProcess(numbers, command = '') {
  const [pid = 0, parent = 0, group = 0] = numbers.map(Number);
  return { pid, parent, group, command: basename(command) };
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // It has ended meanwhile.
  }
}

/**
 * A process group with all that it started, also what left the group for a session of its own, as programs on
 * pseudo-terminals do.
 */
export class ProcessTree {
  /** @type {Set<number>} */
  #members;

  /** @param {number} leader the leader of the group */
  constructor(leader) {
    this.leader = leader;
    this.#members = new Set([leader]);
  }

  /** The members that run. A member's children are members for good, whoever becomes their parent. */
  async running() {
    const processes = await runningProcesses();
    for (let known = 0; known < this.#members.size;) {
      known = this.#members.size;
      for (const { pid, parent, group } of processes)
        if (group === this.leader || this.#members.has(parent)) this.#members.add(pid);
    }
    return processes.map(({ pid }) => pid).filter((pid) => this.#members.has(pid));
  }

  /**
   * Waits until none runs.
   *
   * @param {number} graceMs after that many milliseconds those that run are killed; `Infinity`: never
   */
  async ended(graceMs) {
    const started = performance.now();
    for (;;) {
      const running = await this.running();
      if (running.length === 0) return;
      if (performance.now() - started >= graceMs) for (const pid of running) sendSignal(pid, 'SIGKILL');
      await delay(PERIOD_MS);
    }
  }

  /**
   * Asks the leader to end, and it alone: what it started is its own to end, and Terraform takes a second interrupt as
   * the order to drop everything.
   */
  async interrupt() {
    // What runs now is known before its parent can be gone.
    await this.running();
    sendSignal(this.leader, 'SIGINT');
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
