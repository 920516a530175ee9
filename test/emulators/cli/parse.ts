import { createCommand, type CommandLine } from '../../../emulators/src/cli/command.js';

/** What the command line says, or the error that it ends with. */
export function parse(...args: string[]): CommandLine | string {
  let line: CommandLine | undefined;
  let error = '';
  try {
    createCommand('0.0.0', (parsed) => (line = parsed))
      .exitOverride()
      .configureOutput({ writeErr: (text) => (error += text) })
      .parse(['node', 'local-cloud', ...args]);
  } catch {
    return error;
  }
  return line!;
}
