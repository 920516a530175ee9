import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearse, startLocalCloud, writePrivateFile, type LocalCloud } from '@oauth-issuers/emulators';
import { APP } from '../../scripts/support/synth.js';
import { ROOT } from '../../scripts/support/paths.js';
import { endAtLast } from './end-at-last.js';
import { runProgram } from './terraform.js';
import type { Minted } from './traces.js';

/** Outputs as `cdktf deploy --outputs-file` writes them. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A local cloud with stacks in it. */
export interface RehearsedCloud {
  readonly cloud: LocalCloud;
  readonly outputs: Outputs;
  readonly outputsFile: string;
  /** Every secret that the cloud minted and every token that it issued so far. */
  readonly minted: () => Minted;
  close(): Promise<void>;
}

/** Synthesizes the app of this repository into a new directory, removed when the test file is done. */
export async function synthesizeApp(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'oauth-issuers-synth-'));
  endAtLast(() => rmSync(outdir, { recursive: true, force: true }));
  const { exitCode, stderr, stdout } = await runProgram(process.execPath, APP, {
    cwd: ROOT,
    env: { CDKTF_OUTDIR: outdir, ...env },
  });
  if (exitCode !== 0) throw new Error(`The synthesis failed:\n${stdout}${stderr}`);
  return outdir;
}

/** Starts a local cloud and rehearses stacks of the app in it. */
export async function startRehearsedCloud(stacks?: readonly string[]): Promise<RehearsedCloud> {
  const outdir = await synthesizeApp();
  const cloud = await startLocalCloud();
  const asked = cloud.faults.add({ at: { path: '/token$' }, record: true });
  const outputs = (await rehearse({ outdir, target: cloud, ...(stacks ? { stacks } : {}) })) as Outputs;
  const outputsFile = join(cloud.directory, 'outputs.json');
  await writePrivateFile(outputsFile, JSON.stringify(outputs));
  return {
    cloud,
    outputs,
    outputsFile,
    minted: () => ({
      secrets: [...secretsIn(outputs), cloud.identity.clientSecret, cloud.identity.secretAccessKey],
      tokens: asked.recorded.flatMap(mintedIn),
    }),
    close: () => cloud.close(),
  };
}

function mintedIn(body: string): string[] {
  const { access_token: token } = (body.startsWith('{') ? JSON.parse(body) : {}) as {
    access_token?: unknown;
  };
  return typeof token === 'string' ? [token] : [];
}

/** Outputs that are plain strings are the secrets; manifests are objects. */
const secretsIn = (outputs: Outputs): string[] =>
  Object.values(outputs)
    .flatMap((stack) => Object.values(stack))
    .filter((value) => typeof value === 'string');
