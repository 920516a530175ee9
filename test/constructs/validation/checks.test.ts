import { Token, TerraformStack, App } from 'cdktf';
import { tmpdir } from 'node:os';
import { assertValid, type ValidationError } from '@oauth-issuers/constructs';
import { Checks, checkAtSynth } from '../../../constructs/src/validation/checks.js';
import { describeProblem } from '../../../constructs/src/validation/problem.js';
import {
  itemCount,
  oneOf,
  pattern,
  textLength,
  utf8Length,
} from '../../../constructs/src/validation/rule.js';
import { testStack } from '../../support/synth.js';

const LOWERCASE = pattern(/^[a-z]+$/, 'lowercase letters', 'https://example.com/letters');

describe('a check', () => {
  test('reports where, what was received, what is allowed and the page that says so', () => {
    const [problem] = new Checks().that('name', 'ABC', LOWERCASE).problems;

    expect(describeProblem(problem!)).toBe(
      [
        'name',
        '      received  "ABC"',
        '      allowed   lowercase letters',
        '      see       https://example.com/letters',
      ].join('\n'),
    );
  });

  test('names the item of a list', () => {
    const checks = new Checks().each('names', ['a', 'B', 'c', 'D'], LOWERCASE);

    expect(checks.problems.map(({ property }) => property)).toEqual(['names[1]', 'names[3]']);
  });

  test('finds values that stand twice', () => {
    expect(
      new Checks().unique('names', ['a', 'b', 'a', 'a']).problems.map(({ property }) => property),
    ).toEqual(['names[2]', 'names[3]']);
  });

  test('passes what is absent or not known yet', () => {
    const unknown = Token.asString({ resolve: () => 'ABC' });
    const checks = new Checks()
      .that('absent', undefined, LOWERCASE)
      .that('token', unknown, LOWERCASE)
      .that('part', `A-${unknown}`, LOWERCASE)
      .that('list', Token.asList({ resolve: () => [] }), itemCount(5, 9, ''))
      .each('items', Token.asList({ resolve: () => [] }), LOWERCASE)
      .each('none', undefined, LOWERCASE);

    expect(checks.problems).toEqual([]);
  });

  test('passes no token where the value has to be known', () => {
    expect(
      new Checks().literal('name', Token.asString({ resolve: () => 'a' }), LOWERCASE).problems,
    ).toHaveLength(1);
  });

  test('shortens a long value and says how long it was', () => {
    const [problem] = new Checks().that('text', 'X'.repeat(500), textLength(1, 10, '')).problems;

    expect(describeProblem(problem!)).toMatch(/received +"X{119}… \(500 characters\)/);
  });

  test.each([
    [0, false],
    [1, true],
    [3, true],
    [4, false],
  ])('counts %i items of 1 to 3', (length, accepted) => {
    expect(itemCount(1, 3, '').accepts(Array(length).fill('x'))).toBe(accepted);
    expect(textLength(1, 3, '').accepts('x'.repeat(length))).toBe(accepted);
  });

  test('suggests one of the names that are allowed', () => {
    expect(new Checks().that('scope', 'raed', oneOf(['read', 'write'])).problems[0]).toMatchObject({
      allowed: '"read", "write"',
      remediation: 'did you mean "read"?',
    });
  });
});

describe('problems of a tree of constructs', () => {
  function appWithProblems(...ids: string[]): App {
    const app = new App({ outdir: tmpdir() });
    for (const id of ids) {
      const stack = new TerraformStack(app, id);
      checkAtSynth(stack, (checks) => checks.that('first', 'A', LOWERCASE).that('second', 'B', LOWERCASE));
    }
    return app;
  }

  test('come all at once, of every stack, each with its path', () => {
    let problems: readonly string[] = [];
    try {
      assertValid(appWithProblems('one', 'two'));
    } catch (error) {
      problems = (error as ValidationError).problems.map(describeProblem);
    }

    expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
      '[one] first',
      '[one] second',
      '[two] first',
      '[two] second',
    ]);
  });

  test('stop a synth that nobody checked before', () => {
    expect(() => appWithProblems('one').synth()).toThrow(/\[one\] first[^]*\[one\] second/);
  });

  test('are none for a valid tree', () => {
    expect(() => assertValid(testStack().node.root)).not.toThrow();
  });
});

test.each([
  ['ééé', true],
  ['éééx', false],
  ['中中', true],
  ['xxxxxx', true],
  ['xxxxxxx', false],
  ['', false],
])('of at most six bytes, %j: %p', (text, accepted) => {
  expect(utf8Length(1, 6, '').accepts(text)).toBe(accepted);
});

test('what has too many bytes alone is told how many', () => {
  const rule = utf8Length(1, 6, '');

  expect(rule.remediation!('中中中')).toBe('shorten it: it has 9 bytes');
  expect(rule.remediation!('xxxxxxx')).toBeUndefined();
});
