import { join } from 'node:path';
import { Failure } from './failure.js';
import { REPORTS } from './paths.js';

/** An environment that a pipeline step works on, and where its files lie. */
export interface EnvironmentArgument {
  readonly name: string;
  /** `reports/<environment>` */
  readonly directory: string;
  readonly outputsFile: string;
  /** What stood behind the environment's name. */
  readonly rest: readonly string[];
}

/** The first argument is the environment. Whether there is such an environment, the app says. @throws {Failure} */
export function environmentArgument(args: readonly string[], usage: string): EnvironmentArgument {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h') throw new Failure(usage, 0);
  if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name))
    throw new Failure(`Received ${JSON.stringify(name ?? '')} as environment, such as dev.\n\n${usage}`, 2);
  const directory = join(REPORTS, name);
  return { name, directory, outputsFile: join(directory, 'outputs.json'), rest };
}
