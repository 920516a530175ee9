import { Lazy, Token, Tokenization } from 'cdktf';
import { nearest } from '@oauth-issuers/manifest';
import { isPlain } from './objects.js';
import { REFUSED, type Refused } from './refused.js';
import { type Shape, simple } from './shape.js';

/** A text, or a token of one. `T` is what a rule will have the text to be. */
export function text<T extends string = string>(allowed = 'a text'): Shape<T> {
  return simple<T>({
    allowed,
    standIn: unknown<T>,
    accept: acceptText<T>,
    remediation: (value) =>
      typeof value === 'number' ? `in quotes: ${JSON.stringify(String(value))}` : undefined,
  });
}

/** A text that no message shows. */
export function secretText(): Shape<string> {
  return simple<string>({
    allowed: 'a text that is not known before Terraform runs',
    standIn: unknown,
    accept: acceptText,
    show: (value) => (value === undefined ? value : `a value of the type ${typeof value}`),
  });
}

/** A text that synth has to know: no token. */
export function literalText(allowed: string): Shape<string> {
  return simple({
    allowed,
    standIn: () => '',
    accept: (value) => (typeof value === 'string' ? value : REFUSED),
  });
}

/** A number, or a token of one. */
export function number<T extends number = number>(allowed = 'a number'): Shape<T> {
  return simple<T>({
    allowed,
    standIn: () => 1 as T,
    accept: (value) => {
      if (typeof value === 'number') return value as T;
      return Tokenization.isResolvable(value) ? (Token.asNumber(value) as T) : REFUSED;
    },
    remediation: (value) =>
      typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
        ? `without quotes: ${Number(value)}`
        : undefined,
  });
}

/** Yes or no, which synth has to know. */
export function flag(): Shape<boolean> {
  return simple({
    allowed: 'true or false',
    standIn: () => false,
    accept: (value) => (typeof value === 'boolean' ? value : REFUSED),
    remediation: (value) => (value === 'true' || value === 'false' ? `without quotes: ${value}` : undefined),
  });
}

/** One of some names, or a token where Terraform alone has to know it. It suggests the one that was likely meant. */
export function oneOfNames<const T extends string>(names: readonly T[], see?: string): Shape<T> {
  return namesShape(names, see, (value) => (Token.isUnresolved(value) ? acceptText<T>(value) : REFUSED));
}

/** One of some names, which synth has to know. */
export function knownName<const T extends string>(names: readonly T[], see?: string): Shape<T> {
  return namesShape(names, see, () => REFUSED);
}

function namesShape<T extends string>(
  names: readonly T[],
  see: string | undefined,
  otherwise: (value: unknown) => T | Refused,
): Shape<T> {
  return simple<T>({
    allowed: names.map((name) => JSON.stringify(name)).join(', '),
    see,
    standIn: () => names[0]!,
    accept: (value) => names.find((name) => name === value) ?? otherwise(value),
    remediation: (value) => didYouMean(value, names),
  });
}

/** A function of the caller's. */
export function callback<T>(allowed: string): Shape<T> {
  return simple<T>({
    allowed,
    standIn: () => (() => undefined) as T,
    accept: (value) => (typeof value === 'function' ? (value as T) : REFUSED),
  });
}

/** An object written by hand, whose properties are read later. */
export function options<T extends object>(): Shape<T> {
  return simple<T>({
    allowed: 'an object of options',
    standIn: () => ({}) as T,
    accept: (value) => (isPlain(value) ? (value as T) : REFUSED),
  });
}

/** The hint that names what was likely meant. */
export function didYouMean(value: unknown, names: readonly string[]): string | undefined {
  const meant = typeof value === 'string' ? nearest(value, names) : undefined;
  return meant === undefined ? undefined : `did you mean ${JSON.stringify(meant)}?`;
}

function acceptText<T extends string>(value: unknown): T | Refused {
  if (typeof value === 'string') return value as T;
  return Tokenization.isResolvable(value) ? (Token.asString(value) as T) : REFUSED;
}

/** A token, so that no rule looks at what it stands for. */
function unknown<T extends string>(): T {
  return Lazy.stringValue({ produce: () => '' }) as T;
}
