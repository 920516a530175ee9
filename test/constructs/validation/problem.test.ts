import { describeProblem } from '../../../constructs/src/validation/problem.js';

const received = (value: unknown): string =>
  describeProblem({ property: 'identifier', received: value, allowed: 'less' }).split('\n')[1]!.trim();

describe('describeProblem', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'received  nothing'],
    ['a text', 'orders', 'received  "orders"'],
    ['a list', ['a', 'b'], 'received  ["a","b"]'],
  ])('shows %s as it was written', (_, value, line) => {
    expect(received(value)).toBe(line);
  });

  test('cuts a long text, and counts it as the limit does: without the quotes', () => {
    expect(received('a'.repeat(257))).toMatch(/^received {2}"a{119}… \(257 characters\)$/);
  });

  test('leaves out what there is nothing to say of', () => {
    expect(describeProblem({ property: 'p', received: 1, allowed: '2' })).not.toMatch(/mend|see/);
  });
});
