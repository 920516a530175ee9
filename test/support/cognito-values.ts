import fc from 'fast-check';

/**
 * Values at and around the limits of the API, for synth and for the local cloud alike: both must accept `valid` and
 * refuse `invalid`. The numbers and patterns are those of the public API model of `cognito-idp`, version 2016-04-18
 * (`service-2.json` of botocore), named by shape; nothing here comes from the code that is tested.
 *
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/cognito-idp/2016-04-18/service-2.json
 */
export interface Values<T> {
  readonly valid: fc.Arbitrary<T>;
  readonly invalid: fc.Arbitrary<T>;
}

/** Characters from one code point to another, both included. */
const characters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** `[\x21\x23-\x5B\x5D-\x7E]`: printable ASCII without space, quote and backslash. */
const VISIBLE = [...characters(0x21, 0x21), ...characters(0x23, 0x5b), ...characters(0x5d, 0x7e)];
/** The same without the slash. */
const WITHOUT_SLASH = VISIBLE.filter((character) => character !== '/');
/** `[\w\s+=,.@-]` as Java reads it: ASCII alone. */
const NAMING = [
  ...characters(0x30, 0x39),
  ...characters(0x41, 0x5a),
  ...characters(0x61, 0x7a),
  ...'_ \t+=,.@-',
];
/** What none of these patterns takes. */
const FOREIGN = ['"', '\\', 'ä', 'й', '中', '\u05d0', '\u202e', '📦', '\u0000', '\u00a0', '\u200b'];

const text = (units: readonly string[], minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...units), minLength, maxLength, size: 'max' });

/** As `text`, and often as long as it may be. */
const upTo = (units: readonly string[], maxLength: number) =>
  fc.oneof(text(units, 1, 12), text(units, 1, maxLength), text(units, maxLength, maxLength));

/** A valid text with one character in it that does not belong there. */
const spoilt = (units: readonly string[], foreign: readonly string[]) =>
  fc
    .tuple(text(units, 0, 12), fc.constantFrom(...foreign), text(units, 0, 12))
    .map((parts) => parts.join(''));

const patterned = (
  units: readonly string[],
  max: number,
  foreign: readonly string[],
  longestUsable = max,
): Values<string> => ({
  valid: upTo(units, longestUsable),
  invalid: fc.oneof(fc.constant(''), text(units, max + 1, max + 20), spoilt(units, foreign)),
});

/** `ResourceServerIdentifierType`: 1 to 256 of `[\x21\x23-\x5B\x5D-\x7E]`. */
export const serverIdentifiers = patterned(VISIBLE, 256, [' ', ...FOREIGN]);

/** `ResourceServerNameType`: 1 to 256 of `[\w\s+=,.@-]`. */
export const serverNames = patterned(NAMING, 256, ['/', ':', '!', ...FOREIGN]);

/**
 * `ResourceServerScopeNameType`: 1 to 256 of `[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]`. No client could be granted one of
 * more than 254, since an identifier and a slash come before it ({@link scopeReferences}).
 */
export const scopeNames = patterned(WITHOUT_SLASH, 256, ['/', ' ', ...FOREIGN], 254);

/** `ResourceServerScopeDescriptionType`: 1 to 256 characters of any kind. */
export const scopeDescriptions: Values<string> = {
  valid: fc.oneof(upTo([...NAMING, 'ä', '中', '\u05d0', '"', '/'], 256), fc.constant('x'.repeat(256))),
  invalid: fc.oneof(fc.constant(''), text(NAMING, 257, 300)),
};

/** A resource server's identifier and a scope of it, whose `identifier/name` has at most 256 characters (`ScopeType`). */
export const scopeReferences: Values<{ readonly identifier: string; readonly name: string }> = {
  valid: fc.integer({ min: 1, max: 254 }).chain((length) =>
    fc.record({
      identifier: text(VISIBLE, length, length),
      name: fc.oneof(text(WITHOUT_SLASH, 1, 255 - length), text(WITHOUT_SLASH, 255 - length, 255 - length)),
    }),
  ),
  invalid: fc.integer({ min: 1, max: 255 }).chain((length) =>
    fc.record({
      identifier: text(VISIBLE, length, length),
      name: text(WITHOUT_SLASH, 256 - length, 256),
    }),
  ),
};

/** `ClientNameType`: 1 to 128 of `[\w\s+=,.@-]`. */
export const clientNames = patterned(NAMING, 128, ['/', ':', '!', ...FOREIGN]);

