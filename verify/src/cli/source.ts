import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { count } from '../format/text.js';
import { parseConnectTo } from '../issuer-client/http/connect-to.js';
import { readOutputs, type Outputs } from '../input/outputs.js';
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
  if (files.length === 0) {
    throw new UsageError(['say what to verify: --outputs FILE or --manifest FILE']);
  }
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
    ...(flags.ca === undefined ? {} : { ca: { name: flags.ca, pem: await readCertificates(flags.ca) } }),
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

async function readCertificates(file: string): Promise<string> {
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError([`--ca: ${file} cannot be read (${error.code})`]);
  });
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g) ?? [];
  if (blocks.length === 0) {
    throw new UsageError([`--ca: ${file} holds no PEM certificate (-----BEGIN CERTIFICATE-----)`]);
  }
  const unreadable = blocks.flatMap((block, i) => (isCertificate(block) ? [] : [i + 1]));
  if (unreadable.length === 0) return pem;
  throw new UsageError([
    `--ca: ${file}: of ${count(blocks.length, 'certificate')} number ${unreadable.join(', ')} cannot be read`,
  ]);
}

/** Node passes over a certificate of a list that it cannot read, and trusts the rest. */
function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
