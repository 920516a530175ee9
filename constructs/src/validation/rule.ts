import { nearest } from '@oauth-issuers/manifest';

/** What a value must be, in a form that a message can show. */
export interface Rule<T = string> {
  /** What is allowed, to be read after the word "allowed". */
  readonly allowed: string;
  /** The public page that says so. */
  readonly see?: string | undefined;
  accepts(value: T): boolean;
  /** How to mend a value that is not accepted, where `allowed` does not say so already. */
  remediation?(value: T): string | undefined;
}

/** A rule that a regular expression decides. Anchor it: `^…$`. */
export function pattern(regex: RegExp, allowed: string, see: string): Rule {
  return { allowed, see, accepts: (value) => regex.test(value) };
}

/** A rule for the number of items in a list, from `min` to `max`. */
export function itemCount(min: number, max: number, see: string): Rule<readonly unknown[]> {
  return {
    allowed: `${min} to ${max} items`,
    see,
    accepts: (items) => items.length >= min && items.length <= max,
  };
}

/** A rule for the length of a text in characters, from `min` to `max`. */
export function textLength(min: number, max: number, see: string): Rule {
  return {
    allowed: `${min} to ${max} characters`,
    see,
    accepts: (text) => text.length >= min && text.length <= max,
  };
}

/**
 * A rule for the length of a text where the AWS provider counts bytes of UTF-8, and refuses at plan what Cognito would
 * take.
 */
export function utf8Length(min: number, max: number, see: string): Rule {
  return {
    allowed: `${min} to ${max} characters of ASCII: others count as the two to four bytes that UTF-8 has for them`,
    see,
    accepts: (text) => within(Buffer.byteLength(text), min, max),
    remediation: (text) =>
      within(text.length, min, max) ? `shorten it: it has ${Buffer.byteLength(text)} bytes` : undefined,
  };
}

const within = (length: number, min: number, max: number): boolean => length >= min && length <= max;

/** A rule for a whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number, see: string): Rule<number> {
  return {
    allowed: `a whole number from ${min} to ${max}`,
    see,
    accepts: (value) => Number.isSafeInteger(value) && value >= min && value <= max,
  };
}

/** A rule that a value is one of some names. It suggests the one that was likely meant. */
export function oneOf(names: readonly string[], see?: string): Rule {
  return {
    allowed: names.map((name) => JSON.stringify(name)).join(', '),
    see,
    accepts: (value) => names.includes(value),
    remediation: (value) => {
      const meant = nearest(value, names);
      return meant === undefined ? undefined : `did you mean ${JSON.stringify(meant)}?`;
    },
  };
}
