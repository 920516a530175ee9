import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

interface Package {
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly peerDependenciesMeta?: Record<string, { readonly optional?: boolean }>;
}

/** Every package that is installed with a package, its own name included. */
function dependencyTree(name: string, from = ROOT, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const manifest = [join(from, 'node_modules', name), join(ROOT, 'node_modules', name)].find((path) =>
    existsSync(path),
  )!;
  const {
    dependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = JSON.parse(readFileSync(join(manifest, 'package.json'), 'utf8')) as Package;
  const required = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
  for (const next of [...Object.keys(dependencies), ...required]) dependencyTree(next, manifest, seen);
  return seen;
}

/** The packages and the rooms that the sources of a room import. */
function importsOf(room: string): Set<string> {
  const sources = tracked.filter((path) => path.startsWith(`${room}/src/`) && path.endsWith('.ts'));
  const specifiers = sources.flatMap((path) =>
    [...read(path).matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map((match) => match[1]!),
  );
  return new Set(specifiers.filter((specifier) => !specifier.startsWith('.')));
}

describe('imports go one way', () => {
  test.each<[string, readonly string[]]>([
    ['manifest', []],
    ['verify', ['@oauth-issuers/manifest']],
    ['rotation', ['@oauth-issuers/manifest', '@oauth-issuers/verify', '@oauth-issuers/verify/issuer-client']],
    ['emulators', []],
    ['constructs', ['@oauth-issuers/manifest']],
    ['stacks', ['@oauth-issuers/constructs', '@oauth-issuers/manifest']],
  ])('%s imports no room but %p', (room, allowed) => {
    const rooms = [...importsOf(room)].filter((specifier) => specifier.startsWith('@oauth-issuers/'));

    expect(rooms.filter((specifier) => !allowed.includes(specifier))).toEqual([]);
  });

  test.each(['manifest', 'verify', 'rotation', 'emulators'])('%s imports nothing of cdktf', (room) => {
    expect(
      [...importsOf(room)].filter((specifier) => /^(cdktf|constructs$|@cdktf\/)/.test(specifier)),
    ).toEqual([]);
  });

  test.each(['constructs', 'stacks'])(
    '%s imports single resources of a provider, never the whole',
    (room) => {
      const providers = [...importsOf(room)].filter((specifier) => specifier.startsWith('@cdktf/provider-'));

      expect(providers.length).toBeGreaterThan(0);
      expect(
        providers.filter((specifier) => !/^@cdktf\/provider-[a-z]+\/lib\/[a-z0-9-]+$/.test(specifier)),
      ).toEqual([]);
    },
  );
});

describe('the dependency tree of verify', () => {
  const tree = dependencyTree('@oauth-issuers/verify');

  test('has no cdktf in it', () => {
    expect([...tree].filter((name) => /cdktf|^constructs$/.test(name))).toEqual([]);
  });

  test('stays small', () => {
    expect(tree).toContain('openid-client');
    expect(tree.size).toBeLessThan(15);
  });
});

describe('tracked files', () => {
  test('the lockfile names no registry host', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
  });

  test('no file names a path of the machine that it was written on', () => {
    const home = new RegExp(
      ['/ro' + 'ot/', '/ho' + 'me/[a-z]', '/Us' + 'ers/[a-z]', ROOT.replaceAll('/', '\\/') + '\\b'].join('|'),
    );

    expect(tracked.filter((path) => home.test(read(path)))).toEqual([]);
  });

  test('what generates itself is not tracked', () => {
    expect(tracked.filter((path) => /^reports\/|(^|\/)(dist|cdktf\.out|node_modules)\//.test(path))).toEqual(
      [],
    );
  });
});

test('only end-to-end tests run Terraform', () => {
  const tests = tracked.filter((path) => /^test\/(?!e2e\/).*\.test\.ts$/.test(path));
  const running = /\b(?:describeWithTerraform|testWithTerraform|findTerraform|variantCycle|runCycle)\(/;

  expect(tests.filter((path) => running.test(read(path)))).toEqual([]);
});

test('every @throws says of which class', () => {
  const sources = tracked.filter((path) => /^(?!test\/).*\.ts$/.test(path));
  const vague = sources.flatMap((path) =>
    [...read(path).matchAll(/@throws(?! \{[\w{}@ ]+\})[^\n]*/g)].map((match) => `${path}: ${match[0]}`),
  );

  expect(vague).toEqual([]);
});

describe('CONTRIBUTING', () => {
  test('names no place that there is not', () => {
    const text = read('CONTRIBUTING.md');
    const places = [
      ...text.matchAll(
        /`((?:constructs|verify|manifest|emulators|rotation|scripts|test|stacks)\/[\w./*-]+)`/g,
      ),
    ]
      .map((match) => match[1]!)
      .filter((place) => !place.includes('*'));

    expect(places.length).toBeGreaterThan(20);
    expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
  });
});

describe('the pipeline', () => {
  const workflow = read('.github/workflows/pipeline.yml');

  test('uses no stored keys', () => {
    expect(workflow).not.toMatch(/\$\{\{\s*secrets\.|AWS_SECRET_ACCESS_KEY|ARM_CLIENT_SECRET/);
    expect(workflow).toMatch(/id-token: write/);
  });

  test('runs only commands that a workstation has too, and scripts that are committed', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...workflow.matchAll(/- run: (.+)/g)].map((match) => match[1]!);

    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const committed = /^(?:node )?(\.github\/scripts\/\S+)$/.exec(command)?.[1];
      if (committed !== undefined) {
        expect(tracked).toContain(committed);
        continue;
      }
      const script = /^npm (?:run )?(\S+)/.exec(command)?.[1];
      expect(script === 'ci' || Object.keys(scripts).includes(script!)).toBe(true);
    }
  });

  test('deploys, verifies a fresh deployment, and publishes the result, never the outputs file', () => {
    expect(workflow).toMatch(
      /npm run deploy -- dev --auto-approve[\s\S]*npm run verify -- dev --fresh[\s\S]*junit\.xml/,
    );
    expect(workflow).not.toMatch(/outputs\.json/);
  });

  test('.ci/run calls the test command of the README', () => {
    expect(read('.ci/run')).toMatch(/^exec npm test$/m);
  });
});
