import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { endAtLast } from './end-at-last.js';

/** A command of this repository that was started with `--keep`, and the local cloud that it left up. */
export interface KeptCloud {
  /** The environment that leads to the local cloud. */
  readonly env: Readonly<Record<string, string>>;
  /** The directory of the run: certificates, outputs, configuration, state. */
  readonly directory: string;
  readonly outputsFile: string;
  /** The commands that it tells people to try: what each shows, and what to paste. */
  readonly commands: readonly (readonly [title: string, command: string])[];
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

/**
 * Runs a task of package.json with `--keep`, until it says that the local cloud stays up.
 *
 * @param cwd the root of a checkout. @default - this repository
 */
export async function keepCloud(
  task: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = ROOT,
): Promise<KeptCloud> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/main.ts', task, '--keep', ...args], {
    cwd,
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
      if (/stays up until Ctrl-C.*\n(.*\S.*\n)+\n/.test(texts.said)) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', hear('stdout'));
    child.stderr.setEncoding('utf8').on('data', hear('stderr'));
    void ended.then((exitCode) => reject(new Error(`${task} ended with ${exitCode}:\n${texts.said}`)));
  });
  const commands = commandsIn(texts.said);
  const verifyAgain = commands.find(([title]) => title === 'verify again')![1];
  const [, runner = '', ...words] = zeroSeparated('sh', '-c', `printf '%s\\0' ${verifyAgain}`);
  const directory = dirname(runner);
  const local = environmentOf(runner);
  return {
    env: local,
    directory,
    outputsFile: join(directory, 'outputs.json'),
    commands,
    verifyArguments: words.slice(words.indexOf('verify-issuers') + 1),
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

/** The commands to try that the command printed: what each shows, and what to paste. */
const commandsIn = (said: string): [title: string, command: string][] =>
  said
    .slice(said.indexOf('The local cloud stays up'))
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, title, command] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
      return title !== undefined && command !== undefined ? [[title, command]] : [];
    });

/** The environment in which the script runs commands. */
const environmentOf = (runner: string): Record<string, string> =>
  Object.fromEntries(
    zeroSeparated('sh', runner, 'env', '-0').map((entry) => {
      const end = entry.indexOf('=');
      return [entry.slice(0, end), entry.slice(end + 1)];
    }),
  );

/** What a program prints, with nothing but the PATH in its environment. */
const zeroSeparated = (program: string, ...args: readonly string[]): string[] =>
  execFileSync(program, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } })
    .split('\0')
    .filter((text) => text !== '');
