import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { endAtLast } from '../support/end-at-last.js';

const BINARY = join(__dirname, '../../rotation/bin/rotate-client-secret.js');

test.each(['--outputs', '--ca'])(
  'the binary ends at Ctrl-C while it reads %s from a pipe that nobody closes',
  async (option) => {
    const directory = mkdtempSync(join(tmpdir(), 'rotate-pipe-'));
    endAtLast(() => rmSync(directory, { recursive: true, force: true }));
    const pipe = join(directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const args = ['dev-cognito', 'nightly-report', '--outputs', 'outputs.json', option, pipe];
    const child = spawn(process.execPath, [BINARY, ...args]);
    endAtLast(() => child.kill('SIGKILL'));
    const ended = Promise.all([text(child.stderr), once(child, 'close') as Promise<[null, NodeJS.Signals]>]);
    // It opens when somebody reads.
    const file = await open(pipe, 'w');

    child.kill('SIGINT');
    const [stderr, [, signal]] = await ended;
    await file.close();

    expect({ stderr, signal }).toEqual({
      stderr: 'Interrupted (SIGINT). Run the same command again; it goes on from here.\n',
      signal: 'SIGINT',
    });
  },
);
