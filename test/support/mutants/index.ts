import { authentication } from './authentication.js';
import { authorization } from './authorize.js';
import { discovery } from './discovery.js';
import { grants } from './grants.js';
import { keys } from './keys.js';
import type { Mutant } from './mutant.js';
import { redaction } from './redaction.js';
import { tokens } from './tokens.js';
import { transport } from './transport.js';

/** By what they get wrong. */
export const families: Readonly<Record<string, readonly Mutant[]>> = {
  redaction,
  grants,
  authentication,
  keys,
  tokens,
  discovery,
  transport,
  authorize: authorization,
};

export const mutants: readonly Mutant[] = Object.values(families).flat();
