import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Lifetime } from './lifetime.js';
import { ROOT } from './paths.js';
import { ProcessTree } from './process-tree.mjs';

/** Milliseconds that an interrupted child has to end by itself. */
const GRACE_MS = 10_000;

/** Options of {@link runChild}. */
export interface ChildOptions {
  readonly lifetime: Lifetime;
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** @default the root of the repository */
  readonly cwd?: string;
  /** `show` passes output on as it comes, `keep` returns it. @default 'show' */
  readonly output?: 'show' | 'keep';
  /**
   * Milliseconds that it has to end by itself once interrupted, before it is killed. `Infinity` for what must not be
   * killed, such as a change of a real account.
   *
   * @default 10000
   */
  readonly graceMs?: number;
}

/** How a child process ended. */
export interface ChildResult {
  readonly exitCode: number;
  /** Stdout and stderr in order, if kept. */
  readonly output: string;
}

/**
 * Runs a program in a process group and session of its own, so that Ctrl-C reaches it once: from here, not from the
 * terminal too (Terraform takes a second interrupt as the order to drop everything). When the command ends, or this
 * process is killed, so do the program and all that it started.
 *
 * @throws {Interrupted} if the command is being ended
 */
export async function runChild(
  program: string,
  args: readonly string[],
  options: ChildOptions,
): Promise<ChildResult> {
  const { lifetime, graceMs = GRACE_MS } = options;
  lifetime.signal.throwIfAborted();
  const keep = options.output === 'keep';
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    detached: process.platform !== 'win32',
  });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const unguard = guardChild(child, lifetime, graceMs);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [exitCode] = await ended;
  // What is being interrupted ends with all that it started, and the command with it.
  lifetime.signal.throwIfAborted();
  unguard();
  return { exitCode: exitCode ?? 1, output };
}

/** @returns to be called when the child has ended by itself */
function guardChild(child: ChildProcess, { signal, guard, defer }: Lifetime, graceMs: number): () => void {
  const { pid } = child;
  if (pid === undefined) return () => undefined;
  guard.watch(pid, graceMs);
  const tree = new ProcessTree(pid);
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> =>
    (ending ??= (async () => {
      guard.interrupted(pid);
      await tree.interrupt();
      await tree.ended(graceMs);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    })());
  let isOver = false;
  const endAtOnce = (): void => void end();
  // All children are asked at once, and then waited for one by one.
  signal.addEventListener('abort', endAtOnce);
  defer(() => (isOver ? undefined : end()));
  return () => {
    isOver = true;
    signal.removeEventListener('abort', endAtOnce);
    guard.forget(pid);
  };
}
