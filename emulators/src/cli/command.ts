import { forwardTo } from './forward.js';
import { issuerAt } from './issuer-at.js';
import { Command, InvalidArgumentError, Option } from 'commander';

/** What the command line says. */
export interface CommandLine {
  readonly port: number;
  readonly latency: number;
  /** Environment variables that send other services elsewhere. */
  readonly forward?: Readonly<Record<string, string>>;
  /** Where the documents of other issuers are, by issuer. */
  readonly issuer?: Readonly<Record<string, string>>;
  readonly issuerCa?: string;
  /** What the pipeline may do at Microsoft Graph. */
  readonly graphPermissions?: readonly string[];
  readonly tunnel?: boolean;
  readonly apply?: string;
  readonly stack?: readonly string[];
  readonly writeEnv?: string;
  readonly keepOutputs?: boolean;
}

const FOOTER = `
Ready when it prints one JSON line on stdout:
  {"ready":true,"endpoint":"http://127.0.0.1:N","https":"https://127.0.0.1:M","ca":"FILE","connectTo":["…"],"env":{…}}
with --apply also "outputs":"FILE". Nothing else goes to stdout. It ends at SIGTERM, SIGINT (Ctrl-C), SIGHUP or
SIGQUIT, and when the program that started it is gone; its files go with it, after kill -9 at the next start.

  endpoint   AWS control planes (AWS_ENDPOINT_URL); GET /_local/state and /_local/exchanges show what exists and was asked
  https      every host under its real name; Azure's metadata, Graph and sign-in by address
  env        environment variables that send the real providers here

Exit codes: 0 ended as asked to · 1 a stack could not be rehearsed · 2 usage, or it cannot start (port, files)`;

/** The `local-cloud` command. Parsing it neither starts nor prints anything but help and usage errors. */
export function createCommand(version: string, onParsed: (line: CommandLine) => void): Command {
  return new Command('local-cloud')
    .description('Amazon Cognito and Microsoft Entra ID on loopback, for real providers and real clients.')
    .version(version)
    .option(
      '--port <n>',
      'port of the plain endpoint, 0 to 65535; 0 takes a free one',
      wholeNumber(65_535),
      0,
    )
    .option('--apply <cdktf.out>', 'rehearse the synthesized stacks in this directory before being ready')
    .option('--stack <name>', 'with --apply: only this stack; may be repeated (default: all)', collect)
    .option(
      '--latency <ms>',
      'milliseconds that each answer is held back, 0 to 60000',
      wholeNumber(60_000),
      0,
    )
    .option(
      '--forward <svc=url>',
      'send a service that is not here to another emulator: adds AWS_ENDPOINT_URL_<SERVICE> to env; may be repeated',
      forwardTo,
    )
    .option(
      '--issuer <url=at>',
      'where the documents of another issuer are, whose tokens clients of Entra bring: an address, or a file with its JWK set; may be repeated',
      issuerAt,
    )
    .option('--tunnel', 'be an HTTPS_PROXY whose tunnels all end here, and name it in env')
    .option('--issuer-ca <file>', 'certificates, PEM, by which issuers on https are trusted')
    .option(
      '--graph-permissions <list>',
      'application permissions of Microsoft Graph that the pipeline holds, separated by commas, such as Application.ReadWrite.OwnedBy alone (default: all that a deployment takes)',
      (value: string) => value.split(','),
    )
    .option(
      '--write-env <file>',
      'write env to this new file too, for `set -a; . FILE`, mode 0600; removed at the end',
    )
    .addOption(new Option('--env-file [file]').hideHelp().argParser(renamed))
    .option('--keep-outputs', 'with --apply: leave the outputs file at the end')
    .addHelpText('after', FOOTER)
    .allowExcessArguments(false)
    .showHelpAfterError('(local-cloud --help tells the options)')
    .action((line: CommandLine, command: Command) => {
      if (line.apply === undefined && (line.stack || line.keepOutputs))
        command.error('error: --stack and --keep-outputs need --apply', { exitCode: 2 });
      onParsed(line);
    });
}

function wholeNumber(max: number): (value: string) => number {
  return (value) => {
    if (!/^\d{1,6}$/.test(value) || Number(value) > max) {
      throw new InvalidArgumentError(
        `Received ${JSON.stringify(value)}, allowed is a whole number from 0 to ${max}.`,
      );
    }
    return Number(value);
  };
}

function renamed(): never {
  throw new InvalidArgumentError('It is --write-env FILE now, and the file must not be there yet.');
}

const collect = (value: string, values: readonly string[] = []): string[] => [...values, value];
