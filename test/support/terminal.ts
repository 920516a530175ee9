import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endAtLast } from './end-at-last.js';
import { eventually } from './eventually.js';

const HELPER = join(__dirname, 'on-a-terminal.py');
const CTRL_C = '\u0003';

/** A command on a terminal of its own. */
export interface Terminal {
  readonly pid: number;
  /** All that the terminal has shown so far, with its control sequences. */
  readonly shown: () => string;
  /** Resolves when the terminal has shown it. Rejects, with what it showed instead, if the command ends before. */
  until(pattern: RegExp): Promise<void>;
  type(text: string): void;
  ctrlC(): void;
  /** Closes the terminal, as closing its window does. */
  close(): void;
  /** Resolves with the exit code once nobody has the terminal open. */
  readonly ended: Promise<number | null>;
}

/** What a terminal in a test is told. */
export interface TerminalOptions {
  readonly cwd: string;
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts a command on a new terminal. */
export function openTerminal(command: readonly string[], { cwd, env }: TerminalOptions): Terminal {
  const child = spawn('python3', [HELPER, ...command], {
    cwd,
    // A terminal in CI would be a plain one.
    env: { ...process.env, CI: undefined, TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let open = true;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([exitCode]) => {
    open = false;
    return exitCode as number | null;
  });
  endAtLast(() => child.stdin.end());
  return {
    pid: child.pid!,
    shown: () => shown,
    until: (pattern) =>
      eventually(() => {
        if (pattern.test(shown)) return true;
        if (!open) throw new Error(`It ended before it showed ${pattern}:\n${shown}`);
        return false;
      }),
    type: (text) => void child.stdin.write(text),
    ctrlC: () => void child.stdin.write(CTRL_C),
    close: () => void child.stdin.end(),
    ended,
  };
}

/** A suite that needs a terminal. Where none can be had it is skipped, and its title says why. */
export function describeOnTerminal(title: string, suite: () => void): void {
  const { status } = spawnSync('python3', ['-c', 'import pty, termios']);
  if (status === 0) describe(title, suite);
  else describe.skip(`${title} [missing: python3 with its module pty]`, suite);
}