const LOWER = [...characters(0x30, 0x39), ...characters(0x61, 0x7a)];
const label = fc
  .tuple(text(LOWER, 1, 1), text([...LOWER, '-'], 0, 61), text(LOWER, 1, 1))
  .map((parts) => parts.join(''));
const RESERVED = /aws|amazon|cognito/;

/** `DomainType`: 1 to 63 of `^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$`, and no reserved word in it. */
export const domainPrefixes: Values<string> = {
  valid: fc.oneof(text(LOWER, 1, 1), label).filter((prefix) => !RESERVED.test(prefix)),
  invalid: fc.oneof(
    fc.constant(''),
    text(LOWER, 64, 80),
    label.map((prefix) => `-${prefix.slice(0, 20)}`),
    label.map((prefix) => `${prefix.slice(0, 20)}-`),
    spoilt(LOWER, ['.', '_', '/', ' ', 'A', 'Z', ...FOREIGN]),
  ),
};

/** Seconds of a token's life: access and ID tokens 5 minutes to 1 day. */
export const shortLifetimes: Values<number> = {
  valid: fc.oneof(fc.constantFrom(300, 301, 86_399, 86_400), fc.integer({ min: 300, max: 86_400 })),
  invalid: fc.oneof(
    fc.constantFrom(1, 299, 86_401),
    fc.integer({ min: 1, max: 299 }),
    fc.integer({ min: 86_401, max: 1_000_000 }),
  ),
};

/** Seconds of a refresh token's life: 1 hour to 3650 days (`RefreshTokenValidityType` ends at 315 360 000). */
export const refreshLifetimes: Values<number> = {
  valid: fc.oneof(fc.constantFrom(3600, 3601, 315_360_000), fc.integer({ min: 3600, max: 315_360_000 })),
  invalid: fc.oneof(
    fc.constantFrom(1, 3599, 315_360_001),
    fc.integer({ min: 1, max: 3599 }),
    fc.integer({ min: 315_360_001, max: 400_000_000 }),
  ),
};

/** `AuthSessionValidityType`: 3 to 15 minutes. */
export const authSessions: Values<number> = {
  valid: fc.integer({ min: 3, max: 15 }),
  invalid: fc.oneof(fc.constantFrom(1, 2, 16), fc.integer({ min: 16, max: 1000 })),
};

/** `RetryGracePeriodSecondsType`: 0 to 60 seconds; 0 is the absence of a grace. */
export const gracePeriods: Values<number> = {
  valid: fc.integer({ min: 1, max: 60 }),
  invalid: fc.oneof(fc.constant(61), fc.integer({ min: 61, max: 10_000 })),
};

const path = fc.string({
  unit: fc.constantFrom(...LOWER, '/', '-', '_', '~', '.', '%20', '?', '&', '=', 'ä', '中'),
  maxLength: 40,
});
const longest = (url: string): string => url + 'x'.repeat(1024 - url.length);

/** `RedirectUrlType`: 1 to 1024 of `[\p{L}\p{M}\p{S}\p{N}\p{P}]`, no fragment, https but on loopback or in a scheme of one's own. */
export const redirectUrls: Values<string> = {
  valid: fc.oneof(
    fc.tuple(fc.domain(), path).map(([host, rest]) => `https://${host}/${rest}`),
    fc.domain().map((host) => longest(`https://${host}/`)),
    fc
      .tuple(fc.constantFrom('localhost', '127.0.0.1', '[::1]'), fc.integer({ min: 1, max: 65_535 }), path)
      .map(([host, port, rest]) => `http://${host}:${port}/${rest}`),
    fc
      .domain()
      .map((host) => `${host.replace(/[^a-z.]/g, '')}.app://callback`)
      .filter((url) => /^[a-z]/.test(url)),
  ),
  invalid: fc.oneof(
    fc.constantFrom('', '/callback', 'app.example.com/callback', 'https://', 'https://a b.example.com/'),
    fc.tuple(fc.domain(), path).map(([host, rest]) => `http://${host}/${rest}`),
    fc.tuple(fc.domain(), path).map(([host, rest]) => `https://${host}/${rest}#done`),
    fc.domain().map((host) => `${longest(`https://${host}/`)}x`),
    fc
      .tuple(fc.domain(), fc.constantFrom(' ', '\t', '\u0000', '\u200b', '\u202e'))
      .map(([host, foreign]) => `https://${host}/${foreign}x`),
  ),
};
