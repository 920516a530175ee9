import { rotate } from '../../rotation/src/rotate.js';
import { retire } from '../../rotation/src/retire.js';
import { FakeCloud, FIRST } from './fake-cloud.js';

describe('rotate', () => {
  test('stores the new secret before Cognito has it, and proves both by a token before it becomes current', async () => {
    const cloud = new FakeCloud();

    await rotate(cloud.rotation());

    expect(cloud.calls).toEqual([
      ...['labels', 'read', 'list', 'attempt', 'addPending'],
      ...['list', 'add', 'attempt', 'attempt', 'promote', 'clearPending'],
    ]);
    expect(cloud.secret('AWSPREVIOUS')).toBe(FIRST);
    expect(cloud.accepts(FIRST)).toBe(true);
    expect(cloud.accepts(cloud.secret('AWSCURRENT'))).toBe(true);
    expect(cloud.labels.has('AWSPENDING')).toBe(false);
  });

  test('makes a secret that Cognito takes, another one each time', async () => {
    const clouds = [new FakeCloud(), new FakeCloud()];

    for (const cloud of clouds) await rotate(cloud.rotation());

    const [one, other] = clouds.map((cloud) => cloud.secret('AWSCURRENT'));
    expect(one).toMatch(/^[\w+]{24,64}$/);
    expect(one).not.toBe(other);
  });

  test('keeps the other members of the stored JSON object', async () => {
    const cloud = new FakeCloud();

    await rotate(cloud.rotation());

    expect(JSON.parse(cloud.text('AWSCURRENT')!)).toEqual({
      clientId: 'client',
      clientSecret: expect.not.stringMatching(FIRST) as unknown,
      owner: 'team',
    });
  });

  test.each([
    ['under the key of the manifest', 'password'],
    ['as plain text, if the manifest has no key', undefined],
  ])('stores the secret %s', async (_, key) => {
    const cloud = new FakeCloud(key);

    await rotate(cloud.rotation());

    expect(cloud.accepts(cloud.secret('AWSCURRENT'))).toBe(true);
    expect(cloud.secret('AWSCURRENT')).not.toBe(FIRST);
  });

  test('again after a retirement, and again', async () => {
    const cloud = new FakeCloud();

    for (let turn = 0; turn < 3; turn++) {
      const before = cloud.secret('AWSCURRENT');
      await rotate(cloud.rotation());
      expect(await retire(cloud.rotation())).toBe('retired');
      expect(cloud.secret('AWSCURRENT')).not.toBe(before);
    }

    expect(cloud.violations).toEqual([]);
    expect([...cloud.held.values()]).toEqual([cloud.secret('AWSCURRENT')]);
  });

  test('waits until the new secret is accepted, and shows each wait', async () => {
    const cloud = new FakeCloud();
    cloud.answers.push(
      { kind: 'accepted' },
      { kind: 'refused' },
      { kind: 'unreachable', reason: 'HTTP 503' },
    );

    await rotate(cloud.rotation());

    expect(cloud.waits).toEqual([1000, 2000]);
    expect(cloud.said).toEqual(
      expect.arrayContaining([
        'Not accepted yet (invalid_client): wait 1 s for attempt 2 of 7',
        'No answer (HTTP 503): wait 2 s for attempt 3 of 7',
      ]),
    );
    expect(cloud.labels.has('AWSPENDING')).toBe(false);
  });

  test('waits for a token endpoint that does not answer at first', async () => {
    const cloud = new FakeCloud();
    cloud.answers.push({ kind: 'unreachable', reason: 'ECONNRESET' });

    await rotate(cloud.rotation());

    expect(cloud.waits).toEqual([1000]);
    expect(cloud.secret('AWSPREVIOUS')).toBe(FIRST);
  });

  test('never shows a secret', async () => {
    const cloud = new FakeCloud();

    await rotate(cloud.rotation());
    await retire(cloud.rotation());

    const shown = cloud.said.join('\n');
    expect(shown).toContain('3/4 test');
    for (const label of ['AWSCURRENT', 'AWSPREVIOUS']) expect(shown).not.toContain(cloud.secret(label));
  });
});

