import type { Config } from 'jest';
import { Linter } from 'eslint';

const { testTimeout } = jest.requireActual<Config>('../../jest.config.js');
const limits = jest.requireActual<{ selector: string; message: string }[]>('./time-limits.cjs');

const complaints = (code: string): number =>
  new Linter().verify(code, [{ rules: { 'no-restricted-syntax': ['error', ...limits] } }]).length;

test('a test or a hook has minutes, since a loaded machine needs them', () => {
  expect(testTimeout).toBeGreaterThanOrEqual(300_000);
});

test.each([
  'jest.setTimeout(60_000);',
  'beforeAll(async () => {}, 60_000);',
  'afterEach(async () => {}, LIMIT);',
  "test('adds', async () => {}, 5000);",
  "it('adds', async () => {}, 5000);",
  "test.only('adds', async () => {}, 5000);",
  "test.concurrent('adds', async () => {}, 5000);",
  "test.each([1])('adds %d', async () => {}, 5000);",
  "test.skip.each([1])('adds %d', async () => {}, 5000);",
  "describe.each`a\n${1}`('adds $a', () => {}, 5000);",
])('ESLint refuses a limit of its own: %s', (code) => {
  expect(complaints(code)).toBe(1);
});

test.each([
  'beforeAll(async () => {});',
  "test('adds', async () => {});",
  "test.each([1, 2, 3])('adds %d', async () => {});",
  "describe.each`a\n${1}`('adds $a', () => {});",
  "test.todo('adds');",
])('ESLint takes what has none: %s', (code) => {
  expect(complaints(code)).toBe(0);
});
