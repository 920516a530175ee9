import { Interrupted, withLifetime } from '../../scripts/support/lifetime.js';

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

  test('leaves no signal handler behind', async () => {
    const before = process.listenerCount('SIGINT');

    await withLifetime(async () => undefined);

    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
