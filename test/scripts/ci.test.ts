import { inCi } from '../../scripts/support/ci.js';

test.each<[string | undefined, boolean]>([
  ['true', true],
  ['1', true],
  ['woodpecker', true],
  ['false', false],
  ['0', false],
  ['', false],
  [undefined, false],
])('CI=%s is a pipeline: %p', (CI, expected) => {
  expect(inCi({ CI })).toBe(expected);
});
