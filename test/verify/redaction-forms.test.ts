import fc from 'fast-check';
import { createRedactor } from '../../verify/src/issuer-client/redaction/redactor.js';
import { bases, escapes } from '../support/secret-forms.js';

const MARK = '[redacted]';

function scrubbed(secret: string, text: string): string {
  const redactor = createRedactor();
  redactor.hide(secret);
  return redactor.scrub(text);
}

/** What is left of a text, without the marks: one could end where a secret begins. */
const rest = (told: string) => told.split(MARK);

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anySecret = fc.oneof(
  fc.string({ minLength: 4, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'%\\&+/=2bu0041;#x'), minLength: 4, maxLength: 20 }),
);
/** Nothing of it stands in another text by chance. */
const randomSecret = fc
  .uint8Array({ minLength: 24, maxLength: 24 })
  .map((bytes) => `~7!${Buffer.from(bytes).toString('base64')}`)
  .filter((secret) => new Set(secret).size > 12);
const anyBytes = fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes));

describe('a secret is found in any text', () => {
  test.each(escapes)('%s', (_, encode) => {
    fc.assert(
      fc.property(anySecret, anyText, anyText, (secret, before, after) => {
        const form = encode(secret);
        const told = scrubbed(secret, `${before}${form}${after}`);
        expect(rest(told).filter((part) => part.includes(form))).toEqual([]);
      }),
    );
  });

  test.each(escapes)('with all its characters: %s', (_, encode) => {
    fc.assert(
      fc.property(randomSecret, (secret) => {
        expect(scrubbed(secret, `a, ${encode(secret)}, z`)).toBe(`a, ${MARK}, z`);
      }),
    );
  });

  test.each(bases)('%s, wherever it begins', (_, encode) => {
    fc.assert(
      fc.property(randomSecret, anyBytes, anyBytes, (secret, before, after) => {
        const alone = encode(Buffer.alloc(0), secret, Buffer.alloc(0));
        const form = encode(before, secret, after);
        const told = scrubbed(secret, `a, ${form}, z`);
        expect(told).toContain(MARK);
        // What is left is at most what was written of the other bytes, and padding.
        const written = 'a, , z'.length + form.length - alone.length;
        expect(told.length - MARK.length).toBeLessThanOrEqual(written + '%3D%3D'.length + 2);
      }),
    );
  });

  test.each(bases)('%s after letters that belong to something else', (_, encode) => {
    fc.assert(
      fc.property(
        randomSecret,
        fc.string({ unit: fc.constantFrom(...'abc0123/'), maxLength: 5 }),
        (secret, before) => {
          const form = encode(Buffer.alloc(0), secret, Buffer.alloc(0));
          expect(scrubbed(secret, `${before}${form}.`).length).toBeLessThanOrEqual(
            before.length + MARK.length + '%3D%3D.'.length,
          );
        },
      ),
    );
  });

  test.each([
    ['Basic', (id: string, secret: string) => `${id}:${secret}`],
    [
      'Basic, encoded as RFC 6749 §2.3.1 has it',
      (id: string, secret: string) => [id, secret].map(encodeURIComponent).join(':'),
    ],
  ])('credentials: %s', (_, pair) => {
    fc.assert(
      fc.property(fc.string(), anySecret, (id, secret) => {
        const credentials = Buffer.from(pair(id, secret)).toString('base64');
        expect(scrubbed(secret, `Authorization: Basic ${credentials}`)).toBe(`Authorization: Basic ${MARK}`);
      }),
    );
  });

  test('of two, of which one holds the other, nothing is left', () => {
    fc.assert(
      fc.property(anySecret, anySecret, (a, b) => {
        const redactor = createRedactor();
        for (const value of [a, b, `${a}${b}`, `${b}${a}`]) redactor.hide(value);
        expect(rest(redactor.scrub(`${a}${b}${a}`)).join('')).toBe('');
      }),
    );
  });

  test('in the case of letters that header names and hosts have', () => {
    fc.assert(
      fc.property(randomSecret, (secret) => {
        expect(scrubbed(secret, `x-${secret.toLowerCase()}`)).toBe(`x-${MARK}`);
      }),
    );
  });
});

