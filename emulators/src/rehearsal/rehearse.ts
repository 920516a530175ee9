import { systemClock, type Clock } from '../core/clock.js';
import { readStacks } from './cdktf-output.js';
import { openConnections, type Send } from './http/connection.js';
import { planStack } from './plan.js';
import { RehearsalError } from './problem.js';
import { StackRun } from './stack-run.js';
import type { RehearsalTarget } from './target.js';

/** What to rehearse, and where. */
export interface RehearsalOptions {
  /** The folder that `cdktf synth` wrote, usually `cdktf.out`. */
  readonly outdir: string;
  /** Names of stacks. @default all that were synthesized */
  readonly stacks?: readonly string[];
  readonly target: RehearsalTarget;
  /** @default the machine's clock */
  readonly clock?: Clock;
}

/** Outputs by stack and name, as `cdktf deploy --outputs-file` writes them; sensitive ones are included. */
export type RehearsalOutputs = Record<string, Record<string, unknown>>;

/**
 * Applies synthesized stacks to a local cloud without Terraform, by the calls that the real providers make. It only
 * creates: a stack that was applied already is created again, or refused by the service.
 *
 * @throws {RehearsalError} with every problem that was found; before the first request if the stacks have any
 */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalOutputs> {
  const connections = openConnections(options.target.ca);
  try {
    return await rehearseOver(connections.send, options);
  } finally {
    connections.close();
  }
}

/** As {@link rehearse}, with requests sent by a function of the caller's. */
export async function rehearseOver(send: Send, options: RehearsalOptions): Promise<RehearsalOutputs> {
  const clock = options.clock ?? systemClock;
  const now = () => clock.now();
  const stacks = await readStacks(options.outdir, options.stacks);
  const planned = stacks.map(({ name, json }) => ({ name, ...planStack(name, json) }));
  const problems = planned.flatMap((stack) => stack.problems);
  if (problems.length > 0) throw new RehearsalError(problems);
  const outputs: RehearsalOutputs = {};
  for (const { name, plan } of planned)
    outputs[name] = await new StackRun(plan, { target: options.target, send, now }, now()).run();
  return outputs;
}
