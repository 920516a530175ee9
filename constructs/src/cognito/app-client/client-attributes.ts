import type { Rule } from '../../validation/index.js';
import { STANDARD_ATTRIBUTES } from '../attributes/user-attributes.js';

/** Cognito alone writes these, so that no pool can require them. */
const NEVER_WRITTEN = ['sub', 'email_verified', 'phone_number_verified'] as const;

const STANDARD = [...STANDARD_ATTRIBUTES, ...NEVER_WRITTEN] as const;

/**
 * An attribute of a user: a standard one, or `custom:` and the name of one of the pool's own.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export type AttributeName = (typeof STANDARD)[number] | `custom:${string}` | `dev:custom:${string}`;

const SEE = 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html';
const CUSTOM = /^(?:dev:)?custom:[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,20}$/u;

export const READ_ATTRIBUTE: Rule = {
  allowed: `custom: and 1 to 20 characters, or one of ${[...STANDARD].sort().join(', ')}`,
  see: SEE,
  accepts: (name) => (STANDARD as readonly string[]).includes(name) || CUSTOM.test(name),
};

export const WRITE_ATTRIBUTE: Rule = {
  allowed: `an attribute that can be read, but none of ${NEVER_WRITTEN.join(', ')}, which only Cognito writes`,
  see: SEE,
  accepts: (name) => READ_ATTRIBUTE.accepts(name) && !(NEVER_WRITTEN as readonly string[]).includes(name),
};