describe('a short secret', () => {
  test.each([
    ['abc', 'secret=abc&x', `secret=${MARK}&x`],
    ['abc', '"abc"', `"${MARK}"`],
    ['abc', 'abc', MARK],
    ['abc', 'abcdef xabc _abc abc1', 'abcdef xabc _abc abc1'],
    ['abc', 'x%20abc%20y', `x%20${MARK}%20y`],
    ['a', 'a cat', `${MARK} cat`],
    ['é', 'é été', `${MARK} été`],
    [':', 'a:b', `a${MARK}b`],
    ['abcd', 'xabcdx', `x${MARK}x`],
    ['failed', 'it failed, as failedly as can be', `it ${MARK}, as ${MARK}ly as can be`],
  ])('%j in %j', (secret, text, told) => {
    expect(scrubbed(secret, text)).toBe(told);
  });

  test('is in its Basic credentials, too', () => {
    expect(scrubbed('abc', `Basic ${Buffer.from('id:abc').toString('base64')}`)).toBe(`Basic ${MARK}`);
  });
});

test.each(['redacted', '[redacted]', 'dacte', '[red', '***', '[', '*'])(
  'the secret %j is not in the mark that stands for it',
  (secret) => {
    const told = scrubbed(secret, `a ${secret} z`);
    expect(told).toMatch(/^a .+ z$/);
    expect(told).not.toContain(secret);
  },
);

test('an empty value hides nothing', () => {
  expect(scrubbed('', 'a text')).toBe('a text');
});

describe('a text without secrets is told as it is', () => {
  test.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 2000 })],
    ['a text of escapes', fc.string({ unit: fc.constantFrom(...'%\\&+/=2bu0041;#x…'), maxLength: 500 })],
    ['JSON', fc.json()],
    ['base64', fc.base64String({ maxLength: 2000 })],
    ['hex', fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 2000 })],
  ])('%s', (_, texts) => {
    const redactor = createRedactor();
    for (let i = 0; i < 100; i++) redactor.hide(`3Hq${i}~rT9-zWk.Lp7_${i}`);
    fc.assert(
      fc.property(texts, (text) => {
        expect(redactor.scrub(text)).toBe(text);
      }),
    );
  });

  test.each([
    '{"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],"id_token_signing_alg_values_supported":["RS256"]}',
    'WWW-Authenticate: Basic realm="issuer", charset="UTF-8"',
    'Basic authentication is needed',
    '{"access_token":null,"id_token":false,"refresh_token":""}',
    'no refresh_token',
  ])('%s', (text) => {
    expect(scrubbed('3Hq~rT9-zWk.Lp7_', text)).toBe(text);
  });
});

describe('what shows itself by its name or form is hidden without being known', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
  test.each([
    [`Bearer ${jwt}.`, `Bearer ${MARK}`],
    [`x_${jwt}`, `x_${MARK}`],
    [jwt.slice(0, 30), MARK],
    [`${jwt}.a.b c`, `${MARK} c`],
    [jwt.replaceAll('.', '%2E'), MARK],
    [Buffer.from(jwt).toString('base64'), `${MARK}==`],
    ['{"access_token":"a b, \\"c\\" & d","x":1}', `{"access_token":"${MARK}","x":1}`],
    ['{"access_token" : ["a","b"],"x":1}', `{"access_token" : ${MARK}],"x":1}`],
    ['{"id_token":12,"x":1}', `{"id_token":${MARK},"x":1}`],
    ["{'refresh_token':'a'}", `{'refresh_token':'${MARK}'}`],
    ['client_secret=a%26b&x=1', `client_secret=${MARK}&x=1`],
    ['"{\\"access_token\\":\\"abc def\\"}"', `"{\\"access_token\\":\\"${MARK}\\"}"`],
    ['&quot;id_token&quot;:&quot;abc&quot;', `&quot;id_token&quot;:&quot;${MARK}&quot;`],
    ['CLIENT_SECRET: abc', `CLIENT_SECRET: ${MARK}`],
    ['{"access_token":"cut in the mid', `{"access_token":"${MARK}`],
  ])('%s', (text, told) => {
    expect(createRedactor().scrub(text)).toBe(told);
  });
});
