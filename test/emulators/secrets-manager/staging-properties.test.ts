import fc from 'fast-check';
import { Harness, token } from './harness.js';

const LABELS = ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING', 'mine'];

interface Put {
  readonly kind: 'put' | 'update';
  readonly labels: readonly string[] | undefined;
}
interface Move {
  readonly kind: 'move';
  readonly label: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const version = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
const put: fc.Arbitrary<Put> = fc.record({
  kind: fc.constantFrom('put' as const, 'update' as const),
  labels: fc.option(fc.uniqueArray(fc.constantFrom(...LABELS), { minLength: 1 }), { nil: undefined }),
});
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constant('move' as const),
  label: fc.constantFrom(...LABELS),
  from: version,
  to: version,
});

type Stages = Readonly<Record<string, readonly string[]>>;
const holdersOf = (stages: Stages, label: string): string[] =>
  Object.keys(stages).filter((id) => stages[id]!.includes(label));

/** Does a step; whether it was accepted. */
async function take(harness: Harness, step: Put | Move, number: number): Promise<boolean> {
  const SecretId = 'secret';
  const { status } = await (step.kind === 'move'
    ? harness.call('UpdateSecretVersionStage', {
        SecretId,
        VersionStage: step.label,
        RemoveFromVersionId: step.from === undefined ? undefined : token(step.from),
        MoveToVersionId: step.to === undefined ? undefined : token(step.to),
      })
    : harness.call(step.kind === 'put' ? 'PutSecretValue' : 'UpdateSecret', {
        SecretId,
        SecretString: `value ${number}`,
        ClientRequestToken: token(number),
        ...(step.kind === 'put' && { VersionStages: step.labels }),
      }));
  return status === 200;
}

test('whatever is put, updated and moved, exactly one version is current, and the one before it previous', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(put, move), { minLength: 1, maxLength: 12 }), async (steps) => {
      const harness = new Harness();
      await harness.create('secret', { SecretString: 'value 0', ClientRequestToken: token(0) });
      for (const [index, step] of steps.entries()) {
        const before = await harness.stages('secret');
        const accepted = await take(harness, step, index + 1);
        const after = await harness.stages('secret');
        if (!accepted) expect(after).toEqual(before);
        for (const label of LABELS) expect(holdersOf(after, label).length).toBeLessThanOrEqual(1);
        expect(holdersOf(after, 'AWSCURRENT')).toHaveLength(1);
        const [left] = holdersOf(before, 'AWSCURRENT');
        if (holdersOf(after, 'AWSCURRENT')[0] !== left)
          expect(holdersOf(after, 'AWSPREVIOUS')).toEqual([left]);
      }
    }),
    { numRuns: 150 },
  );
});

test('values never change under a version, and the current one is the last that was put for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(put, { minLength: 1, maxLength: 10 }), async (steps) => {
      const harness = new Harness();
      await harness.create('secret', { SecretString: 'value 0', ClientRequestToken: token(0) });
      let current = 0;
      for (const [index, step] of steps.entries()) {
        await take(harness, step, index + 1);
        if (step.kind === 'update' || (step.labels ?? ['AWSCURRENT']).includes('AWSCURRENT'))
          current = index + 1;
      }
      expect(await harness.done('GetSecretValue', { SecretId: 'secret' })).toMatchObject({
        VersionId: token(current),
        SecretString: `value ${current}`,
      });
      for (let number = 0; number <= steps.length; number++) {
        expect(
          await harness.done('GetSecretValue', { SecretId: 'secret', VersionId: token(number) }),
        ).toMatchObject({ SecretString: `value ${number}` });
      }
    }),
    { numRuns: 60 },
  );
});
