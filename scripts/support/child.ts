import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Lifetime } from './lifetime.js';
import { ROOT } from './paths.js';

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
  /** Whether the program may ask questions; it then stays in this process group, since a terminal feeds only that. @default false */
  readonly terminal?: boolean;
}

/** How a child process ended. */
export interface ChildResult {
  readonly exitCode: number;
  /** Stdout and stderr in order, if kept. */
  readonly output: string;
}

/**
 * Runs a program in a process group of its own, so that Ctrl-C reaches it once: from here, not from the terminal
 * too (Terraform takes a second interrupt as the order to drop everything). When the command ends, so does the group.
 */
export async function runChild(
  program: string,
  args: readonly string[],
  options: ChildOptions,
): Promise<ChildResult> {
  const keep = options.output === 'keep';
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: [options.terminal ? 'inherit' : 'ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    detached: !options.terminal && process.platform !== 'win32',
  });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  options.lifetime.defer(() => (options.terminal ? ended.then(() => undefined) : endGroup(child, ended)));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [exitCode] = await ended;
  return { exitCode: exitCode ?? 1, output };
}

async function endGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  signalGroup(child, 'SIGINT');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  await ended.catch(() => undefined);
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') child.kill(signal);
  else process.kill(-child.pid!, signal);
}
