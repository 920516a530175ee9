import { spawn } from 'node:child_process';
import { once } from 'node:events';

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
}

/** Medians in milliseconds, and the median of the ratios within each pair. */
export interface Outcome {
  readonly subjectMs: number;
  readonly floorMs: number;
  readonly ratio: number;
}

/** Runs both commands once for warmth, then in interleaved pairs. */
export async function compare({ subject, floor, pairs }: Comparison): Promise<Outcome> {
  await time(subject);
  await time(floor);
  const runs: { subjectMs: number; floorMs: number }[] = [];
  for (let i = 0; i < pairs; i++) {
    // The order changes from pair to pair, so that neither always comes first.
    const first = i % 2 === 0;
    const a = await time(first ? subject : floor);
    const b = await time(first ? floor : subject);
    runs.push(first ? { subjectMs: a, floorMs: b } : { subjectMs: b, floorMs: a });
  }
  return {
    subjectMs: median(runs.map((run) => run.subjectMs)),
    floorMs: median(runs.map((run) => run.floorMs)),
    ratio: median(runs.map((run) => run.subjectMs / run.floorMs)),
  };
}

/** Runs all commands once for warmth, then all in turn, round after round. @returns for each its times, milliseconds */
export async function interleave(commands: readonly Command[], rounds: number): Promise<number[][]> {
  for (const command of commands) await time(command);
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, command] of commands.entries()) times[i]!.push(await time(command));
  }
  return times;
}

/** Times one command several times, where there is no floor to compare with. @returns the median, milliseconds */
export async function timeAlone(command: Command, runs: number): Promise<number> {
  await time(command);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await time(command));
  return median(times);
}

/** @throws if the command does not end with 0: a failing command's time means nothing */
async function time({ name, args, env }: Command): Promise<number> {
  // With roots of one's own every Node process starts a tenth of a second later.
  const inherited = { ...process.env };
  delete inherited['NODE_EXTRA_CA_CERTS'];
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const elapsed = performance.now() - started;
  if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}:\n${complaint}`);
  return elapsed;
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
