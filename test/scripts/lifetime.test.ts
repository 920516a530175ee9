import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from '../../scripts/support/paths.js';
import { Interrupted, withLifetime, type Lifetime } from '../../scripts/support/lifetime.js';

describe('withLifetime', () => {
  test('cleans up in reverse order after success', async () => {
    const done: string[] = [];

    const result = await withLifetime(async ({ defer }) => {
      defer(() => void done.push('first'));
      defer(async () => void done.push('second'));
      return 7;
    });

    expect(result).toBe(7);
    expect(done).toEqual(['second', 'first']);
  });

  test('cleans up after a failure, and passes it on', async () => {
    const done: string[] = [];

    const run = withLifetime(async ({ defer }) => {
      defer(() => void done.push('cleaned'));
      throw new Error('refused');
    });

    await expect(run).rejects.toThrow('refused');
    expect(done).toEqual(['cleaned']);
  });

  test.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ])(
    'ends at %s in the middle of a step, cleans up, and stands for exit code %d',
    async (signal, exitCode) => {
      const done: string[] = [];

      const run = withLifetime(async ({ defer }) => {
        defer(() => void done.push('cleaned'));
        process.emit(signal, signal);
        await new Promise(() => undefined);
      });

      await expect(run).rejects.toBeInstanceOf(Interrupted);
      await expect(run).rejects.toMatchObject({ exitCode });
      expect(done).toEqual(['cleaned']);
    },
  );

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])('leaves no handler of %s behind', async (signal) => {
    const before = process.listenerCount(signal);

    await withLifetime(async () => undefined);

    expect(process.listenerCount(signal)).toBe(before);
  });

  test('hears the first signal only, also while it cleans up', async () => {
    const done: string[] = [];

    const run = withLifetime(async ({ defer }) => {
      defer(async () => {
        process.emit('SIGTERM', 'SIGTERM');
        await Promise.resolve();
        done.push('cleaned');
      });
      process.emit('SIGINT', 'SIGINT');
      process.emit('SIGHUP', 'SIGHUP');
      await new Promise(() => undefined);
    });

    await expect(run).rejects.toMatchObject({ signal: 'SIGINT' });
    expect(done).toEqual(['cleaned']);
  });

  test('says why it ends, though it is interrupted again when it has cleaned up, as npm does', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'fixtures', 'late-signal.ts')],
      { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const [said, [exitCode, signal]] = await Promise.all([
      text(child.stderr),
      once(child, 'close') as Promise<[number | null, string | null]>,
    ]);

    expect({ said, exitCode, signal }).toEqual({
      said: expect.stringContaining('Interrupted (SIGINT)') as string,
      exitCode: 130,
      signal: null,
    });
  });

  test('cleans up what is left, after a cleanup that failed, and passes on how the command ended', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const done: string[] = [];

    const result = await withLifetime(async ({ defer }) => {
      defer(() => void done.push('first'));
      defer(() => Promise.reject(new Error('the disk is full')));
      return 7;
    });

    expect(result).toBe(7);
    expect(done).toEqual(['first']);
    expect(said).toHaveBeenCalledWith('While cleaning up: the disk is full');
    said.mockRestore();
  });

  test('cleans up at once what a command defers after its end', async () => {
    const done: string[] = [];
    let lifetime: Lifetime | undefined;
    await withLifetime(async (given) => void (lifetime = given));

    lifetime!.defer(() => void done.push('late'));

    expect(done).toEqual(['late']);
  });
});
