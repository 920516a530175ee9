import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '@oauth-issuers/verify';
import { endAtLast } from '../support/end-at-last.js';
import { json, startTestIssuer } from '../support/verify-issuer.js';
import { way } from '../support/verify-run.js';

const ROOT = join(__dirname, '..', '..');
const TSX = ['--conditions=@oauth-issuers/source', '--import', 'tsx'];
const COMMAND = [...TSX, '-e', "require('./verify/src/cli/main.ts').run()", '--', 'verify-issuers'];

/** Milliseconds after which a process counts as hanging, on a busy machine too. */
const HANGS = 240_000;

interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts Node in a process of its own, which can be ended even if it never comes to look at a signal. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, args, { cwd: ROOT, timeout: HANGS, killSignal: 'SIGKILL' });
  endAtLast(() => child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([exitCode, signal]): Ended => ({
    exitCode: exitCode as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }));
  return { child, ended };
}

/** A body of a megabyte, which is the most that is read. */
const MEGABYTE = 1024 * 1024;
const filled = (piece: string, before = '', after = '') =>
  before + piece.repeat(Math.floor((MEGABYTE - before.length - after.length) / piece.length)) + after;
const many = (member: (i: number) => string, times: number) =>
  Array.from({ length: times }, (_, i) => member(i)).join(',');

const bodies: readonly (readonly [name: string, body: string])[] = [
  ['headers of JWTs without end', filled('eyJ')],
  ['headers of JWTs, each a part', filled('eyJhbGci.')],
  ['thousands of tokens', `{${many((i) => `"id_token":"${i}-0a1b2c3d4e5f"`, 30_000)}}`],
  ['names of tokens without values', filled('access_token')],
  ['names of tokens before spaces', filled('access_token                    ')],
  ['names of tokens before quotes', filled('"id_token":"\\"')],
  ['backslashes', filled('\\')],
  ['percent signs', filled('%25')],
  ['entities', filled('&amp;')],
  ['one letter', filled('A')],
  ['levels of nesting', filled('[')],
  ['thousands of keys', `{"keys":[${many((i) => `{"kid":"${i}"}`, 65_000)}]}`],
  ['thousands of endpoints', `{${many((i) => `"e${i}_endpoint":"https://h${i}.example"`, 25_000)}}`],
  ['thousands of scopes', filled('a ', '{"access_token":"a1b2c3d4e5f6g7h8","scope":"', '"}')],
];

test('a megabyte in every answer does not hold up a run', async () => {
  const issuers = await Promise.all(
    bodies.map(([, body]) => startTestIssuer('cognito', { answer: () => ({ ...json(200, {}), body }) })),
  );
  const runs = issuers.map((issuer) => [...way(issuer), '--timeout', '60', '--format', 'json']);
  const { stdout } = await start([...TSX, 'test/support/run-in-turn.ts', JSON.stringify(runs)]).ended;
  await Promise.all(issuers.map((issuer) => issuer.close()));
  const ended = stdout.split('\n').slice(0, -1);
  // Who hung is the first that is missing.
  expect(bodies.slice(ended.length).map(([name]) => name)).toEqual([]);
  for (const [i, line] of ended.entries()) {
    const { exitCode, results } = JSON.parse(line) as { exitCode: number; results: string };
    const longest = Math.max(...textsOf(JSON.parse(results) as Report).map((text) => text.length));
    // Each text is cut; at most each of its characters has become a mark.
    expect({ body: bodies[i]![0], exitCode, isCut: longest < 16_384 * 11 }).toEqual({
      body: bodies[i]![0],
      exitCode: 1,
      isCut: true,
    });
  }
});

const textsOf = ({ issuers }: Report): string[] =>
  issuers.flatMap(({ results, exchanges }) => [
    ...results.flatMap(({ expected, observed, remediation = '' }) => [expected, observed, remediation]),
    ...exchanges.flatMap(({ response }) => ('body' in response ? [response.body] : [])),
  ]);

describe('Ctrl-C ends a run', () => {
  /** By itself, or by the signal if something held it up: a shell reports 130 for both. */
  const isInterrupted = ({ exitCode, signal }: Ended) => exitCode === 130 || signal === 'SIGINT';

  test.each([bodies[0]!, bodies[2]!])('while it looks at %s', async (_, body) => {
    const ending = { run: () => {} };
    const issuer = await startTestIssuer('cognito', {
      answer: (asked) => {
        // The first request for a token comes when the other answers have been looked at.
        if (asked.about === 'token') ending.run();
        return { ...json(200, {}), body };
      },
    });
    const { child, ended } = start([...COMMAND, ...way(issuer), '--concurrency', '1']);
    ending.run = () => child.kill('SIGINT');
    const { stdout, stderr, ...end } = await ended;
    await issuer.close();
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'stopped: no report was written\n' });
    expect(isInterrupted({ stdout, stderr, ...end })).toBe(true);
  });

  /** Reads a secret from a pipe that this test has open. */
  async function startOnPipe() {
    const issuer = await startTestIssuer('cognito');
    const pipe = join(issuer.directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [client] = issuer.manifest.clients;
    const credential = { kind: 'secret', secret: { from: 'file', path: pipe } };
    const manifest = join(issuer.directory, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ ...issuer.manifest, clients: [{ ...client, credential }] }));
    const started = start([...COMMAND, '--manifest', manifest]);
    // It opens when somebody reads.
    return { ...started, issuer, file: await open(pipe, 'w') };
  }

  test('while a secret is read from a file that never ends', async () => {
    const { child, ended, issuer, file } = await startOnPipe();
    child.kill('SIGINT');
    const end = await ended;
    await file.close();
    await issuer.close();
    expect(end.stderr).toBe('stopped: no report was written\n');
    expect(isInterrupted(end)).toBe(true);
  });

  test('though npm, which started it, passes on later what the terminal has sent already', async () => {
    const { child, ended, issuer, file } = await startOnPipe();
    child.kill('SIGINT');
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    await file.close();
    const end = await ended;
    await issuer.close();
    expect(end).toMatchObject({ exitCode: 130, stderr: 'stopped: no report was written\n' });
  });
});
