import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';
import { REPORTS } from './paths.js';

/** An environment that a pipeline step works on, and where its files lie. */
export interface EnvironmentArgument {
  readonly name: string;
  /** `reports/<environment>`, made if missing, readable by its owner alone: the outputs file holds secrets. */
  readonly directory: string;
  readonly outputsFile: string;
  /** What stood behind the environment's name. */
  readonly rest: readonly string[];
}

/** The first argument is the environment. Whether there is such an environment, the app says. @throws {Failure} */
export async function environmentArgument(
  args: readonly string[],
  usage: string,
): Promise<EnvironmentArgument> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') throw new Failure(usage, 0);
  if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new Failure(`Received ${JSON.stringify(name ?? '')} as environment, such as dev.\n\n${usage}`, 2);
  }
  const directory = join(REPORTS, name);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return { name, directory, outputsFile: join(directory, 'outputs.json'), rest };
}
