import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { endAtLast } from './end-at-last.js';

/** What no checkout has, or what is linked instead of copied. */
const LEFT_OUT = ['.git', 'node_modules', 'cdktf.out', 'reports', 'bench/growth/peers/node_modules'];

/** Packages of this repository; in a checkout they are its own. */
const OWN = '@oauth-issuers';

/** Changes of files, by their paths: what is to be replaced, and by what. */
export type Changes = Readonly<Record<string, readonly (readonly [from: string | RegExp, to: string])[]>>;

/** Makes a copy of this repository, built and installed as this one is, with changes; removed when the test file is done. */
export function checkOut(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'oauth-issuers-checkout-'));
  endAtLast(() => rmSync(root, { recursive: true, force: true }));
  const leftOut = LEFT_OUT.map((path) => join(ROOT, ...path.split('/')));
  cpSync(ROOT, root, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => !leftOut.includes(source),
  });
  linkPackages(root);
  for (const [path, edits] of Object.entries(changes)) {
    const file = join(root, ...path.split('/'));
    const before = readFileSync(file, 'utf8');
    const after = edits.reduce((text, [from, to]) => replaced(text, from, to, path), before);
    writeFileSync(file, after);
  }
  return root;
}

function replaced(text: string, from: string | RegExp, to: string, path: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${path} has no ${from}.`);
  return result;
}

function linkPackages(root: string): void {
  const installed = join(ROOT, 'node_modules');
  const linked = join(root, 'node_modules');
  mkdirSync(join(linked, OWN), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name === '.bin' || name === '.package-lock.json') {
      const options = { recursive: true, verbatimSymlinks: true, preserveTimestamps: true };
      cpSync(join(installed, name), join(linked, name), options);
    } else if (name !== OWN && name !== '.cache') {
      symlinkSync(join(installed, name), join(linked, name));
    }
  }
  for (const name of readdirSync(join(installed, OWN)))
    symlinkSync(['..', '..', name].join(sep), join(linked, OWN, name));
}

/** A checkout's change in which somebody took the Entra stack out of the app. */
export const WITHOUT_ENTRA: Changes = {
  'stacks/src/app.ts': [
    [/import \{ EntraStack \}.*\n/, ''],
    [/ +new EntraStack\(.*\n/, ''],
  ],
};
