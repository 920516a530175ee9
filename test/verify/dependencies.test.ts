import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';

/** Where a package is, as Node looks for it; its exports may hide its package.json from `require`. */
function findPackage(name: string, from: string): string {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const directory = paths
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'package.json')));
  if (directory === undefined) throw new Error(`${name} is not installed for ${from}`);
  return directory;
}

/** Names of all packages that a package needs to run. */
function closure(directory: string, found = new Set<string>()): Set<string> {
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (found.has(name)) continue;
    found.add(name);
    closure(findPackage(name, directory), found);
  }
  return found;
}

test('the verifier needs few packages, and nothing of CDKTF', () => {
  const packages = [...closure(dirname(dirname(__dirname)) + '/verify')];
  expect(packages).toContain('openid-client');
  expect(packages.filter((name) => /cdktf|constructs|provider-|emulators|stacks/.test(name))).toEqual([]);
  expect(packages.length).toBeLessThan(15);
});
