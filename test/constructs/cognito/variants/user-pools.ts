import type { Variant } from '../../../support/variant.js';
import { attributes, groups } from './pool-attributes.js';
import { messages, secondFactors } from './pool-factors-and-messages.js';
import { firstFactors, passwords, signIn } from './pool-sign-in.js';
import { protection, triggers } from './pool-triggers.js';
import { scoped } from './scoped.js';

/** Ways in which teams set up their users' pool. */
export const userPoolVariants: readonly Variant[] = scoped([
  ...signIn,
  ...passwords,
  ...secondFactors,
  ...firstFactors,
  ...attributes,
  ...messages,
  ...triggers,
  ...protection,
  ...groups,
]);
