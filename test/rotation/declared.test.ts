import type { DeclaredRotation } from '../../rotation/src/declared/declared-rotation.js';
import { leadRetirement, leadRotation } from '../../rotation/src/declared/lead.js';
import type { Answer } from '../../rotation/src/ports.js';

const OLD = 'old0old0old0';
const NEW = 'new0new0new0';

/** A rotation whose issuer takes some secrets; `late` answers come first. */
function rotationOf(
  taken: readonly string[],
  named: Partial<DeclaredRotation>,
  late: Answer[] = [],
): { rotation: DeclaredRotation; tried: string[]; said: string[] } {
  const tried: string[] = [];
  const said: string[] = [];
  const rotation: DeclaredRotation = {
    program: 'rotate-client-secret',
    client: 'dev-entra nightly-report',
    clientId: 'client',
    current: NEW,
    previous: undefined,
    proof: {
      attempt: (secret) => {
        tried.push(secret);
        const known = { kind: taken.includes(secret) ? ('accepted' as const) : ('refused' as const) };
        return Promise.resolve(late.shift() ?? known);
      },
    },
    steps: {
      run: (title, work) => {
        said.push(title);
        return work();
      },
      say: (line) => void said.push(line),
    },
    wait: () => Promise.resolve(),
    ...named,
  };
  return { rotation, tried, said };
}

describe('a rotation that the deploy makes', () => {
  test('begins with a token by the one secret, and says how the next is declared', async () => {
    const { rotation, tried } = rotationOf([NEW], {});

    const told = await leadRotation(rotation);

    expect(tried).toEqual([NEW]);
    expect(told).toMatch(
      /one secret, and it works[^]*raise "generation"[^]*deploy[^]*rotate-client-secret dev-entra/,
    );
  });

  test('goes on with a token by each, and says how the old one is retired', async () => {
    const { rotation, tried } = rotationOf([NEW, OLD], { previous: OLD });

    const told = await leadRotation(rotation);

    expect(tried).toEqual([NEW, OLD]);
    expect(told).toMatch(/both work[^]*previous: 'retired'[^]*--retire --before/);
  });

  test('waits for a new secret to reach every server', async () => {
    const { rotation, tried } = rotationOf([NEW], {}, [{ kind: 'refused' }, { kind: 'refused' }]);

    await leadRotation(rotation);

    expect(tried).toEqual([NEW, NEW, NEW]);
  });

  test.each<[string, readonly string[], string]>([
    ['the secret', [OLD], 'the secret'],
    ['the previous secret', [NEW], 'the previous secret'],
  ])('is refused, if the issuer does not take %s', async (_what, taken, what) => {
    const { rotation } = rotationOf(taken, { previous: OLD });

    await expect(leadRotation(rotation)).rejects.toThrow(`refuses ${what} of client id client`);
    await expect(leadRotation(rotation)).rejects.toMatchObject({ exitCode: 1 });
  });

  test('cannot be told of, if nobody answers', async () => {
    const nobody = { kind: 'unreachable' as const, reason: 'ECONNREFUSED' };
    const { rotation } = rotationOf([], { proof: { attempt: () => Promise.resolve(nobody) } });

    await expect(leadRotation(rotation)).rejects.toMatchObject({ exitCode: 3 });
  });
});

describe('a retirement that the deploy makes', () => {
  test('is not done, while the old secret is declared', async () => {
    const { rotation, tried } = rotationOf([NEW, OLD], { previous: OLD });

    await expect(leadRetirement(rotation)).rejects.toThrow(/declared still[^]*previous: 'retired'/);
    expect(tried).toEqual([NEW]);
  });

  test('is proven by the refusal of what was named before', async () => {
    const { rotation, tried } = rotationOf([NEW], { gone: [OLD] }, [
      { kind: 'accepted' },
      { kind: 'accepted' },
    ]);

    expect(await leadRetirement(rotation)).toMatch(/^Retired: the old secret of client id client is refused/);
    expect(tried).toEqual([NEW, OLD, OLD]);
  });

  test('is not proven without it, and says so', async () => {
    expect(await leadRetirement(rotationOf([NEW], {}).rotation)).toMatch(/was not tried: say with --before/);
  });

  test('is refused, if the issuer still takes the old secret, or not the current one', async () => {
    const taken = rotationOf([NEW, OLD], { gone: [OLD] });
    const lost = rotationOf([OLD], { gone: [OLD] });

    await expect(leadRetirement(taken.rotation)).rejects.toThrow(/still takes an old secret/);
    await expect(leadRetirement(lost.rotation)).rejects.toThrow(/refuses the secret/);
    expect(lost.tried).not.toContain(OLD);
  });
});
