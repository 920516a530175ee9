import fc from 'fast-check';
import { nearest } from '@oauth-issuers/manifest';

describe('the name that was likely meant', () => {
  test.each([
    ['raed', ['read', 'write'], 'read'],
    ['Read', ['read', 'write'], 'read'],
    ['writ', ['read', 'write'], 'write'],
    ['orders:reed', ['orders:write', 'orders:read'], 'orders:read'],
  ])('for %j among %j is %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test.each([
    ['zzz', ['read', 'write']],
    ['delete', ['read']],
    ['read', []],
  ])('for %j among %j is none', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });

  test('is the word itself wherever it is a candidate', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (word, others) => {
        expect(nearest(word, [...others, word])?.toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });

  test('is found with one letter left out of three or more', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), fc.nat(), (word, at) => {
        const index = at % word.length;
        expect(nearest(word.slice(0, index) + word.slice(index + 1), [word])).toBe(word);
      }),
    );
  });
});
