import { Command, Option } from 'commander';
import { printLines, printText, type Line } from '../report/printable.js';
import { packageVersion } from '../version.js';
import type { Io } from './io.js';
import type { RunFlags } from './run-command.js';
import type { TokenFlags } from './token-command.js';
import { collect, reportFile, seconds, wholeNumber } from './values.js';

const EXIT_CODES = `
Exit codes:
  0  no check failed and at least one passed; warnings, known deviations and skipped ones are told
  1  a check failed
  2  the command line, a file or a manifest is not as it must be
  3  inconclusive: the issuer could not be reached or has not converged, or nothing was checked
`;

const EXAMPLES = `
Examples:
  $ verify-issuers --outputs outputs.json
  $ verify-issuers --outputs outputs.json --fresh --report junit:reports/issuers.xml
  $ verify-issuers explain token.permissions
`;

/**
 * The command line. Commands load what they do only when they run, so that help costs next to nothing.
 *
 * @param finish told the exit code of the command that ran
 */
export function createProgram(io: Io, finish: (exitCode: number) => void): Command {
  const program = new Command('verify-issuers')
    .description('Proves that deployed OAuth issuers grant what was declared, and nothing else.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(printText(text)),
      writeErr: (text) => io.stderr.write(printText(text)),
      outputError: (text) => io.stderr.write(printLines(linesOf(text))),
    });
  const run = addRun(program, io, finish);
  addToken(program, io, finish);
  addExplain(program, io, finish);
  const runOptions = () => run.helpInformation().split('\n').filter(Boolean).slice(2).join('\n');
  program.addHelpText(
    'after',
    () => `\nrun (the default command):\n${runOptions()}\n${EXIT_CODES}${EXAMPLES}`,
  );
  return program;
}

/** An error of commander quotes what was typed, which may hold line ends: only its own is one. */
const linesOf = (error: string): Line[] =>
  error
    .replace(/\n$/, '')
    .split(/\n(?=\(Did you mean )/)
    .map((line) => [line]);

function addSource(command: Command): Command {
  return command
    .option(
      '--outputs <FILE>',
      "cdktf's outputs file, `terraform output -json`, or a manifest (repeatable)",
      collect,
    )
    .option('--manifest <FILE>', 'a manifest; read as --outputs is (repeatable)', collect);
}

function addWay(command: Command): Command {
  return command
    .option('--timeout <SECONDS>', 'for each whole exchange, 0.1 to 300', seconds(0.1, 300), 10)
    .option(
      '--connect-to <HOST:PORT:ADDRESS:PORT>',
      "connect elsewhere, as curl's option of that name; empty parts stand for any (repeatable)",
      collect,
    )
    .option(
      '--ca <FILE>',
      "PEM certificates to trust beside Node's, for requests to issuers; no variable adds any",
    );
}

function addRun(program: Command, io: Io, finish: (exitCode: number) => void): Command {
  const run = program
    .command('run', { isDefault: true })
    .description('make the checks and report (the default)');
  addSource(run)
    .option('--issuer <NAME>', 'only this manifest, or all of this stack (repeatable)', collect)
    .option(
      '--client <NAME>',
      'of the clients only this one; the issuer is checked too (repeatable)',
      collect,
    )
    .option('--check <ID>', 'only this check, or this group of checks (repeatable)', collect)
    .option('--list', 'show the checks, their clauses and the tokens they cost; send nothing')
    .addOption(
      new Option('--format <FORMAT>', 'of what is printed')
        .choices(['pretty', 'json', 'ndjson'])
        .default('pretty'),
    )
    .option('--report <json:FILE|junit:FILE>', 'write a report as well (repeatable)', reportFile)
    .option('--fresh', 'wait until a new deployment has converged: 120 s at most on Cognito, 300 s on Entra');
  addWay(run)
    .option('--concurrency <N>', 'requests at a time, 1 to 64', wholeNumber(1, 64), 8)
    .option(
      '--max-tokens <N>',
      'request no more tokens than this; --list says how many are needed (default: no limit)',
      wholeNumber(1, 100_000),
    )
    .action(async (flags: RunFlags) => {
      const { runCommand } = await import('./run-command.js');
      finish(await runCommand(flags, io));
    });
  return run;
}

function addToken(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const token = program
    .command('token')
    .description('print an access token of a machine client; keep it out of logs');
  addSource(token)
    .requiredOption('--client <NAME>', 'which client')
    .option('--issuer <NAME>', 'of which manifest, if several have the client')
    .option('--permission <NAME>', 'ask for this permission only, not on Entra (repeatable)', collect)
    .option('--decode', 'print header and claims as JSON instead of the token');
  addWay(token).action(async (flags: TokenFlags) => {
    const { tokenCommand } = await import('./token-command.js');
    finish(await tokenCommand(flags, io));
  });
}

function addExplain(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('explain')
    .description('say in plain words what a check is about, and how to fix it')
    .argument('<CHECK>', 'id of a check, such as token.permissions')
    .action(async (id: string) => {
      const { explainCommand } = await import('./explain-command.js');
      finish(explainCommand(id, io));
    });
}
