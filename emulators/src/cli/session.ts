import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../cloud/local-cloud.js';
import { CannotStartError, systemReason } from '../core/cannot-start.js';
import { assertNotThere, writePrivateFile } from '../files/private-file.js';
import { makeTemporaryDirectory } from '../files/run-directory.js';
import type { CommandLine } from './command.js';

/** The JSON line that says that the local cloud is ready. */
export interface ReadyLine {
  readonly ready: true;
  readonly endpoint: string;
  readonly https: string;
  readonly ca: string;
  readonly connectTo: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** With `--apply`: an outputs file as `cdktf deploy --outputs-file` writes it. */
  readonly outputs?: string;
}

/** A local cloud with the files that one command line asked for. */
export class Session {
  #prepared: Promise<ReadyLine> | undefined;
  /** A directory that {@link close} removes, unless somebody knows of it. */
  #unannounced: string | undefined;

  private constructor(
    private readonly line: CommandLine,
    private readonly cloud: LocalCloud,
  ) {}

  /** @throws {CannotStartError} if the local cloud cannot start */
  static async open(line: CommandLine): Promise<Session> {
    const { port, latency: latencyMs, forward, graphPermissions, issuer: issuers, tunnel = false } = line;
    const cloud = await startLocalCloud({
      port,
      latencyMs,
      tunnel,
      ...(forward && { forward }),
      ...(graphPermissions && { graphPermissions }),
      ...(issuers && { issuers }),
      ...(line.issuerCa !== undefined && { issuerCa: await readCertificates(line.issuerCa) }),
    });
    return new Session(line, cloud);
  }

  /**
   * Rehearses and writes files; resolves with what the ready line says.
   *
   * @throws {CannotStartError} if a file cannot be written, or is there already
   * @throws {RehearsalError} if a stack cannot be rehearsed
   */
  prepare(): Promise<ReadyLine> {
    return (this.#prepared ??= this.#prepare());
  }

  /** Somebody knows the ready line: outputs that are to be kept stay from now on. */
  announced(): void {
    this.#unannounced = undefined;
  }

  /** Ends the servers and removes the files. */
  async close(): Promise<void> {
    await this.cloud.close();
    // With the servers gone the preparation ends soon; what it wrote meanwhile goes too.
    await this.#prepared?.catch(() => undefined);
    if (this.#unannounced !== undefined) await rm(this.#unannounced, { recursive: true, force: true });
  }

  async #prepare(): Promise<ReadyLine> {
    const { line, cloud } = this;
    if (line.writeEnv !== undefined) assertNotThere(resolve(line.writeEnv));
    const outputs = line.apply === undefined ? undefined : await this.#apply(line.apply);
    if (line.writeEnv !== undefined) cloud.writeEnvironment(line.writeEnv);
    return {
      ready: true,
      endpoint: cloud.endpoint,
      https: cloud.https,
      ca: cloud.caFile,
      connectTo: cloud.connectTo,
      env: cloud.env,
      ...(outputs === undefined ? {} : { outputs }),
    };
  }

  /** Rehearses the stacks and writes their outputs to a file that only its owner can read. */
  async #apply(outdir: string): Promise<string> {
    const { line, cloud } = this;
    const { rehearse } = await import('../rehearsal/index.js');
    const outputs = await rehearse({
      outdir: resolve(outdir),
      ...(line.stack && { stacks: line.stack }),
      target: cloud,
    });
    const file = join(line.keepOutputs ? this.#makeKeptDirectory() : cloud.directory, 'outputs.json');
    await writePrivateFile(file, `${JSON.stringify(outputs, null, 2)}\n`);
    return file;
  }

  /** Not the run's own: no start sweeps it. */
  #makeKeptDirectory(): string {
    return (this.#unannounced = makeTemporaryDirectory('local-cloud-outputs-'));
  }
}

/** @throws {CannotStartError} if the file cannot be read */
async function readCertificates(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CannotStartError(`The file ${path} of --issuer-ca cannot be read: ${systemReason(error)}.`, {
      cause: error,
    });
  }
}
