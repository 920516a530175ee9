import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endAtLast } from './end-at-last.js';

export const ROOT = resolve(__dirname, '../..');
const SCOPE = '@oauth-issuers';

/** The packages that others install; `stacks` is the app of this repository. */
export const PACKAGES = ['manifest', 'constructs', 'verify', 'rotation', 'emulators'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** What `npm pack` made of the packages: a tarball of each. */
export interface Packed {
  readonly directory: string;
  tarball(name: PackageName): string;
  /** The paths of the files in it. */
  files(name: PackageName): readonly string[];
}

/** Packs every package as it was built last. */
export function packAll(): Packed {
  const directory = mkdtempSync(join(tmpdir(), 'packed-'));
  endAtLast(() => rmSync(directory, { recursive: true, force: true }));
  const workspaces = PACKAGES.flatMap((name) => ['-w', name]);
  const output = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', directory, ...workspaces],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const packed = JSON.parse(output) as { name: string; filename: string; files: { path: string }[] }[];
  const of = (name: PackageName) => packed.find((each) => each.name === `${SCOPE}/${name}`)!;
  return {
    directory,
    tarball: (name) => join(directory, of(name).filename),
    files: (name) => of(name).files.map(({ path }) => path),
  };
}

/**
 * A project as `cdktf init --template=typescript` makes it, with the packed packages in its `node_modules` as npm
 * would put them there; all others are this repository's.
 */
export function templateProject(packed: Packed): string {
  const project = join(packed.directory, 'project');
  const scope = join(project, 'node_modules', SCOPE);
  mkdirSync(scope, { recursive: true });
  const installed = join(ROOT, 'node_modules');
  for (const entry of readdirSync(installed)) {
    if (entry !== SCOPE && !entry.startsWith('.'))
      symlinkSync(join(installed, entry), join(project, 'node_modules', entry));
  }
  for (const name of PACKAGES)
    unpack(packed.tarball(name), join(scope, name), join(ROOT, name, 'node_modules'));
  cpSync(
    join(installed, 'cdktf-cli/bundle/templates/typescript/tsconfig.json'),
    join(project, 'tsconfig.json'),
  );
  return project;
}

/** Unpacks a tarball; what npm installed for this package alone lies below it. */
function unpack(tarball: string, target: string, own: string): void {
  mkdirSync(target);
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components', '1']);
  for (const entry of readIfThere(own)) {
    if (entry.startsWith('.')) continue;
    mkdirSync(join(target, 'node_modules'), { recursive: true });
    symlinkSync(join(own, entry), join(target, 'node_modules', entry));
  }
}

function readIfThere(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
