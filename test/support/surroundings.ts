import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAtLast } from './end-at-last.js';
import { processesWith } from './processes.js';

/**
 * Caches that tsx and Node keep in the temporary directory, with no more than this repository's code in them, and the
 * empty socket that a provider of Terraform leaves when it is killed with Terraform.
 */
const HARMLESS = /^(tsx-|node-compile-cache$|plugin\d+$)/;

/** A temporary directory of its own, and a mark by which the processes of one command can be found. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  readonly temporary: string;
  /** Command lines of processes that still run, and names of files that are still there. */
  readonly left: () => { readonly processes: string[]; readonly files: string[] };
}

export const NOTHING = { processes: [], files: [] };

/** Makes surroundings, removed when the test file is done. */
export function surroundings(): Surroundings {
  const temporary = mkdtempSync(join(tmpdir(), 'oauth-issuers-surroundings-'));
  endAtLast(() => rmSync(temporary, { recursive: true, force: true }));
  const mark = randomUUID();
  return {
    env: { TMPDIR: temporary, OAUTH_ISSUERS_MARK: mark },
    temporary,
    left: () => ({
      processes: processesWith(mark),
      files: readdirSync(temporary).filter((name) => !HARMLESS.test(name)),
    }),
  };
}
