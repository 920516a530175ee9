import { execFileSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The files that the binary loads for `--help`. */
function loaded(): string[] {
  const script = `
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = () => true;
    process.on('exit', () => write(JSON.stringify(Object.keys(require.cache))));
    process.argv.push('verify-issuers', '--help');
    require('./verify/bin/verify-issuers.js');`;
  const files = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(files) as string[];
}

test('help loads the command line and nothing that speaks, reads or judges', () => {
  const directory = join(ROOT, 'verify');
  const ours = loaded()
    .filter((file) => file.startsWith(directory + sep))
    .map((file) => relative(directory, file).replaceAll(sep, '/'));
  expect(ours.sort()).toEqual([
    'bin/verify-issuers.js',
    'dist/cli/interrupt.js',
    'dist/cli/main.js',
    'dist/cli/program.js',
    'dist/cli/values.js',
    'dist/issuer-client/clock.js',
    'dist/issuer-client/end-by-signal.js',
    'dist/report/printable.js',
    'dist/usage-error.js',
    'dist/version.js',
  ]);
});

test('and of other packages the parser of arguments and colours alone', () => {
  const packages = loaded().flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(['commander']);
});
