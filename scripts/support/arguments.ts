import { parseArgs } from 'node:util';
import { Failure } from './failure.js';

/** What the commands that run against a local cloud take. */
export interface LocalArguments {
  /** Leave the local cloud up until Ctrl-C. */
  readonly keep: boolean;
  readonly stacks: readonly string[];
}

/** @throws {Failure} with the usage, exit code 2, for an option that there is not; exit code 0 for `--help` */
export function parseLocalArguments(
  args: readonly string[],
  usage: string,
  stacksAllowed: boolean,
): LocalArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: stacksAllowed,
    });
    if (values.help) throw new Failure(usage, 0);
    return { keep: values.keep, stacks: positionals };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${(error as Error).message}\n\n${usage}`, 2);
  }
}
