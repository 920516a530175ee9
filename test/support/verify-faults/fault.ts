import type { Profile } from '@oauth-issuers/manifest';
import { json, type Faults } from '../verify-issuer.js';
import type { Asked } from '../verify-decisions.js';

/** One way in which an issuer is wrong, and the check that must notice it. */
export type Row = readonly [
  check: string,
  profile: Profile,
  fault: Faults,
  observed: RegExp,
  /** Other checks that cannot help noticing it too. */
  also?: readonly string[],
];

type Members = Record<string, unknown>;

export const without =
  (member: string) =>
  (from: Members): Members => ({ ...from, [member]: undefined });

export const withMembers =
  (members: Members) =>
  (from: Members): Members => ({ ...from, ...members });

/** A key set of one key, changed. */
export const firstKey = (change: Members) => (keys: readonly Members[]) => [{ ...keys[0], ...change }];

/** A key set with one more key, made from the first. */
export const oneMoreKey = (change: Members) => (keys: readonly Members[]) => [
  ...keys,
  { ...keys[0], ...change },
];

export const answerTo = (about: Asked['about'], status: number, body: unknown): Faults => ({
  answer: (asked, usual) => (asked.about === about ? json(status, body) : usual),
});

export const headersOf = (about: Asked['about'], headers: Record<string, string>): Faults => ({
  answer: (asked, usual) => (asked.about === about ? { ...usual, headers } : usual),
});

export const grantIf = (matches: (asked: Asked) => boolean, granted: readonly string[] = []): Faults => ({
  decide: (asked) => (matches(asked) ? { granted } : undefined),
});

export const scopeOf = (asked: Asked): string => asked.form.get('scope') ?? '';

export const isClient =
  (name: string) =>
  (asked: Asked): boolean =>
    asked.clientId === `id-of-${name}`;
