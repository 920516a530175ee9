import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { endAtLast } from './end-at-last.js';

/** As npm links it: its first line is a part of it. */
export const LOCAL_CLOUD_BIN = join(resolve(__dirname, '..', '..'), 'node_modules', '.bin', 'local-cloud');

/** The real `local-cloud` command, running. */
export interface LocalCloudProcess {
  readonly child: ChildProcess;
  /** All of stdout and stderr so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The first line of stdout, parsed. Rejects if the process ends before. */
  readonly ready: Promise<ReadyLine>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** The contract of the ready line. */
export interface ReadyLine {
  readonly ready: boolean;
  readonly endpoint: string;
  readonly https: string;
  readonly ca: string;
  readonly connectTo: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly outputs?: string;
}

/** Starts the command. Whoever starts it ends it: by a signal, and then awaits `ended`. */
export function spawnLocalCloud(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> = {},
): LocalCloudProcess {
  const child = spawn(LOCAL_CLOUD_BIN, args, {
    ...options,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endAtLast(() => child.kill('SIGTERM'));
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  const ready = new Promise<ReadyLine>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.includes('\n')) resolve(JSON.parse(stdout.slice(0, stdout.indexOf('\n'))) as ReadyLine);
    });
    void ended.then((exitCode) => reject(new Error(`local-cloud ended with ${exitCode}: ${stderr}`)));
  });
  ready.catch(() => undefined);
  return { child, stdout: () => stdout, stderr: () => stderr, ready, ended };
}
