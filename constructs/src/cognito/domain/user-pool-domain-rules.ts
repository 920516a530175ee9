import { pattern, type Rule } from '../../validation/index.js';
import { apiPage, guidePage } from '../pages.js';

export const DOMAIN_PREFIX = pattern(
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  '1 to 63 lowercase letters, digits and hyphens, no hyphen first or last',
  apiPage('CreateUserPoolDomain'),
);

export const DOMAIN_BASE_URL = pattern(
  /^https:\/\/[a-z0-9.-]+$/,
  'https://<host>, without a path and a slash at the end',
  guidePage('cognito-user-pools-assign-domain'),
);

const RESERVED_WORDS = ['aws', 'amazon', 'cognito'];

/** Reserved words are refused for certain between hyphens; reports differ on words that only contain one. */
export const DOMAIN_PREFIX_WORDS: Rule = {
  allowed: `no part between hyphens that is ${RESERVED_WORDS.join(', ')}: Cognito reserves these words`,
  see: guidePage('cognito-user-pools-assign-domain-prefix'),
  accepts: (prefix) => !prefix.split('-').some((part) => RESERVED_WORDS.includes(part)),
};

/** The reserved word that a prefix contains, if any. */
export function reservedWordIn(prefix: string): string | undefined {
  return RESERVED_WORDS.find((word) => prefix.includes(word));
}
