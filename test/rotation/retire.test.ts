import { retire } from '../../rotation/src/retire.js';
import { rotate } from '../../rotation/src/rotate.js';
import { FakeCloud, FIRST } from './fake-cloud.js';

async function rotatedCloud(): Promise<FakeCloud> {
  const cloud = new FakeCloud();
  await rotate(cloud.rotation());
  cloud.calls.length = 0;
  return cloud;
}

const storedAs = (clientSecret: string) => JSON.stringify({ clientId: 'client', clientSecret });

describe('retire', () => {
  test('proves the current secret, deletes the old one, and proves that it is refused', async () => {
    const cloud = await rotatedCloud();

    expect(await retire(cloud.rotation())).toBe('retired');

    expect(cloud.calls).toEqual(['labels', 'read', 'read', 'attempt', 'list', 'remove', 'attempt']);
    expect(cloud.accepts(FIRST)).toBe(false);
    expect(cloud.accepts(cloud.secret('AWSCURRENT'))).toBe(true);
  });

  test('waits until the old secret is refused', async () => {
    const cloud = await rotatedCloud();
    cloud.answers.push({ kind: 'accepted' }, { kind: 'accepted' }, { kind: 'accepted' });

    expect(await retire(cloud.rotation())).toBe('retired');

    expect(cloud.waits).toEqual([1000, 2000]);
    expect(cloud.said).toContain('Accepted still: wait 1 s for attempt 2 of 7');
  });

  test('fails if the old secret is accepted to the end', async () => {
    const cloud = await rotatedCloud();
    cloud.interfere = (call) => {
      if (call === 'attempt') cloud.answers.push({ kind: 'accepted' });
    };

    await expect(retire(cloud.rotation())).rejects.toThrow(/accepts .*AWSPREVIOUS still/);

    expect(cloud.waits).toHaveLength(6);
  });

  test('says so if it was done already, and proves it again', async () => {
    const cloud = await rotatedCloud();
    await retire(cloud.rotation());
    cloud.calls.length = 0;

    expect(await retire(cloud.rotation())).toBe('already retired');

    expect(cloud.changes).toEqual([]);
    expect(cloud.calls.filter((call) => call === 'attempt')).toHaveLength(2);
  });

  test('says so if there never was a rotation', async () => {
    const cloud = new FakeCloud();

    expect(await retire(cloud.rotation())).toBe('nothing to retire');

    expect(cloud.changes).toEqual([]);
  });
});

test('retire finds nothing to retire after the client was replaced: AWSPREVIOUS is of the former one', async () => {
  const cloud = new FakeCloud();
  cloud.put('former', JSON.stringify({ clientId: 'former', clientSecret: 'x' }), ['AWSCURRENT']);
  cloud.put('new', storedAs(FIRST), ['AWSCURRENT']);

  expect(await retire(cloud.rotation())).toBe('nothing to retire');

  expect(cloud.changes).toEqual([]);
});

describe('after another member of the stored object was changed by hand, retire', () => {
  const edit = (cloud: FakeCloud) =>
    cloud.put('edited', storedAs(cloud.secret('AWSCURRENT')!), ['AWSCURRENT']);

  test('still knows which secret is the old one', async () => {
    const cloud = await rotatedCloud();
    edit(cloud);

    expect(await retire(cloud.rotation())).toBe('retired');

    expect(cloud.violations).toEqual([]);
    expect([...cloud.held.values()]).toEqual([cloud.secret('AWSCURRENT')]);
  });

  test('does not take the same secret as AWSPREVIOUS for an old one', async () => {
    const cloud = new FakeCloud();
    edit(cloud);

    expect(await retire(cloud.rotation())).toBe('nothing to retire');

    expect(cloud.changes).toEqual([]);
  });
});

describe('retire deletes nothing', () => {
  test.each<[string, (cloud: FakeCloud) => void, RegExp]>([
    [
      'if AWSCURRENT does not work',
      (cloud) => cloud.put('by-hand', storedAs('wrong'), ['AWSCURRENT']),
      /refuses .*AWSCURRENT.*Nothing was deleted/,
    ],
    [
      'while a rotation is unfinished',
      (cloud) => cloud.labels.set('AWSPENDING', cloud.labels.get('AWSCURRENT')!),
      /unfinished.*npm run rotate -- dev-cognito nightly-report$/,
    ],
    [
      'if someone rotated by hand since then, so that nothing tells which secret is which',
      (cloud) => {
        cloud.held.delete('client--1');
        cloud.hold('made by the console');
        cloud.put('by-hand', storedAs('made by the console'), ['AWSCURRENT']);
      },
      /someone else is rotating it.*nothing was deleted/,
    ],
    [
      'after a rollback, if the secret that was rolled back does not work any more',
      (cloud) => {
        cloud.move('AWSCURRENT', 'first-version');
        cloud.held.delete('client--2');
        cloud.hold('of someone else');
      },
      /cannot be told/,
    ],
  ])('%s', async (_, arrange, message) => {
    const cloud = await rotatedCloud();
    arrange(cloud);

    await expect(retire(cloud.rotation())).rejects.toThrow(message);
    await expect(retire(cloud.rotation())).rejects.toMatchObject({ exitCode: 1 });

    expect(cloud.changes).toEqual([]);
    expect(cloud.held.size).toBe(2);
  });

  test("of someone else's rotation", async () => {
    const cloud = new FakeCloud();
    cloud.hold('second');

    await expect(retire(cloud.rotation())).rejects.toThrow(/client--1 and client--2.*someone else/);

    expect(cloud.changes).toEqual([]);
  });
});

describe('retire after a rollback deletes the newer secret, since the older one is in use again', () => {
  test.each<[string, (cloud: FakeCloud) => void]>([
    ['by moving AWSCURRENT back', (cloud) => cloud.move('AWSCURRENT', 'first-version')],
    ['by storing the old secret anew', (cloud) => cloud.put('by-hand', storedAs(FIRST), ['AWSCURRENT'])],
  ])('%s', async (_, rollBack) => {
    const cloud = await rotatedCloud();
    const newer = cloud.secret('AWSCURRENT');
    rollBack(cloud);

    expect(await retire(cloud.rotation())).toBe('retired');

    expect(cloud.violations).toEqual([]);
    expect(cloud.accepts(newer)).toBe(false);
    expect([...cloud.held.values()]).toEqual([FIRST]);
  });
});