describe('rotate changes nothing', () => {
  test.each<[string, (cloud: FakeCloud) => void, RegExp]>([
    [
      "while someone else's second secret is in Cognito",
      (cloud) => void cloud.hold('second'),
      /two secrets.*AWSPENDING: someone else is rotating it.*client--1 and client--2/,
    ],
    [
      'if AWSCURRENT does not work',
      (cloud) => void cloud.held.set('client--1', 'changed by hand'),
      /refuses the secret that dev\/orders\/nightly-report has as AWSCURRENT/,
    ],
    ['if Cognito lists no secret', (cloud) => cloud.held.clear(), /lists no secret/],
    [
      'if AWSCURRENT is not the expected JSON',
      (cloud) => cloud.put('by-hand', 'plain', ['AWSCURRENT']),
      /AWSCURRENT .* is not a JSON object with the secret as member "clientSecret"/,
    ],
    [
      'if AWSCURRENT is JSON without the member',
      (cloud) => cloud.put('by-hand', '{"secret":"x"}', ['AWSCURRENT']),
      /member "clientSecret"/,
    ],
    [
      'if AWSCURRENT is of another client',
      (cloud) =>
        cloud.put('by-hand', JSON.stringify({ clientId: 'replaced', clientSecret: FIRST }), ['AWSCURRENT']),
      /belongs to client id "replaced", the outputs name client\b/,
    ],
    [
      'if AWSPENDING is nothing that Cognito takes',
      (cloud) => cloud.put('foreign', '{"clientSecret":"too-short"}', ['AWSPENDING']),
      /AWSPENDING .*24 to 64.*--remove-from-version-id foreign/,
    ],
    [
      'if AWSPENDING is the current secret',
      (cloud) => cloud.put('foreign', JSON.stringify({ clientSecret: FIRST }), ['AWSPENDING']),
      /not that of AWSCURRENT/,
    ],
  ])('%s', async (_, arrange, message) => {
    const cloud = new FakeCloud();
    arrange(cloud);

    await expect(rotate(cloud.rotation())).rejects.toThrow(message);
    await expect(rotate(cloud.rotation())).rejects.toMatchObject({ exitCode: 1 });

    expect(cloud.changes).toEqual([]);
  });

  test.each<[string, (cloud: FakeCloud) => void]>([
    ['', () => undefined],
    [', after a rollback too', (cloud) => cloud.move('AWSCURRENT', 'first-version')],
  ])('before the old secret is retired, and says how%s', async (_, afterwards) => {
    const cloud = new FakeCloud();
    await rotate(cloud.rotation());
    afterwards(cloud);
    const changes = [...cloud.changes];

    await expect(rotate(cloud.rotation())).rejects.toThrow(
      'npm run rotate -- dev-cognito nightly-report --retire',
    );

    expect(cloud.changes).toEqual(changes);
  });

  test('that is in use, if someone adds a second secret at the same moment', async () => {
    const cloud = new FakeCloud();
    cloud.interfere = (call) => {
      if (call === 'add') cloud.hold('second of someone else');
    };

    await expect(rotate(cloud.rotation())).rejects.toThrow('LimitExceeded');
    cloud.interfere = () => undefined;
    await expect(rotate(cloud.rotation())).rejects.toThrow(/someone else added the second one/);

    expect(cloud.secret('AWSCURRENT')).toBe(FIRST);
    expect(cloud.violations).toEqual([]);
  });

  test('that is in use, if the token endpoint gives no answer: exit code 3', async () => {
    const cloud = new FakeCloud();
    cloud.answers.push({ kind: 'accepted' });
    for (let i = 0; i < 7; i++) cloud.answers.push({ kind: 'unreachable', reason: 'ECONNREFUSED' });

    await expect(rotate(cloud.rotation())).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('ECONNREFUSED') as unknown,
    });

    expect(cloud.waits).toHaveLength(6);
    expect(cloud.secret('AWSCURRENT')).toBe(FIRST);
    await rotate(cloud.rotation());
    expect(cloud.secret('AWSPREVIOUS')).toBe(FIRST);
  });

  test('that is in use, if the current secret stopped working meanwhile, and says what to do', async () => {
    const cloud = new FakeCloud();
    cloud.interfere = (call) => {
      if (call === 'add') cloud.held.set('client--1', 'changed by hand');
    };

    await expect(rotate(cloud.rotation())).rejects.toThrow(
      /pending secret works, but .*AWSCURRENT.*--move-to-version-id/,
    );

    expect(cloud.changes).toEqual(['addPending', 'add']);
  });
});
