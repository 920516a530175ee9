import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import { endAtLast } from '../support/end-at-last.js';
import { eventually } from '../support/eventually.js';
import { processIds } from '../support/processes.js';
import { NOTHING, surroundings } from '../support/surroundings.js';

/** Milliseconds that no test waits for. */
const LONG = 600_000;

/** What the children have in common. */
const PRELUDE = `
  const { appendFileSync, existsSync } = require('node:fs');
  const log = (line) => appendFileSync(process.env.LOG, line + '\\n');
  setInterval(() => 0, 1000);
  log('up');`;

/** Ends by itself when it is asked to, in its own time. */
const POLITE = `${PRELUDE}
  process.on('SIGINT', () => { log('interrupt'); setTimeout(() => { log('end'); process.exit(); }, 300); });`;

/** Hears and does not end, and neither does what it started in a session of its own. */
const DEAF = `
  const ignoring = "process.on('SIGINT', () => 0).on('SIGHUP', () => 0).on('SIGTERM', () => 0); setInterval(() => 0, 1000)";
  require('node:child_process').spawn(process.execPath, ['-e', ignoring], { detached: true, stdio: 'ignore' });
  ${PRELUDE} process.on('SIGINT', () => log('interrupt'));`;

/** Ends when a file is there, as Terraform ends when its last change is done. */
const SAVING = `${PRELUDE}
  process.on('SIGINT', () => log('interrupt'));
  setInterval(() => { if (existsSync(process.env.LOG + '.done')) { log('saved'); process.exit(); } }, 20);`;

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly log: () => string[];
  /** Lets {@link SAVING} end. */
  readonly release: () => void;
  readonly left: () => { processes: string[]; files: string[] };
}

/** Starts the command, and waits for its child to be up. */
async function start(
  program: string,
  graceMs: number,
  wrap = (words: string[]) => words,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const { env: surrounding, temporary, left } = surroundings();
  const log = join(temporary, 'log');
  writeFileSync(log, '');
  const fixture = join(__dirname, 'fixtures', 'command.ts');
  const directory = join(temporary, 'directory');
  const words = [process.execPath, '--import', 'tsx', fixture, directory, String(graceMs), program];
  const [command, ...args] = wrap(words);
  const child = spawn(command!, args, {
    cwd: ROOT,
    env: { ...process.env, ...surrounding, ...env, LOG: log },
    stdio: 'ignore',
  });
  endAtLast(() => child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  const lines = (): string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1);
  await eventually(() => lines().includes('up') && existsSync(directory));
  return {
    child,
    ended,
    log: lines,
    release: () => writeFileSync(`${log}.done`, ''),
    left: () => ({ ...left(), files: left().files.filter((name) => !name.startsWith('log')) }),
  };
}

describe('a child of a command', () => {
  test.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ])('at %s is asked once to end, and the command ends with %d', async (signal, expected) => {
    const { child, ended, log, left } = await start(POLITE, LONG);

    child.kill(signal);
    await eventually(() => log().includes('interrupt'));
    child.kill(signal);
    child.kill('SIGINT');

    expect(await ended).toBe(expected);
    expect(log()).toEqual(['up', 'interrupt', 'end']);
    expect(left()).toEqual(NOTHING);
  });

  test('that does not end is killed after its grace, with what it started', async () => {
    const { child, ended, log, left } = await start(DEAF, 500);

    child.kill('SIGINT');

    expect(await ended).toBe(130);
    expect(log()).toEqual(['up', 'interrupt']);
    expect(left()).toEqual(NOTHING);
  });

  test('that does not end is killed, with what it started, after the command was', async () => {
    const { child, log, left } = await start(DEAF, 500);

    child.kill('SIGKILL');

    await eventually(() => left().processes.length === 0);
    expect(log()).toEqual(['up', 'interrupt']);
  });

  test('ends when the command is killed, whose directory is removed then', async () => {
    const { child, log, left } = await start(POLITE, LONG);

    child.kill('SIGKILL');

    await eventually(() => left().processes.length === 0 && left().files.length === 0);
    expect(log()).toEqual(['up', 'interrupt', 'end']);
  });

  test('that must not be killed is asked once, and left to end by itself, also if the command is killed', async () => {
    const { child, log, release, left } = await start(SAVING, Infinity);

    child.kill('SIGKILL');
    await eventually(() => log().includes('interrupt'));
    release();

    await eventually(() => left().processes.length === 0 && left().files.length === 0);
    expect(log()).toEqual(['up', 'interrupt', 'saved']);
  });

  test('is not asked again if the command is killed while it waits', async () => {
    const { child, log, release, left } = await start(SAVING, Infinity);

    child.kill('SIGINT');
    await eventually(() => log().includes('interrupt'));
    child.kill('SIGKILL');
    await eventually(() => left().processes.length === 1);
    release();

    await eventually(() => left().processes.length === 0 && left().files.length === 0);
    expect(log()).toEqual(['up', 'interrupt', 'saved']);
  });

  test.each<[string, (words: string[]) => string[]]>([
    ['the program that started the command', (words) => outer(words)],
    ['npm, with its shell still there', (words) => outer(['sh', '-c', '"$@"; true', 'sh', ...words])],
  ])('ends when %s is killed', async (_, wrap) => {
    const env = { npm_lifecycle_event: 'start' };
    const { child, log, left } = await start(POLITE, LONG, wrap, env);

    child.kill('SIGKILL');

    await eventually(() => left().processes.length === 0 && left().files.length === 0);
    expect(log()).toEqual(['up', 'interrupt', 'end']);
  });

  test('ends when the shell that runs the command is killed', async () => {
    const { child, log, left } = await start(POLITE, LONG, (words) => [
      'sh',
      '-c',
      '"$@"; true',
      'sh',
      ...words,
    ]);

    child.kill('SIGKILL');

    await eventually(() => left().processes.length === 0 && left().files.length === 0);
    expect(log()).toEqual(['up', 'interrupt', 'end']);
  });

  test('has no guard any more once the command has ended', async () => {
    const { child, ended } = await start(POLITE, LONG);
    const guard = processIds().find(
      ({ parent, command }) => parent === child.pid && command.includes('guard'),
    );
    expect(guard).toBeDefined();

    child.kill('SIGINT');
    await ended;

    expect(processIds()).not.toContainEqual(guard);
  });
});

/** A program between the test and the command, as npm is. */
function outer([program, ...args]: string[]): string[] {
  const script = `require('node:child_process').spawn(${JSON.stringify(program)}, ${JSON.stringify(args)}, { stdio: 'ignore' })`;
  return [process.execPath, '-e', script];
}
