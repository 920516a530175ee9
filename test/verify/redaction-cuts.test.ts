import fc from 'fast-check';
import { show } from '../../verify/src/checks/verdict.js';
import { excerptOf, LONGEST_TEXT } from '../../verify/src/issuer-client/redaction/excerpt.js';
import { createRedactor } from '../../verify/src/issuer-client/redaction/redactor.js';
import { startTestIssuer } from '../support/verify-issuer.js';
import { resultOf, verify } from '../support/verify-run.js';
import { bases, escapes, type Encode } from '../support/secret-forms.js';

const SECRET = 'N8~q/3+Zt.Vw_5=hKx&L1"p';

function redactorOf(...secrets: readonly string[]) {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.hide(secret);
  return redactor;
}

describe('a long text', () => {
  test.each([
    [LONGEST_TEXT - 1, ''],
    [LONGEST_TEXT, ''],
    [LONGEST_TEXT + 1, '… (1 more characters)'],
    [1_000_000, `… (${1_000_000 - LONGEST_TEXT} more characters)`],
  ])('of %i characters ends with %j', (length, end) => {
    const told = redactorOf(SECRET).scrub('.'.repeat(length));
    expect(told).toBe('.'.repeat(Math.min(length, LONGEST_TEXT)) + end);
  });

  test('is kept no longer than it is looked at', () => {
    const { head, length } = excerptOf('.'.repeat(1_000_000));
    expect(length).toBe(1_000_000);
    expect(head.length).toBeLessThan(LONGEST_TEXT + 5_000);
  });
});

test('a text that would take too long to search is hidden from there on', () => {
  const told = redactorOf(`${'a'.repeat(5_000)}b`).scrub(`start ${'a'.repeat(10_000)}`);
  expect(told).toMatch(/^start a*\[redacted\]$/);
});

describe('of a secret that stands on the cut nothing is told', () => {
  const around = (form: string, before: number) => `${'.'.repeat(before)}${form}${'.'.repeat(20_000)}`;

  test.each(escapes)('%s, wherever it is cut', (_, encode) => {
    const form = encode(SECRET);
    for (let inside = 0; inside <= form.length; inside++) {
      const told = redactorOf(SECRET).scrub(around(form, LONGEST_TEXT - inside));
      const [, dots] = /^(\.*)(?:\[redacted\])?… \(\d+ more characters\)$/.exec(told) ?? [
        told,
        'more than that',
      ];
      expect(dots).toHaveLength(LONGEST_TEXT - inside);
    }
  });

  test('not even of one that is longer than what is looked at', () => {
    const secret = Array.from({ length: 9_000 }, (_, i) => `k${i}`).join('~');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (inside) => {
        const told = redactorOf(secret).scrub(around(secret, LONGEST_TEXT - Math.min(inside, LONGEST_TEXT)));
        expect(told).toMatch(/^\.*\[redacted\]… \(\d+ more characters\)$/);
      }),
      { numRuns: 20 },
    );
  });

  test('and of one beyond it neither', () => {
    expect(redactorOf(SECRET).scrub(around(SECRET, LONGEST_TEXT + 1))).toMatch(/^\.{16384}… /);
  });
});

describe('of a secret in a value that a check has shortened nothing is told', () => {
  const nothing = Buffer.alloc(0);
  const forms: readonly (readonly [string, Encode])[] = [
    ...escapes,
    ...bases.map(([name, encode]) => [name, (text: string) => encode(nothing, text, nothing)] as const),
  ];

  test.each(forms)('%s, wherever it is cut', (_, encode) => {
    const form = encode(SECRET);
    // Four characters are a head; base64 and hex of four may end within the next one, twice if they are nested.
    const most = show(encode(SECRET.slice(0, 4))).length + 4;
    for (let inside = 0; inside <= Math.min(form.length, 199); inside++) {
      const shortened = show(`${'.'.repeat(199 - inside)}${form}${'.'.repeat(100)}`);
      const told = redactorOf(SECRET).scrub(shortened);
      const [, left] = /^"\.{0,199}(.*?)(?:\[redacted\]\\?)?…$/.exec(told) ?? [told, told];
      expect(left.length).toBeLessThan(most);
    }
  });

  test('in a report', async () => {
    const issuer = await startTestIssuer('generic');
    const secret = issuer.minted()[0]!;
    issuer.faults.claims = (claims) => ({ ...claims, iss: `${'.'.repeat(185)}${secret}` });
    const report = await verify(issuer);
    await issuer.close();
    const { observed } = resultOf(report, 'token.issuer', 'nightly-report');
    expect(observed).toMatch(/^"\.{185}\[redacted\]…$/);
  });
});
