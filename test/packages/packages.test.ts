import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  PACKAGES,
  type PackageName,
  type Packed,
  ROOT,
  packAll,
  templateProject,
} from '../support/packed.js';
import { runProgram } from '../support/terraform.js';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** One import of each package that has no example of its own below. */
const IMPORTS = [
  ['manifest', 'manifest'],
  ['verify', 'verify'],
  ['issuerClient', 'verify/issuer-client'],
  ['rotation', 'rotation'],
  ['emulators', 'emulators'],
]
  .map(([name, path]) => `import * as ${name} from '@oauth-issuers/${path}';\n`)
  .join('');

let packed: Packed;
let project: string;

beforeAll(() => {
  packed = packAll();
  project = templateProject(packed);
  cpSync(join(__dirname, 'main.ts'), join(project, 'main.ts'));
  writeFileSync(
    join(project, 'all.ts'),
    `${IMPORTS}export const all = [manifest, verify, issuerClient.openIssuerClient, rotation, emulators];\n`,
  );
});

const inPackage = (name: PackageName, path: string): string =>
  readFileSync(join(project, 'node_modules/@oauth-issuers', name, path), 'utf8');
const node = (...args: readonly string[]) => runProgram(process.execPath, args, { cwd: project });

describe.each(PACKAGES)('the tarball of %s', (name) => {
  test('has the license and a README', () => {
    expect(inPackage(name, 'LICENSE')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
    expect(inPackage(name, 'README.md')).toMatch(new RegExp(`^# @oauth-issuers/${name}\n\n\\w`));
  });

  test('has what was built, and nothing of how', () => {
    const others = packed
      .files(name)
      .filter(
        (path) =>
          !/^(?:LICENSE|README\.md|package\.json|manifest\.schema\.json|bin\/[\w-]+\.js|data\/[\w-]+(?:\.json)?|dist\/.+\.(?:js|d\.ts))$/.test(
            path,
          ),
      );

    expect(others).toEqual([]);
    expect(packed.files(name)).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts']));
  });

  test('names no place of the machine that built it', () => {
    expect(packed.files(name).filter((path) => inPackage(name, path).includes(ROOT))).toEqual([]);
  });

  test('says the same to old and to new resolution', () => {
    const { main, types, exports } = JSON.parse(inPackage(name, 'package.json')) as {
      main: string;
      types: string;
      exports: { '.': { types: string; default: string } };
    };

    expect([main, types]).toEqual([exports['.'].default, exports['.'].types]);
    expect(packed.files(name)).toEqual(expect.arrayContaining([main, types].map((path) => path.slice(2))));
  });
});

test('the JSON Schema of the manifest is found by its name', async () => {
  const { stdout } = await node('-p', "require('@oauth-issuers/manifest/manifest.schema.json').title");

  expect(stdout.trim()).toBe('Manifest of a deployed OAuth issuer, version 1');
});

describe('a project of the template of cdktf', () => {
  test.each([
    ['node10, which is the template as it is', []],
    ['node16', ['--module', 'node16', '--moduleResolution', 'node16']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('type-checks by %s', async (_resolution, options) => {
    const { exitCode, stdout } = await node(TSC, '-p', project, '--noEmit', ...options);

    expect([stdout, exitCode]).toEqual(['', 0]);
  });

  test('compiles and synthesizes the example of the README', async () => {
    const compiled = await node(TSC, '-p', project);
    const { exitCode, stderr } = await node('main.js');
    const synthesized = readFileSync(join(project, 'cdktf.out/stacks/dev-cognito/cdk.tf.json'), 'utf8');

    expect([compiled.stdout, stderr, exitCode]).toEqual(['', '', 0]);
    expect(JSON.parse(synthesized)).toMatchObject({
      output: { 'manifest-orders': { value: { name: 'dev-cognito/orders' } } },
      provider: { aws: [{ allowed_account_ids: ['123456789012'] }] },
    });
  });

  test('stands in the README as it is compiled here', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

    expect(readme).toContain(
      `\`\`\`ts\n// main.ts\n${readFileSync(join(__dirname, 'main.ts'), 'utf8')}\`\`\``,
    );
  });

  test.each([
    ['verify/bin/verify-issuers.js', ['--help'], 0, /^Usage: verify-issuers/],
    ['verify/bin/verify-issuers.js', ['explain', 'token.permissions'], 0, /permissions/],
    ['emulators/bin/local-cloud.js', ['--help'], 0, /^Usage: local-cloud/],
  ])('runs %s %j', async (bin, args, code, output) => {
    const { exitCode, stdout, stderr } = await node(
      join(project, 'node_modules/@oauth-issuers', bin),
      ...args,
    );

    expect([stderr, exitCode]).toEqual(['', code]);
    expect(stdout).toMatch(output);
  });
});
