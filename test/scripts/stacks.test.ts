import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '../../scripts/support/failure.js';
import { readStacks, selectStacks, type Stack } from '../../scripts/support/stacks.js';
import { endAtLast } from '../support/end-at-last.js';

/** A folder as cdktf writes it: stacks, and what each depends on. */
function synthesized(stacks: Readonly<Record<string, readonly string[]>>): string {
  const outdir = mkdtempSync(join(tmpdir(), 'oauth-issuers-stacks-'));
  endAtLast(() => rmSync(outdir, { recursive: true, force: true }));
  const entries = Object.entries(stacks).map(([name, dependencies]) => {
    const workingDirectory = join('stacks', name);
    mkdirSync(join(outdir, workingDirectory), { recursive: true });
    const synthesizedStackPath = join(workingDirectory, 'cdk.tf.json');
    writeFileSync(join(outdir, synthesizedStackPath), JSON.stringify({ provider: { aws: [{}] } }));
    return [name, { name, workingDirectory, synthesizedStackPath, dependencies }] as const;
  });
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify({ stacks: Object.fromEntries(entries) }));
  return outdir;
}

describe('the stacks of a synthesis', () => {
  test('are those of its manifest, each after those that it depends on', async () => {
    const outdir = synthesized({ app: ['network', 'data'], data: ['network'], network: [] });

    const stacks = await readStacks(outdir);

    expect(stacks.map(({ name }) => name)).toEqual(['network', 'data', 'app']);
    expect(stacks[0]).toEqual({
      name: 'network',
      directory: join(outdir, 'stacks', 'network'),
      providers: ['aws'],
    });
  });

  test('may depend on one that another app has', async () => {
    expect(await readStacks(synthesized({ app: ['elsewhere'] }))).toHaveLength(1);
  });
});

describe('the stacks that are meant', () => {
  const stacks = ['dev-cognito', 'dev-entra', 'prod-cognito'].map((name): Stack => ({
    name,
    directory: `/${name}`,
    providers: [],
  }));
  const select = (...patterns: string[]) => selectStacks(stacks, patterns).map(({ name }) => name);

  test.each<[readonly string[], readonly string[]]>([
    [[], ['dev-cognito', 'dev-entra', 'prod-cognito']],
    [['dev-entra'], ['dev-entra']],
    [['*'], ['dev-cognito', 'dev-entra', 'prod-cognito']],
    [['dev-*'], ['dev-cognito', 'dev-entra']],
    [['*-cognito'], ['dev-cognito', 'prod-cognito']],
    [['{dev,prod}-cognito'], ['dev-cognito', 'prod-cognito']],
    [['dev-[ce]*'], ['dev-cognito', 'dev-entra']],
    [
      ['dev-entra', 'dev-*'],
      ['dev-cognito', 'dev-entra'],
    ],
  ])('by %j are %j', (patterns, expected) => {
    expect(select(...patterns)).toEqual(expected);
  });

  test.each<[readonly string[], string]>([
    [
      ['dev-cognitoo'],
      'There is no stack "dev-cognitoo". Synthesized: dev-cognito, dev-entra, prod-cognito.',
    ],
    [
      ['dev-*', 'test-*', 'x'],
      'There is no stack "test-*", "x". Synthesized: dev-cognito, dev-entra, prod-cognito.',
    ],
    [[''], 'There is no stack "". Synthesized'],
    [['toString'], 'There is no stack "toString"'],
  ])('by %j are none, which is refused with exit code 2', (patterns, message) => {
    expect(() => select(...patterns)).toThrow(message);
    expect(exitCodeOf(() => select(...patterns))).toBe(2);
  });

  test('are none in an app without stacks, which is refused, too', () => {
    expect(() => selectStacks([])).toThrow('The app synthesized no stack');
  });
});

function exitCodeOf(attempt: () => unknown): number | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return (error as Failure).exitCode;
  }
}
