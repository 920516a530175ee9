import { parseArgs } from 'node:util';
import { parseConnectTo, readCertificates } from '@oauth-issuers/verify/issuer-client';
import type { Reach } from '../surroundings.js';
import { RotationError } from '../rotation-error.js';
import type { TargetNames } from '../target.js';
import type { Program } from './program.js';
import { usageOf } from './usage.js';

/** What the command is told. */
export interface RotateArguments extends TargetNames {
  readonly retire: boolean;
  /** Outputs of a deploy before, whose secrets have to be refused now. @default - none */
  readonly before?: string | undefined;
  readonly reach: Reach;
  /** The options that were given, `--retire` aside, as words of a command line. @default - none */
  readonly given?: readonly string[] | undefined;
}

/**
 * @throws {RotationError} with the usage: exit code 2 for what cannot be read, 0 for `--help`
 */
export async function rotateArguments(args: readonly string[], program: Program): Promise<RotateArguments> {
  const usage = usageOf(program);
  const { values, positionals } = parse(args, usage);
  if (values.help) throw new RotationError(usage.split('\n'), 0);
  const [stack, client, ...rest] = positionals;
  if (stack === undefined || client === undefined || rest.length > 0)
    throw withUsage(`Received ${positionals.length} arguments, expected STACK and CLIENT.`, usage);
  return {
    stack,
    client,
    api: values.api,
    retire: values.retire,
    before: values.before,
    outputsFile: values.outputs ?? usualOutputs(stack, program, usage),
    reach: {
      connectTo: values['connect-to'].map(rule),
      ca: values.ca === undefined ? undefined : await trusted(values.ca),
    },
    given: optionsAgain(values),
  };
}

const withUsage = (problem: string, usage: string) =>
  new RotationError([problem, '', ...usage.split('\n')], 2);

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
        before: { type: 'string' },
        outputs: { type: 'string' },
        api: { type: 'string' },
        'connect-to': { type: 'string', multiple: true, default: [] },
        ca: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw withUsage((error as Error).message, usage);
  }
}

function usualOutputs(stack: string, { outputsOf }: Program, usage: string): string {
  if (outputsOf) return outputsOf(stack);
  throw withUsage('Say with --outputs what cdktf deploy --outputs-file wrote.', usage);
}

function rule(text: string) {
  try {
    return parseConnectTo(text);
  } catch (error) {
    throw new RotationError(`--connect-to: ${(error as Error).message}`, 2);
  }
}

const trusted = (file: string): Promise<string> =>
  readCertificates(file).catch((error: Error) => {
    throw new RotationError(`--ca: ${error.message}`, 2);
  });
