import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { leftBehind, leftOpen, openNow } from './nothing-left-open.js';

const startServer = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { end: () => void server.close() };
};

const startProcess = async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return { end: () => void child.kill() };
};

describe.each([
  ['server', 'TCPServerWrap', startServer],
  ['process', 'ProcessWrap', startProcess],
])('a %s', (name, resource, start) => {
  test('that is left open is told, with what to do', async () => {
    const before = openNow();
    const { end } = await start();
    try {
      const left = await leftOpen(before, 0);

      expect(left).toEqual([resource]);
      expect(leftBehind(left)).toBe(
        `This test file leaves open: 1 × ${name}. End each in a finally, in afterEach or afterAll, or by endAtLast.`,
      );
    } finally {
      end();
    }
  });

  test('is not told when somebody else has opened it, or when it has been ended', async () => {
    const before = openNow();
    const { end } = await start();
    const ofOthers = await leftOpen([...before, resource], 0);
    end();

    expect(ofOthers).toEqual([]);
    expect(await leftOpen(before)).toEqual([]);
  });
});
