import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, requireTemporaryDirectory } from './before-all';

const directory = mkdtempSync(join(tmpdir(), 'before-all-tests-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** A package of one source, as the packages here are. */
const source = (text: string): void => writeFileSync(join(directory, 'package', 'main.ts'), text);

describe('the build before all tests', () => {
  beforeAll(() => {
    mkdirSync(join(directory, 'package'));
    const compilerOptions = { composite: true, outDir: '../dist', types: [] };
    const written = {
      'tsconfig.build.json': { files: [], references: [{ path: 'package' }] },
      'package/tsconfig.json': { compilerOptions, files: ['main.ts'] },
    };
    for (const [name, content] of Object.entries(written))
      writeFileSync(join(directory, name), JSON.stringify(content));
  });

  test('builds what is not built, and what has changed since', () => {
    const built = () => readFileSync(join(directory, 'dist', 'main.js'), 'utf8');

    source('export const answer: number = 41;');
    build(directory);
    const first = built();
    source('export const answer: number = 42;');
    build(directory);

    expect(first).toContain('answer = 41');
    expect(built()).toContain('answer = 42');
  });

  test('ends the run if it does not compile', () => {
    source('export const answer: number = "42";');

    expect(() => build(directory)).toThrow('no test runs on an old build');
  });

  test('is what Jest does first, however it is started', () => {
    const { globalSetup } = jest.requireActual<{ globalSetup: string }>('../../jest.config.js');

    expect(globalSetup).toBe('<rootDir>/test/setup/before-all.ts');
  });
});

describe('the directory for temporary files', () => {
  test('may be any that can be written to', () => {
    expect(() => requireTemporaryDirectory(directory)).not.toThrow();
  });

  test('is named if it is not there', () => {
    const missing = join(directory, 'missing');

    expect(() => requireTemporaryDirectory(missing)).toThrow(
      `${missing}, cannot be written to: set TMPDIR to one that can, or unset it.`,
    );
  });
});
