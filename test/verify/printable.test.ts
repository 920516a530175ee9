import fc from 'fast-check';
import { printJson, printLines, printText, printToken } from '../../verify/src/report/printable.js';
import { expectPlain, HOSTILE } from '../support/hostile-text.js';

describe('whatever a text holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...HOSTILE, '::', '##', '[', ' ', 'vso'),
          fc.string({ unit: 'binary', maxLength: 3 }),
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('a line stays one line, and plain', () => {
    fc.assert(
      fc.property(fc.array(text), fc.boolean(), (spans, color) => {
        const printed = printLines(
          [spans.map((span) => (color ? { text: span, paint: 'red' as const } : span))],
          color,
        );
        expectPlain(printed);
        expect(printed.match(/\n/g)).toHaveLength(1);
        expect(printed.endsWith('\n')).toBe(true);
      }),
    );
  });

  test("the program's own lines stay lines", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-ascii' }), { minLength: 1 }), (lines) => {
        expect(printText(lines.join('\n')).split('\n')).toHaveLength(
          lines.length + (lines.length > 1 && lines.at(-1) === '' ? 0 : 1),
        );
      }),
    );
  });

  test('JSON keeps it, and is plain', () => {
    fc.assert(
      fc.property(
        fc.dictionary(text, text),
        fc.option(fc.constant(2), { nil: undefined }),
        (value, indent) => {
          const printed = printJson(value, indent);
          expectPlain(printed);
          expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
    );
  });

  test('a token is printed as it is, or not at all', () => {
    fc.assert(
      fc.property(text, (token) => {
        const printed = printToken(token);
        if (printed === undefined) expect(token).not.toMatch(/^[A-Za-z0-9._~+/-]+=*$/);
        else expectPlain(printed);
        expect([undefined, `${token}\n`]).toContain(printed);
      }),
    );
    expect(printToken(`${'a'.repeat(20_000)}==`)).toHaveLength(20_003);
  });

  test('ordinary text of any language stays as it is', () => {
    const words = 'naïve Ω 日本語 עברית العربية हिन्दी ✓ a::b a ## b #[c] 😀';
    expect(printLines([[words]])).toBe(`${words}\n`);
  });

  test('a text without end is cut', () => {
    expect(printLines([['x'.repeat(1_000_000)]]).length).toBeLessThan(3_000);
  });
});
