import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SCRIPT = join(__dirname, 'guard-process.mjs');

/**
 * A process of its own that ends the children of this one, and removes its directories, should this one be killed.
 * Started when there is something to guard; Windows, which has no process groups, goes without.
 */
export class Guard {
  #process: ChildProcess | undefined;

  /**
   * Has a child ended with this process.
   *
   * @param pid the leader of a process group
   * @param graceMs milliseconds that it has to end by itself, once interrupted; `Infinity`: it is never killed
   */
  watch(pid: number, graceMs: number): void {
    this.#say({ order: 'watch', pid, graceMs: Number.isFinite(graceMs) ? graceMs : null });
  }

  /** Says that the child was interrupted: the guard will not do it again. */
  interrupted(pid: number): void {
    this.#say({ order: 'interrupted', pid });
  }

  /** Says that the child has ended. */
  forget(pid: number): void {
    this.#say({ order: 'forget', pid });
  }

  /** Has a directory removed with this process. */
  remove(directory: string): void {
    this.#say({ order: 'remove', directory });
  }

  /** Resolves when there is no guard any more. */
  async close(): Promise<void> {
    const guard = this.#process;
    if (guard?.pid === undefined || guard.exitCode !== null || guard.signalCode !== null) return;
    guard.ref();
    const ended = once(guard, 'exit');
    guard.kill('SIGKILL');
    await ended;
  }

  #say(order: Readonly<Record<string, unknown>>): void {
    if (process.platform === 'win32') return;
    this.#process ??= startGuard();
    this.#process.stdin?.write(`${JSON.stringify(order)}\n`);
  }
}

function startGuard(): ChildProcess {
  const guard = spawn(process.execPath, [SCRIPT], {
    // A session of its own: no terminal and no signal to a group reaches it. What this process was told is not for it.
    detached: true,
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a guard the command works all the same.
  guard.on('error', () => undefined).unref();
  guard.stdin.on('error', () => undefined);
  (guard.stdin as typeof guard.stdin & { unref(): void }).unref();
  return guard;
}
