import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';

const SOURCES = join(ROOT, 'emulators', 'src');

/** Of values and of types, at the start and on demand. */
const IMPORT = /(?:from |import\(|require\()'(\.[^']+)\.js'/g;

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

function importsOf(file: string): string[] {
  const source = readFileSync(join(SOURCES, file), 'utf8');
  return [...source.matchAll(IMPORT)].map(([, path]) => join(dirname(file), `${path}.ts`));
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

const folderOf = (file: string): string => (file.includes(sep) ? file.split(sep)[0]! : '.');

/** What imports itself over others; the way back, if there is one. */
function circleIn(edges: ReadonlyMap<string, Iterable<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  return [...edges.keys()].map((node) => visit(node, [])).find((circle) => circle !== undefined);
}

test('every import leads to a file', () => {
  const missing = [...graph].flatMap(([file, imports]) =>
    imports.filter((imported) => !graph.has(imported)).map((imported) => `${file} -> ${imported}`),
  );

  expect(files.length).toBeGreaterThan(300);
  expect(missing).toEqual([]);
});

test('no file imports itself over others, types included', () => {
  expect(circleIn(graph)).toBeUndefined();
});

test('no folder imports itself over others', () => {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    const others = imports.map(folderOf).filter((other) => other !== folderOf(file));
    folders.set(folderOf(file), new Set([...(folders.get(folderOf(file)) ?? []), ...others]));
  }

  expect(circleIn(folders)).toBeUndefined();
});

test.each(['cognito', 'entra', 'secrets-manager', 'sts'])(
  'nobody knows the service %s but the composition root',
  (service) => {
    const knowing = [...graph].filter(([file, imports]) =>
      imports.some((imported) => folderOf(imported) === service && folderOf(file) !== service),
    );

    expect(knowing.map(([file]) => relative('', file))).toEqual([join('cloud', 'services.ts')]);
  },
);
