import { runChild } from '../../scripts/support/child.js';
import type { Lifetime } from '../../scripts/support/lifetime.js';

/** A program to time as a whole process, from its start to its end. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Two commands timed in turn: what is slow about the machine is slow for both. */
export interface Comparison {
  readonly subject: Command;
  readonly floor: Command;
  readonly pairs: number;
  /** Ends the command that runs when the benchmarks are interrupted. */
  readonly lifetime: Lifetime;
}

/** Medians in milliseconds, and the median of the ratios within each pair. */
export interface Outcome {
  readonly subjectMs: number;
  readonly floorMs: number;
  readonly ratio: number;
}

/** Runs both commands once for warmth, then in interleaved pairs. */
export async function compare({ subject, floor, pairs, lifetime }: Comparison): Promise<Outcome> {
  await time(subject, lifetime);
  await time(floor, lifetime);
  const runs: { subjectMs: number; floorMs: number }[] = [];
  for (let i = 0; i < pairs; i++) {
    // The order changes from pair to pair, so that neither always comes first.
    const first = i % 2 === 0;
    const a = await time(first ? subject : floor, lifetime);
    const b = await time(first ? floor : subject, lifetime);
    runs.push(first ? { subjectMs: a, floorMs: b } : { subjectMs: b, floorMs: a });
  }
  return {
    subjectMs: median(runs.map((run) => run.subjectMs)),
    floorMs: median(runs.map((run) => run.floorMs)),
    ratio: median(runs.map((run) => run.subjectMs / run.floorMs)),
  };
}

/** Runs all commands once for warmth, then all in turn, round after round. @returns for each its times, milliseconds */
export async function interleave(
  commands: readonly Command[],
  rounds: number,
  lifetime: Lifetime,
): Promise<number[][]> {
  for (const command of commands) await time(command, lifetime);
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, command] of commands.entries()) times[i]!.push(await time(command, lifetime));
  return times;
}

/** Times one command several times, where there is no floor to compare with. @returns the median, milliseconds */
export async function timeAlone(command: Command, runs: number, lifetime: Lifetime): Promise<number> {
  await time(command, lifetime);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await time(command, lifetime));
  return median(times);
}

/** @throws {unknown} if the command does not end with 0 (a failing command's time means nothing), or the benchmarks are interrupted */
async function time({ name, args, env }: Command, lifetime: Lifetime): Promise<number> {
  lifetime.signal.throwIfAborted();
  const started = performance.now();
  const { exitCode, output } = await runChild(process.execPath, args, {
    lifetime,
    output: 'keep',
    // With roots of one's own every Node process starts a tenth of a second later.
    env: { NODE_EXTRA_CA_CERTS: undefined, ...env },
  });
  const elapsed = performance.now() - started;
  if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}:\n${output}`);
  return elapsed;
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
