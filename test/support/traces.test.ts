import fc from 'fast-check';
import { leaksIn, traces } from './traces.js';

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqb2IifQ.c2lnbmF0dXJl';
/** As long as secrets are, of the characters that steer something where they are written: in tokens, URLs, forms, JSON. */
const secrets = fc.string({
  unit: fc.constantFrom(...'.+/=%&~-_"\\ \'aZ9'),
  minLength: 20,
  maxLength: 60,
});

test('a secret leaves no trace that is shorter than itself, whatever is in it', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      for (const trace of traces({ secrets: [secret], tokens: [] }))
        expect(trace.length).toBeGreaterThanOrEqual(secret.length);
    }),
  );
});

test('a secret is found as it is, in a URL, in a form and in JSON', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const texts = [
        `client_secret: ${secret}`,
        `https://issuer.example.com/${encodeURIComponent(secret)}`,
        new URLSearchParams({ client_secret: secret }).toString(),
        JSON.stringify({ secret }),
      ];
      for (const text of texts) expect(leaksIn(text, { secrets: [secret], tokens: [] })).not.toEqual([]);
    }),
  );
});

test.each([
  ['whole', TOKEN, 3],
  ['its payload', 'received eyJzdWIiOiJqb2IifQ', 1],
  ['its signature', 'c2lnbmF0dXJl', 1],
  ['its header, which is no secret', 'eyJhbGciOiJSUzI1NiJ9', 0],
  ['a single letter of it', 'l', 0],
])('of a token, %s: %j', (_which, text, found) => {
  expect(leaksIn(text, { secrets: [], tokens: [TOKEN] })).toHaveLength(found);
});
