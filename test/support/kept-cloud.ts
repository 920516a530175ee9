import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { endAtLast } from './end-at-last.js';

/** A command of this repository that was started with `--keep`, and the local cloud that it left up. */
export interface KeptCloud {
  /** The environment that the command says is Terraform's way to the local cloud. */
  readonly env: Readonly<Record<string, string>>;
  /** The directory of the run: certificates, outputs, configuration, state. */
  readonly directory: string;
  readonly outputsFile: string;
  /** What the command tells people to run for another verification, as arguments of verify-issuers. */
  readonly verifyArguments: readonly string[];
  /** What it said on stdout, and on both. */
  readonly stdout: () => string;
  readonly said: () => string;
  /** What the local cloud tells of itself. */
  inspect(page: 'state' | 'exchanges'): Promise<unknown>;
  /** Ctrl-C. @returns the exit code */
  interrupt(): Promise<number | null>;
}

/** Runs a task of package.json with `--keep`, until it says that the local cloud stays up. */
export async function keepCloud(
  task: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<KeptCloud> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/main.ts', task, '--keep', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endAtLast(() => child.kill('SIGINT'));
  const texts = { stdout: '', said: '' };
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  await new Promise<void>((resolve, reject) => {
    const hear = (stream: 'stdout' | 'stderr') => (text: string) => {
      texts.said += text;
      if (stream === 'stdout') texts.stdout += text;
      if (texts.said.includes("Terraform's way")) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', hear('stdout'));
    child.stderr.setEncoding('utf8').on('data', hear('stderr'));
    void ended.then((exitCode) => reject(new Error(`${task} ended with ${exitCode}:\n${texts.said}`)));
  });
  const envFile = /set -a; \. (\S+); set \+a/.exec(texts.said)![1]!;
  const local = parseEnvironment(readFileSync(envFile, 'utf8'));
  return {
    env: local,
    directory: dirname(envFile),
    outputsFile: join(dirname(envFile), 'outputs.json'),
    verifyArguments: /verify again +npx verify-issuers (.+)/.exec(texts.said)![1]!.split(' '),
    stdout: () => texts.stdout,
    said: () => texts.said,
    inspect: async (page) =>
      (await fetch(`${local['AWS_ENDPOINT_URL']}/_local/${page}`)).json() as Promise<unknown>,
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const parseEnvironment = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
  );
