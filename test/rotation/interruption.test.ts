import fc from 'fast-check';
import { retire } from '../../rotation/src/retire.js';
import { rotate } from '../../rotation/src/rotate.js';
import { FakeCloud, FIRST } from './fake-cloud.js';

class Crash extends Error {}

/** Where a process ends: at its n-th call, before the call or after it had its effect. */
interface CrashPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
}

function crashAt(cloud: FakeCloud, { call, when }: CrashPoint): void {
  let calls = 0;
  cloud.interfere = () => {
    if (++calls !== call) return undefined;
    if (when === 'before') throw new Crash();
    return () => {
      throw new Crash();
    };
  };
}

/** Runs a command that crashes. @returns whether it came to its end before that */
async function interrupted(
  cloud: FakeCloud,
  command: () => Promise<unknown>,
  at: CrashPoint,
): Promise<boolean> {
  crashAt(cloud, at);
  try {
    await command();
    return true;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return false;
  } finally {
    cloud.interfere = () => undefined;
  }
}

const run = {
  rotate: (cloud: FakeCloud) => () => rotate(cloud.rotation()),
  retire: (cloud: FakeCloud) => () => retire(cloud.rotation()),
};

/** The number of calls of an uninterrupted run. */
async function callsOf(command: 'rotate' | 'retire'): Promise<number> {
  const cloud = new FakeCloud();
  await rotate(cloud.rotation());
  if (command === 'rotate') return cloud.calls.length;
  const before = cloud.calls.length;
  await retire(cloud.rotation());
  return cloud.calls.length - before;
}

/** Every call, before and after. */
async function crashPoints(command: 'rotate' | 'retire'): Promise<CrashPoint[]> {
  const calls = Array.from({ length: await callsOf(command) }, (_, index) => index + 1);
  return calls.flatMap((call) => (['before', 'after'] as const).map((when) => ({ call, when })));
}

/** Finishes what was interrupted. A rotation whose very last call was, is complete, and says so. */
async function finishRotation(cloud: FakeCloud): Promise<void> {
  const complete = cloud.held.size === 2 && !cloud.labels.has('AWSPENDING');
  if (complete) await expect(rotate(cloud.rotation())).rejects.toThrow(/is rotated already/);
  else await rotate(cloud.rotation());
}

function expectRotated(cloud: FakeCloud): void {
  expect(cloud.violations).toEqual([]);
  expect([...cloud.held.values()]).toEqual([FIRST, cloud.secret('AWSCURRENT')]);
  expect(cloud.secret('AWSPREVIOUS')).toBe(FIRST);
  expect(cloud.secret('AWSCURRENT')).not.toBe(FIRST);
  expect(cloud.labels.has('AWSPENDING')).toBe(false);
  expect(cloud.versions.size).toBe(2);
}

describe('a rotation that is interrupted', () => {
  test('at any call, before it or after its effect, is finished by the next call', async () => {
    const points = await crashPoints('rotate');
    expect(points.length).toBeGreaterThan(20);
    for (const point of points) {
      const cloud = new FakeCloud();

      expect(await interrupted(cloud, run.rotate(cloud), point)).toBe(false);
      await finishRotation(cloud);

      expectRotated(cloud);
    }
  });

  test('any number of times, is finished, and there is always a current secret that works, and never a third', async () => {
    const point = fc.record({
      call: fc.integer({ min: 1, max: 14 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(point, { maxLength: 8 }), async (points) => {
        const cloud = new FakeCloud();
        let done = false;
        for (const at of points) done ||= await interrupted(cloud, run.rotate(cloud), at).catch(() => true);
        if (!done) await finishRotation(cloud);
        expectRotated(cloud);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a retirement that is interrupted', () => {
  test('at any call, is finished by the next call', async () => {
    const points = await crashPoints('retire');
    expect(points.length).toBeGreaterThan(10);
    for (const point of points) {
      const cloud = new FakeCloud();
      await rotate(cloud.rotation());

      expect(await interrupted(cloud, run.retire(cloud), point)).toBe(false);
      expect(await retire(cloud.rotation())).toMatch(/retired$/);

      expect(cloud.violations).toEqual([]);
      expect([...cloud.held.values()]).toEqual([cloud.secret('AWSCURRENT')]);
    }
  });

  test('and rotations, over and over with crashes anywhere, keep a current secret that works', async () => {
    const turn = fc.record({
      command: fc.constantFrom('rotate' as const, 'retire' as const),
      call: fc.integer({ min: 1, max: 20 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 20 }), async (turns) => {
        const cloud = new FakeCloud();
        for (const { command, ...at } of turns)
          await interrupted(cloud, run[command](cloud), at).catch(() => undefined);
        expect(cloud.violations).toEqual([]);

        await rotate(cloud.rotation()).catch(() => undefined);
        await retire(cloud.rotation());

        expect(cloud.violations).toEqual([]);
        expect([...cloud.held.values()]).toEqual([cloud.secret('AWSCURRENT')]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('rotations at the same time', () => {
  test('in any order of their calls, keep a current secret that works, and one more call finishes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const cloud = new FakeCloud();
        cloud.interfere = (call) => scheduler.schedule(Promise.resolve(), call).then(() => undefined);
        const all = Promise.allSettled([rotate(cloud.rotation()), rotate(cloud.rotation())]);
        await scheduler.waitFor(all);
        cloud.interfere = () => undefined;
        await rotate(cloud.rotation()).catch(() => undefined);

        expectRotated(cloud);
      }),
      { numRuns: 300 },
    );
  });
});
