import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../cloud/local-cloud.js';
import { writeEnvironmentFile, writePrivateFile } from '../cloud/run-directory.js';
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
export interface Session {
  /** Rehearses and writes files; resolves with what the ready line says. */
  prepare(): Promise<ReadyLine>;
  /** Ends the servers and removes the files. */
  close(): Promise<void>;
}

/** @throws {PortTakenError} if another program holds the port */
export async function openSession(line: CommandLine): Promise<Session> {
  const cloud = await startLocalCloud({ port: line.port, latencyMs: line.latency });
  const envFile = line.envFile === undefined ? undefined : resolve(line.envFile);
  return {
    async prepare() {
      const outputs = line.apply === undefined ? undefined : await applyStacks(line, line.apply, cloud);
      if (envFile !== undefined) await writeEnvironmentFile(envFile, cloud.env);
      return {
        ready: true,
        endpoint: cloud.endpoint,
        https: cloud.https,
        ca: cloud.caFile,
        connectTo: cloud.connectTo,
        env: cloud.env,
        ...(outputs === undefined ? {} : { outputs }),
      };
    },
    async close() {
      await cloud.close();
      if (envFile !== undefined) await rm(envFile, { force: true });
    },
  };
}

/** Rehearses the stacks and writes their outputs to a file that only its owner can read. */
async function applyStacks(line: CommandLine, outdir: string, cloud: LocalCloud): Promise<string> {
  const { rehearse } = await import('../rehearsal/index.js');
  const outputs = await rehearse({
    outdir: resolve(outdir),
    ...(line.stack && { stacks: line.stack }),
    target: cloud,
  });
  const directory = line.keepOutputs
    ? await mkdtemp(join(tmpdir(), 'local-cloud-outputs-'))
    : cloud.directory;
  const file = join(directory, 'outputs.json');
  await writePrivateFile(file, `${JSON.stringify(outputs, null, 2)}\n`);
  return file;
}
