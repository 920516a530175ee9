import { readCertificates } from '../issuer-client/http/certificates.js';
import { parseConnectTo } from '../issuer-client/http/connect-to.js';
import { readOutputs, type Outputs } from '../manifests/outputs.js';
import { UsageError } from '../usage-error.js';

/** Options that say what to read. */
export interface SourceFlags {
  readonly outputs?: readonly string[];
  readonly manifest?: readonly string[];
}

/** Options that say how to get to the issuer. */
export interface WayFlags {
  readonly timeout: number;
  readonly connectTo?: readonly string[];
  readonly ca?: string;
}

/** @throws {UsageError} if no file is named, or one cannot be read */
export async function readSource(flags: SourceFlags, env: NodeJS.ProcessEnv): Promise<Outputs> {
  const files = [...(flags.outputs ?? []), ...(flags.manifest ?? [])];
  if (files.length === 0) throw new UsageError(['say what to verify: --outputs FILE or --manifest FILE']);
  return readOutputs(files, env);
}

/** @throws {UsageError} if `--connect-to` or `--ca` cannot be read */
export async function readWay(flags: WayFlags) {
  const connectTo = flags.connectTo ?? [];
  const problems = connectTo.flatMap((text) => problemOf(text));
  if (problems.length > 0) throw new UsageError(problems);
  return {
    timeoutSeconds: flags.timeout,
    connectTo,
    ...(flags.ca === undefined ? {} : { ca: { name: flags.ca, pem: await trusted(flags.ca) } }),
  };
}

function problemOf(text: string): string[] {
  try {
    parseConnectTo(text);
    return [];
  } catch (error) {
    return [`--connect-to: ${(error as Error).message}`];
  }
}

const trusted = (file: string): Promise<string> =>
  readCertificates(file).catch((error: Error) => {
    throw new UsageError([`--ca: ${error.message}`]);
  });
