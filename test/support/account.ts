import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { localEnvironment } from '../../scripts/support/terraform.js';
import { endAtLast } from './end-at-last.js';

/** What stands for a real account: a local cloud, and the variables of a shell whose credentials lead there. */
export interface Account {
  readonly cloud: LocalCloud;
  /** For whoever deploys; the state is kept in a folder of its own. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Holds back the answer to an action, which has had its effect then. */
  readonly hold: (action: string) => { readonly reached: () => boolean; readonly release: () => void };
  /** Types of the resources in the state of a stack; undefined if there is none. */
  readonly inState: (stack: string) => string[] | undefined;
  /** Names of the files that lock a state. */
  readonly locks: () => string[];
}

/** Opens an account, closed when the test file is done. */
export async function openAccount(): Promise<Account> {
  const cloud = await startLocalCloud();
  endAtLast(() => cloud.close());
  const states = mkdtempSync(join(tmpdir(), 'oauth-issuers-states-'));
  endAtLast(() => rmSync(states, { recursive: true, force: true }));
  return {
    cloud,
    env: { ...localEnvironment(cloud), STATE_BACKEND: pathToFileURL(states).href },
    hold: (action) => holdAnswer(cloud, action),
    inState: (stack) => {
      const file = join(states, `${stack}.tfstate`);
      return existsSync(file) ? resourcesIn(readFileSync(file, 'utf8')) : undefined;
    },
    locks: () => readdirSync(states).filter((name) => name.includes('.lock')),
  };
}

function holdAnswer(cloud: LocalCloud, action: string) {
  const fault = cloud.faults.add({ at: { action: `^${action}$` }, hold: true });
  return { reached: () => fault.times > 0, release: () => fault.remove() };
}

function resourcesIn(state: string): string[] {
  const { resources } = JSON.parse(state) as { resources: { mode: string; type: string }[] };
  return resources.filter(({ mode }) => mode === 'managed').map(({ type }) => type);
}
