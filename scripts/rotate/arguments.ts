import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../support/failure.js';
import { REPORTS } from '../support/paths.js';
import { parseConnectTo } from './http/connect-to.js';
import type { Reach } from './http/issuer-fetch.js';

/** What `npm run rotate` is told. */
export interface RotateArguments {
  readonly stack: string;
  readonly client: string;
  readonly api: string | undefined;
  readonly retire: boolean;
  readonly outputsFile: string;
  readonly reach: Reach;
  /** The options that were given, `--retire` aside, as words of a command line. @default - none */
  readonly given?: readonly string[] | undefined;
}

/** @throws {Failure} with the usage, exit code 2, for what cannot be read; exit code 0 for `--help` */
export async function rotateArguments(args: readonly string[], usage: string): Promise<RotateArguments> {
  const { values, positionals } = parse(args, usage);
  if (values.help) throw new Failure(usage, 0);
  const [stack, client, ...rest] = positionals;
  if (stack === undefined || client === undefined || rest.length > 0)
    throw new Failure(`Received ${positionals.length} arguments, expected STACK and CLIENT.\n\n${usage}`, 2);
  return {
    stack,
    client,
    api: values.api,
    retire: values.retire,
    outputsFile: values.outputs ?? defaultOutputs(stack),
    reach: {
      connectTo: values['connect-to'].map(parseConnectTo),
      ca: values.ca === undefined ? undefined : await readCertificates(values.ca),
    },
    given: optionsAgain(values),
  };
}

type Values = ReturnType<typeof parse>['values'];

function optionsAgain({ outputs, api, 'connect-to': connectTo, ca }: Values): string[] | undefined {
  const words = Object.entries({ outputs, api, 'connect-to': connectTo, ca }).flatMap(([name, values]) =>
    [values ?? []].flat().flatMap((value) => [`--${name}`, value]),
  );
  return words.length === 0 ? undefined : words;
}

function parse(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        retire: { type: 'boolean', default: false },
        outputs: { type: 'string' },
        api: { type: 'string' },
        'connect-to': { type: 'string', multiple: true, default: [] },
        ca: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

/** Where `npm run deploy` leaves the outputs of a stack's environment. */
function defaultOutputs(stack: string): string {
  const environment = /^(?<environment>[a-z][a-z0-9-]*)-[a-z]+$/.exec(stack)?.groups?.['environment'];
  if (environment !== undefined) return join(REPORTS, environment, 'outputs.json');
  throw new Failure(
    `Received ${JSON.stringify(stack)} as stack, expected ENVIRONMENT-cognito, such as dev-cognito. ` +
      'For a stack of another name say with --outputs where its outputs are.',
    2,
  );
}

async function readCertificates(file: string): Promise<string> {
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`--ca ${file} cannot be read: ${error.code ?? error.message}.`, 2);
  });
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw new Failure(`--ca ${file} has no PEM certificate (-----BEGIN CERTIFICATE-----) in it.`, 2);
}
