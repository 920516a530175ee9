import fc from 'fast-check';
import { ACCOUNT, Harness, markedForDeletion, notFound, refusal, REGION, token } from './harness.js';

const harness = new Harness();
const DAY = 24 * 60 * 60;

describe('a scheduled deletion', () => {
  test('answers the end of the recovery window, which DescribeSecret then shows', async () => {
    const ARN = await harness.create('scheduled');
    const DeletionDate = harness.seconds + 7 * DAY;
    expect(await harness.done('DeleteSecret', { SecretId: 'scheduled', RecoveryWindowInDays: 7 })).toEqual({
      ARN,
      Name: 'scheduled',
      DeletionDate,
    });
    expect(await harness.done('DescribeSecret', { SecretId: 'scheduled' })).toMatchObject({
      DeletedDate: DeletionDate,
    });
  });

  test('has a window of 30 days unless the request says otherwise', async () => {
    await harness.create('by-default');
    expect(await harness.done('DeleteSecret', { SecretId: 'by-default' })).toMatchObject({
      DeletionDate: harness.seconds + 30 * DAY,
    });
  });

  test('rules out all that reads or changes the secret', async () => {
    await harness.create('ruled-out', { SecretString: 'value', ClientRequestToken: token(1) });
    await harness.done('DeleteSecret', { SecretId: 'ruled-out' });
    const calls: [string, object][] = [
      ['DeleteResourcePolicy', {}],
      ['DeleteSecret', {}],
      ['GetResourcePolicy', {}],
      ['GetSecretValue', {}],
      ['PutResourcePolicy', { ResourcePolicy: '{}' }],
      ['PutSecretValue', { SecretString: 'x', ClientRequestToken: token(2) }],
      ['TagResource', { Tags: [{ Key: 'a', Value: 'b' }] }],
      ['UntagResource', { TagKeys: ['a'] }],
      ['UpdateSecret', { ClientRequestToken: token(2) }],
      ['UpdateSecretVersionStage', { VersionStage: 'mine', MoveToVersionId: token(1) }],
    ];
    for (const [action, input] of calls) {
      expect([action, await harness.refused(action, { SecretId: 'ruled-out', ...input })]).toEqual([
        action,
        markedForDeletion,
      ]);
    }
  });

  test('leaves DescribeSecret and ListSecretVersionIds, and hides the secret from ListSecrets', async () => {
    const fresh = new Harness();
    await fresh.create('hidden', { SecretString: 'value', ClientRequestToken: token(1) });
    await fresh.done('DeleteSecret', { SecretId: 'hidden' });
    expect(await fresh.stages('hidden')).toEqual({ [token(1)]: ['AWSCURRENT'] });
    const { Versions } = await fresh.done('ListSecretVersionIds', { SecretId: 'hidden' });
    expect(Versions).toHaveLength(1);
    expect(await fresh.done('ListSecrets', {})).toEqual({ SecretList: [] });
    expect(await fresh.done('ListSecrets', { IncludePlannedDeletion: true })).toMatchObject({
      SecretList: [{ Name: 'hidden', DeletedDate: fresh.seconds + 30 * DAY }],
    });
  });

  test('keeps the name until the window is over, to the millisecond', async () => {
    const fresh = new Harness();
    const start = fresh.now.getTime();
    const input = { Name: 'kept', SecretString: 'value', ClientRequestToken: token(1) };
    const first = await fresh.done('CreateSecret', input);
    await fresh.done('DeleteSecret', { SecretId: 'kept', RecoveryWindowInDays: 7 });
    fresh.now = new Date(start + 7 * DAY * 1000 - 1);
    expect(await fresh.refused('CreateSecret', input)).toEqual(
      refusal(
        'InvalidRequestException',
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
      ),
    );
    fresh.now = new Date(start + 7 * DAY * 1000);
    expect(await fresh.refused('DescribeSecret', { SecretId: 'kept' })).toEqual(notFound);
    expect(fresh.service.snapshot()).toEqual({ secrets: {} });
    expect((await fresh.done('CreateSecret', input)).ARN).not.toBe(first.ARN);
  });
});

