import type { Variation } from '../lab/lab-issuer.js';
import { rules, type Asked, type Grant, type Members, type Reply, type Rules } from '../lab/rules.js';

/** A working issuer with one fault, the clause that it breaks, and the check that must say so. */
export type Mutant = readonly [name: string, clause: string, check: string, variation: Variation];

export const mutant = (changed: Partial<Rules>, manifest?: Members): Variation => ({
  rules: changed,
  manifest,
});

/** Claims beside those of the rules; `undefined` leaves one out. */
export const claims = (change: Members | ((grant: Grant) => Members)): Variation =>
  mutant({
    claims: (grant) => ({
      ...rules.claims(grant),
      ...(typeof change === 'function' ? change(grant) : change),
    }),
  });

export const header = (change: Members): Variation =>
  mutant({ header: () => ({ ...rules.header(), ...change }) });

/** Members of the token response beside those of the rules. */
export const response = (change: Members | ((grant: Grant) => Members)): Variation =>
  mutant({
    response: (token, grant) => ({
      ...rules.response(token, grant),
      ...(typeof change === 'function' ? change(grant) : change),
    }),
  });

export const metadata = (change: Members): Variation =>
  mutant({ metadata: () => ({ ...rules.metadata(), ...change }) });

/** The last word on the answers of one path. */
export const replyAt = (path: string, change: (reply: Reply, asked: Asked) => Reply): Variation =>
  mutant({ reply: (reply, asked) => (asked.url.pathname === path ? change(reply, asked) : reply) });