describe('RestoreSecret', () => {
  test('ends a scheduled deletion, with nothing lost', async () => {
    const ARN = await harness.create('restored', { SecretString: 'value', Tags: [{ Key: 'a', Value: 'b' }] });
    const before = await harness.done('DescribeSecret', { SecretId: 'restored' });
    await harness.done('DeleteSecret', { SecretId: 'restored' });
    expect(await harness.done('RestoreSecret', { SecretId: 'restored' })).toEqual({ ARN, Name: 'restored' });
    expect(await harness.done('DescribeSecret', { SecretId: 'restored' })).toEqual(before);
    expect(await harness.done('GetSecretValue', { SecretId: 'restored' })).toMatchObject({
      SecretString: 'value',
    });
  });

  test('of a secret that is not scheduled changes nothing', async () => {
    const ARN = await harness.create('untouched');
    expect(await harness.done('RestoreSecret', { SecretId: 'untouched' })).toEqual({
      ARN,
      Name: 'untouched',
    });
  });

  test('comes too late after the window', async () => {
    const fresh = new Harness();
    await fresh.create('too-late');
    await fresh.done('DeleteSecret', { SecretId: 'too-late', RecoveryWindowInDays: 7 });
    fresh.wait(8);
    expect(await fresh.refused('RestoreSecret', { SecretId: 'too-late' })).toEqual(notFound);
  });
});

describe('a forced deletion', () => {
  const force = (SecretId: string) =>
    harness.done('DeleteSecret', { SecretId, ForceDeleteWithoutRecovery: true });

  test('is done at once, and frees the name', async () => {
    const ARN = await harness.create('forced');
    expect(await force('forced')).toEqual({ ARN, Name: 'forced', DeletionDate: harness.seconds });
    expect(await harness.refused('DescribeSecret', { SecretId: 'forced' })).toEqual(notFound);
    expect(await harness.create('forced')).not.toBe(ARN);
  });

  test('can follow a scheduled one', async () => {
    await harness.create('hurried');
    await harness.done('DeleteSecret', { SecretId: 'hurried' });
    await force('hurried');
    expect(await harness.refused('DescribeSecret', { SecretId: 'hurried' })).toEqual(notFound);
  });

  test('of a secret that is not there is no error', async () => {
    const ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:never-there`;
    expect(await force('never-there')).toEqual({ ARN, Name: 'never-there', DeletionDate: harness.seconds });
    expect(await force(ARN)).toMatchObject({ ARN });
  });
});

describe('the recovery window', () => {
  const outside = refusal(
    'InvalidParameterException',
    'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
  );

  test('has 7 to 30 days', async () => {
    const days = fc.oneof(fc.constantFrom(-1, 0, 1, 6, 7, 8, 29, 30, 31), fc.integer());
    await fc.assert(
      fc.asyncProperty(days, async (RecoveryWindowInDays) => {
        const fresh = new Harness();
        await fresh.create('secret');
        const { status, body } = await fresh.call('DeleteSecret', {
          SecretId: 'secret',
          RecoveryWindowInDays,
        });
        if (RecoveryWindowInDays >= 7 && RecoveryWindowInDays <= 30)
          expect(body).toMatchObject({ DeletionDate: fresh.seconds + RecoveryWindowInDays * DAY });
        else expect({ status, body }).toEqual({ status: 400, body: outside });
      }),
      { examples: [[6], [7], [30], [31]] },
    );
  });

  test('and force exclude each other', async () => {
    await harness.create('both');
    const input = { SecretId: 'both', RecoveryWindowInDays: 7 };
    expect(await harness.refused('DeleteSecret', { ...input, ForceDeleteWithoutRecovery: true })).toEqual(
      refusal(
        'InvalidParameterException',
        "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
      ),
    );
    await harness.done('DeleteSecret', { ...input, ForceDeleteWithoutRecovery: false });
  });
});
